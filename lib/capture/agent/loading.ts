import type { FramePlace } from './frame-places';
import { clientRect, intersect } from './frame-places';
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

/** True while a loading mark is visible in any of the documents. */
export function isLoading(places: FramePlace[]): boolean {
  return places.some((place) =>
    [...place.document.querySelectorAll(loadingMarks)].some(
      (mark) =>
        inView(mark, place) &&
        (!mark.checkVisibility || mark.checkVisibility({ opacityProperty: true, visibilityProperty: true })),
    ),
  );
}
