import type { Rect } from '../capture/geometry';
import type { Pixels } from '../capture/pixels';
import type { CaptureWorld, Probe } from '../capture/ports';
import type { CaptureMode, CaptureTrigger } from '../model/evidence';
import type { Result } from '../model/result';
import type { PageReading } from '../recognise/types';
import type { Store } from '../store/port';

/** What was asked for. The id is made by whoever asked, so that asking twice stores once. */
export interface CaptureRequest {
  capture: string;
  mode: CaptureMode;
  trigger: CaptureTrigger;
}

/** The page that is to be taken, as the caller opened it. */
export interface PageAtHand {
  url: string;
  title: string;
  documentId: string | null;
  read(): Promise<Result<PageReading>>;
}

/** What the flow needs from outside. */
export interface CaptureDesk {
  store: Store;
  page: PageAtHand;
  world: CaptureWorld;
  userAgent: string;
  makeThumbnail(picture: Blob, preview: Pixels | null): Promise<Blob>;
  /** Shows what would be taken; null where the person gave up. */
  askScroller(probe: Probe): Promise<number | null>;
  /** `element`: an element of the page was chosen; the page knows which. */
  askRegion(): Promise<Rect | 'element' | null>;
  phase(phase: 'choosing' | 'preparing' | 'shooting' | 'storing'): void;
}
