const slides = [...document.querySelectorAll('#carousel div')];
let shown = 0;
setInterval(() => {
  shown = (shown + 1) % slides.length;
  slides.forEach((slide, at) => {
    slide.style.zIndex = at === shown ? '1' : '0';
  });
}, 700);
