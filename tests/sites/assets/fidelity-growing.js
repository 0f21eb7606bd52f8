const list = document.querySelector('#list');
const waiting = [...document.querySelector('#later').content.children];
const more = document.querySelector('#more');

// Ten rows every 400 ms, whether anybody scrolls or not: 3.2 s until all have come.
const timer = setInterval(() => {
  list.append(...waiting.splice(0, 10));
  if (waiting.length > 0) return;
  clearInterval(timer);
  more.textContent = '没有更多了';
}, 400);
