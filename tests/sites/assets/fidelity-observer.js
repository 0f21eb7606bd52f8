const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || target.src) continue;
    target.src = target.dataset.src;
    observer.unobserve(target);
  }
});
for (const picture of document.querySelectorAll('img[data-src]')) observer.observe(picture);
