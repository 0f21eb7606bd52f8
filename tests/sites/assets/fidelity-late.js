// What many sites do: a bar and a button that come only once the reader has scrolled.
window.addEventListener('scroll', () => {
  const late = document.querySelector('.late-bar');
  if (window.scrollY > 300 && !late) {
    for (const [name, text] of [
      ['late-bar', '滚动后出现的吸顶条'],
      ['late-button', '回到顶部'],
    ]) {
      const element = document.createElement('div');
      element.className = name;
      element.textContent = text;
      document.body.append(element);
    }
  }
  if (window.scrollY <= 300)
    for (const element of document.querySelectorAll('.late-bar, .late-button')) element.remove();
});
