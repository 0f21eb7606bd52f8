const list = document.querySelector('#list');
window.addEventListener('scroll', () => {
  const row = document.createElement('div');
  row.className = 'inserted';
  row.textContent = '新插进来的一行';
  list.prepend(row);
});
