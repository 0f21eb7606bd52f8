import { isFrameVisible } from './frame-visibility';
import { findPrivatePlaces } from './private-places';
import { readLabels, readTitles } from './read-labels';
import { readMarks } from './read-marks';
import { formPairs, readTables } from './read-tables';
import type { FrameReading, PageReading, PrivatePlace } from './types';
import { ownScale, readVisibleText, smallestText } from './visible-text';

export { isFrameVisible, isOwnFrameVisible } from './frame-visibility';

/** A frame as read, with the size of its smallest body text for the page's own figure. */
export interface SizedFrameReading extends FrameReading {
  smallestText: number | null;
  /** In CSS pixels of this frame's own window. */
  places?: PrivatePlace[];
}

/**
 * Reads one document as a person sees it. Runs inside the page's isolated world: plain DOM, no dependencies, nothing
 * written. The caller runs it in every visible frame (`isOwnFrameVisible`) and puts the frames together.
 * @param zoom the browser's zoom of the tab, 1 for 100 %; without it a zoomed-out page is told by its pixel ratio, which
 * is below 1 only there (a denser screen keeps small text readable in the picture)
 */
export function readFrame(document: Document, view: Window, zoom = zoomOut(view)): SizedFrameReading {
  const { text, sizes, shown } = readVisibleText(document, view);
  const tables = readTables(shown);
  const forms = tables.flatMap(({ reading, parts }) =>
    parts.length === 1 ? formPairs(parts[0]!, reading.columns.length > 0) : [],
  );
  const { headings, active } = readTitles(shown);
  return {
    url: document.location?.href ?? '',
    title: document.title.trim().slice(0, 200),
    headings,
    text,
    tables: tables.map(({ reading }) => reading).slice(0, 30),
    labels: [...readLabels(shown), ...forms].slice(0, 300),
    active,
    ...readMarks(document, view, shown),
    smallestText: smallestText(sizes, zoom * ownScale(document)),
    places: findPrivatePlaces(document, view, tables),
  };
}

/** Puts the frames of one tab together, the top document first. */
export function toPageReading(frames: readonly SizedFrameReading[]): PageReading {
  const sizes = frames.map((frame) => frame.smallestText).filter((size) => size !== null);
  return {
    url: frames[0]?.url ?? '',
    title: frames[0]?.title ?? '',
    smallestText: sizes.length ? Math.min(...sizes) : null,
    frames: frames.map(({ smallestText: _size, places: _places, ...frame }) => frame),
    privatePlaces: frames.flatMap(({ places }) => places ?? []),
  };
}

/** The top document and its visible same-origin frames in one go; frames of other origins need `readFrame` in each. */
export function readPage(view: Window, zoom = zoomOut(view)): PageReading {
  const frames: SizedFrameReading[] = [];
  const visit = (inner: Window, left: number, top: number) => {
    const { places = [], ...frame } = readFrame(inner.document, inner, zoom);
    frames.push({ ...frame, places: places.map((place) => ({ ...place, x: place.x + left, y: place.y + top })) });
    for (const element of inner.document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      if (frames.length >= 20 || !isFrameVisible(element, inner)) continue;
      // contentDocument is null across origins.
      if (!element.contentDocument || !element.contentWindow) continue;
      const box = element.getBoundingClientRect();
      visit(element.contentWindow, left + box.x + element.clientLeft, top + box.y + element.clientTop);
    }
  };
  visit(view, 0, 0);
  return toPageReading(frames);
}

const zoomOut = (view: Window): number => Math.min(1, view.devicePixelRatio || 1);
