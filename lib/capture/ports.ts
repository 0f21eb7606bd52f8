import type { Clock } from '../model/ports';
import type { Result } from '../model/result';
import type { Rect, ScrollerView, Size } from './geometry';
import type { Paint } from './pace';
import type { Pixels } from './pixels';

/** One thing on the page that can be taken whole, as the probe found it. */
export interface ScrollerChoice {
  /** For a person: 整个网页, 内容区, 框架…. */
  kind: 'document' | 'area' | 'frame';
  /** A selector-like description for the record. */
  label: string;
  /** Its visible part in the top viewport, CSS pixels. */
  rect: Rect;
  scrollWidth: number;
  scrollHeight: number;
  score: number;
}

export interface Probe {
  /** Best first; never empty: the last resort is the document. */
  choices: ScrollerChoice[];
  viewport: { width: number; height: number };
}

/** The page after a scroll, painted and at rest. */
export interface TileView {
  view: ScrollerView;
  pinned: { rect: Rect; atBottom: boolean; atRight: boolean }[];
  /** Pictures in view that had not loaded within the bound. */
  unloaded: number;
  /** Part of the scroller lies outside the window and can't be brought into it. */
  cutOff: boolean;
  /** A loading mark was still there at the end of the bound. */
  loading: boolean;
}

/** An element of the page that the person chose, and what must be scrolled to see all of it. */
export interface ElementPlace {
  /** In the top viewport, where all of it is in view; null: it is larger than what shows it. CSS pixels. */
  inView: Rect | null;
  /** Index of the scroller that holds it, as of the last probe. */
  choice: number;
  /** In that scroller's content, CSS pixels from its first pixel. */
  inContent: Rect;
}

/** What is about to be taken. */
export interface Prepared {
  label: string;
  interventions: string[];
  /** Most of the window is another site's frame, whose inside can't be reached: it may hold more than is seen. */
  foreign: boolean;
  /** It shows content that may appear some frames after it is in place (large background pictures, drawings). */
  patient: boolean;
  /** Marks can't be seen where the shots are taken: frames are waited for without them. */
  unmarked?: boolean;
}

/** The page agent, bound to one document: once the document is gone, every call fails. */
export interface PagePort {
  probe(): Promise<Result<Probe>>;
  /** The element that the person has chosen in the page. */
  element(): Promise<Result<ElementPlace>>;
  /** Holds the page still and scrolls the chosen scroller to its start. `choice`: index into the probe's choices.
   * `walk`: go through all of it once first, so that late content is there. */
  prepare(choice: number, walk: boolean): Promise<Result<Prepared>>;
  /** Scrolls (CSS pixels), waits until the new frame is painted, and reads back where it stands. */
  goTo(x: number, y: number, paint: Paint): Promise<Result<TileView>>;
  /** Waits until nothing is loading any more, within a bound, and the present frame is painted, own surfaces hidden. */
  settle(): Promise<Result<{ viewport: Size }>>;
  /**
   * Puts everything back as it was. Safe to call twice. Fails where the document is gone, and (`frame-changed`) where a
   * frame in it came, went or changed its document since the capture began: what was taken meanwhile is worthless.
   */
  restore(): Promise<Result<void>>;
}

/** A shot under way. */
export interface ShotInFlight {
  /** Resolves when the screen has been read, as far as waiting can tell: then the page may move on. */
  read: Promise<void>;
  /** A `data:` URL once encoded; null where the browser refused after all and the shot is to be taken again. */
  picture: Promise<Result<string | null>>;
}

/** Takes the visible part of the tab. One at a time is started; up to two may be encoding. */
export interface Shooter {
  /** Resolves when the browser has been asked for it (in a pulled capture: once the surface wants it). `readMs`:
   * milliseconds after which the screen counts as read. */
  start(readMs: number): Promise<ShotInFlight>;
}

export interface CaptureWorld {
  page: PagePort;
  shooter: Shooter;
  decode(picture: Blob): Promise<Pixels>;
  clock: Clock;
  /** Milliseconds. */
  wait(ms: number): Promise<void>;
  cancelled(): boolean;
  progress(shots: number, expected: number): void;
  /** Told of the whole picture before the page is put back, which may still discard it. */
  taken?(picture: Blob): void;
}
