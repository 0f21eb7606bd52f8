import type { Rect } from '../capture/geometry';

/** Said where an update of the extension has cut this surface off from it: nothing that is chosen here gets through. */
export interface OrphanWords {
  title: string;
  lines: string[];
  close: string;
}

/** What the page surface is told to show. All texts come ready in the person's language. */
export interface OutlineOrder {
  capture: string;
  choices: { rect: Rect; label: string; size: string }[];
  texts: { title: string; take: string; other: string; cancel: string };
}

export interface RegionOrder {
  capture: string;
  texts: { title: string; keys: string };
  /** The last region, offered again with Enter; CSS pixels of the viewport. */
  last: Rect | null;
}

export interface ToastOrder {
  capture: string;
  tone: 'done' | 'ask' | 'failed';
  /** A few kilobytes of JPEG as base64, or null. */
  thumbnail: string | null;
  title: string;
  lines: string[];
  /** Other places this picture may go, one button each. */
  alternatives: string[];
  texts: { undo: string; change: string; close: string };
  /** It goes by itself after this; 0 stays until closed. Milliseconds. */
  stayMs: number;
}

export type SurfaceOrder =
  | ({ kind: 'outline'; orphaned: OrphanWords } & OutlineOrder)
  | ({ kind: 'region'; orphaned: OrphanWords } & RegionOrder)
  | ({ kind: 'toast'; orphaned: OrphanWords } & ToastOrder)
  | { kind: 'close' };
