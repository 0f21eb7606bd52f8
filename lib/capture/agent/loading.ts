import { intersect } from '../geometry';
import type { FramePlace } from './frame-places';
import { clientRect } from './frame-places';
import type { UndoList } from './undo';

/** Waiting for pictures and loading marks never takes longer than this a tile, milliseconds. */
export const loadingBoundMs = 4000;

/** Marks of the usual table and form kits while they fetch. */
const loadingMarks =
  '.el-loading-mask, .dataTables_processing, .layui-layer-loading, .ant-spin-spinning, .fixed-table-loading';

/** Lets pictures load now instead of when they come near; the attribute is put back letter by letter. */
export function loadLazyPictures(place: FramePlace, undo: UndoList): number {
  const lazy = place.document.querySelectorAll<HTMLImageElement>('img[loading="lazy" i]');
  for (const picture of lazy) {
    const before = picture.getAttribute('loading') ?? 'lazy';
    picture.setAttribute('loading', 'eager');
    undo.add(() => picture.setAttribute('loading', before));
  }
  return lazy.length;
}

const inView = (element: Element, place: FramePlace): boolean => {
  const box = clientRect(element);
  const area = intersect({ ...box, x: box.x + place.x, y: box.y + place.y }, place.clip);
  return area.width > 0 && area.height > 0;
};

/** Pictures in view that have an address but no pixels yet. */
export function unloadedPictures(places: FramePlace[]): HTMLImageElement[] {
  return places.flatMap((place) =>
    [...place.document.images].filter(
      (picture) => !picture.complete && (picture.currentSrc || picture.src) !== '' && inView(picture, place),
    ),
  );
}

/**
 * Waits until the pictures in view are decoded that are not in `known`; the browser paints large ones only some frames
 * after the page around them. True where there was something to wait for.
 */
export async function decodePictures(places: FramePlace[], known: WeakSet<HTMLImageElement>): Promise<boolean> {
  const fresh = places.flatMap((place) =>
    [...place.document.images].filter((picture) => !known.has(picture) && inView(picture, place)),
  );
  if (fresh.length === 0) return false;
  for (const picture of fresh) known.add(picture);
  const all = Promise.allSettled(fresh.map((picture) => picture.decode()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, loadingBoundMs))]);
  return true;
}

/** The pages have something whose pixels may come some frames after its place: background pictures, drawings, films. */
export function appearsLate(places: FramePlace[]): boolean {
  return places.some(
    ({ document, window }) =>
      document.querySelector('canvas, video, embed, object') !== null ||
      window.performance
        .getEntriesByType('resource')
        .some(
          (entry) =>
            (entry as PerformanceResourceTiming).initiatorType === 'css' &&
            /\.(png|jpe?g|gif|webp|avif|svg)(\?|$)/i.test(entry.name),
        ),
  );
}

/** What a list writes under its last row while it fetches more; a button that offers more is no such mark. */
const loadingText = /^.{0,6}((正在|还在)(加载|载入)|(加载|载入)中)(数据)?[.…。]*$|^loading\W*$/i;
const offersMore = /更多/;
/** So many texts from the end of a document are looked at. */
const lastTexts = 6;

/** The end of the document is in view and says that more is coming. */
function endSaysLoading(place: FramePlace): boolean {
  const { body } = place.document;
  if (!body) return false;
  const walker = place.document.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  while (walker.lastChild());
  let seen = 0;
  for (let node: Node | null = walker.currentNode; node && seen < lastTexts; node = walker.previousNode()) {
    const text = node.nodeValue?.trim() ?? '';
    const parent = node.parentElement;
    if (!text || !parent || parent.closest('script, style, template, noscript')) continue;
    seen++;
    if (text.length <= 16 && loadingText.test(text) && !offersMore.test(text) && inView(parent, place)) return true;
  }
  return false;
}

/** True while a loading mark is visible in any of the documents. */
export function isLoading(places: FramePlace[]): boolean {
  return places.some(
    (place) =>
      endSaysLoading(place) ||
      [...place.document.querySelectorAll(loadingMarks)].some(
        (mark) =>
          inView(mark, place) &&
          (!mark.checkVisibility || mark.checkVisibility({ opacityProperty: true, visibilityProperty: true })),
      ),
  );
}
