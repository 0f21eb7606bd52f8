/** Gives an element its `style` attribute back letter by letter; null: it had none. */
export function putStyleBack(element: Element, before: string | null): void {
  if (before !== null) {
    element.setAttribute('style', before);
    return;
  }
  // Chromium writes a changed style into the attribute only when it is asked for; removed before that, an empty one stays.
  element.getAttribute('style');
  element.removeAttribute('style');
}
