const list = document.querySelector('#list');
const more = document.querySelector('#more');
const endless = new URLSearchParams(location.search).has('endless');
const model = list.lastElementChild;
let batches = 0;

function append() {
  const from = list.children.length;
  for (let at = from; at < from + 20; at++) {
    const row = model.cloneNode(true);
    const colour = ((Math.imul(at + 1, 0x9e3779) >>> 0) & 0xffffff).toString(16).padStart(6, '0');
    row.style.setProperty('--c', `#${colour}`);
    row.querySelector('b').textContent = `第 ${at + 1} 行`;
    list.append(row);
  }
  batches += 1;
  if (!endless && batches === 5) {
    observer.disconnect();
    more.textContent = '没有更多了';
  }
}

// Watching again after each batch reports at once when the end is still in view.
const observer = new IntersectionObserver(([entry]) => {
  if (!entry.isIntersecting) return;
  observer.unobserve(more);
  append();
  if (endless || batches < 5) observer.observe(more);
});
observer.observe(more);
