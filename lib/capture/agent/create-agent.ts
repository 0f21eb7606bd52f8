import { problem } from '../../model/problem-codes';
import type { Result } from '../../model/result';
import { err, ok } from '../../model/result';
import type { ForeignPlace } from '../foreign-view';
import { intersect, maxGrowth } from '../geometry';
import type { PagePort, Probe, TileView } from '../ports';
import { createChangeWatch } from './change-watch';
import { placeOfElement } from './element-place';
import { foreignFrames, foreignShare, framePlaces } from './frame-places';
import { createFrameWatch } from './frame-watch';
import { createHider } from './hide';
import { appearsLate, decodePictures, isLoading, loadingBoundMs, loadLazyPictures, unloadedPictures } from './loading';
import { createPinnedFinder } from './pinned';
import { scrollerView, withParts } from './scroller-view';
import { clientOf, findScrollers, type Scroller } from './scrollers';
import { createPainter } from './settle';
import { asScroller, findSideScrollers, hiddenBeside, type SideScroller } from './side-scrollers';
import { hideFloatingBars, holdStill } from './stillness';
import { createUndoList } from './undo';

/** Frames that a page's own script may need to bring its cloned columns to where the scroller is. */
const mostLate = 20;
/** Frames to wait at the end of what scrolls. */
const endFrames = 3;
/** Frames to wait while another site's frame is in view: it is painted only from then on. */
const foreignFrameCount = 3;
/** Above this share of the window another site's frame is what the page is about. */
const foreignMost = 0.3;
/** A walk through the page before a second try stops after so many windows' heights. */
const mostWalked = 120;
/** With no call for this long during a capture the page is put back by itself: the caller has died. Milliseconds. */
const watchdogMs = 20_000;

/** As the worker calls it. */
export type PageAgent = Omit<PagePort, 'settle' | 'restore'> & {
  /**
   * `frames`: how many frames to wait after something of ours has left the screen. `amid`: in the middle of a capture,
   * which has its watch over the page's frames already.
   */
  settle(frames: number, amid?: boolean): ReturnType<PagePort['settle']>;
  /** `framesChanged`: a frame came, went or changed its document since the capture began. */
  restore(): Promise<Result<{ framesChanged: boolean }>>;
  /** Visible frames of other origins; entering them is the worker's affair. */
  foreignFrames(): Promise<Result<ForeignPlace[]>>;
};

/**
 * The part of a capture that runs in the page, in the extension's isolated world. It scrolls, waits and hides; it never
 * sees a picture and knows nothing of the store. Everything it changes it puts back.
 */
export function createAgent(top: Window & typeof globalThis): PageAgent {
  const painter = createPainter(top.document);
  const undo = createUndoList();
  const hider = createHider();
  const frameWatch = createFrameWatch(top);
  const changeWatch = createChangeWatch(hider.has);
  let scrollers: Scroller[] = [];
  let active: {
    scroller: Scroller;
    pinned: ReturnType<typeof createPinnedFinder>;
    followers: Element[];
    sides: SideScroller[];
  } | null = null;
  /** `scrollLeft` where the content begins: 0, or negative where it runs from right to left. */
  let originX = 0;
  let watchdog = 0;
  /** Pictures whose pixels have been asked for once; the browser may paint a page before it has decoded them. */
  const decoded = new WeakSet<HTMLImageElement>();

  function alive(): void {
    top.clearTimeout(watchdog);
    if (active) watchdog = top.setTimeout(() => putBack(), watchdogMs);
  }

  function putBack(): void {
    top.clearTimeout(watchdog);
    hider.restore();
    undo.run();
    painter.remove();
    active?.pinned.stop();
    changeWatch.stop();
    for (const { pinned } of active?.sides ?? []) pinned?.stop();
    active = null;
  }

  const viewport = () => ({ width: top.innerWidth, height: top.innerHeight });
  const viewOf = (scroller: Scroller, followers: Element[]) => scrollerView(scroller, followers, originX, top);

  /**
   * Waits for `count` frames once everything is in place. None is enough where the frame that is being made shows all of it:
   * the page answers the scroll with no change of its own. What is in another site's frame comes to the screen in its own
   * time, of which the mark says nothing.
   */
  async function newFrames(count: number): Promise<void> {
    const least = foreignFrames(top).length > 0 ? foreignFrameCount : count;
    if (least > 0) return painter.frames(Math.max(least, count));
    const documents = framePlaces(top).map(({ document }) => document);
    changeWatch.changed(documents);
    await painter.made();
    if (changeWatch.changed(documents)) await painter.frames(1);
  }

  const scrollTo = (element: Element, left: number, to: number) =>
    element.scrollTo({ left, top: to, behavior: 'instant' });

  /** What moves sideways together with the scroller without being part of it: a table's separate heading. */
  async function findFollowers({ element, place }: Scroller): Promise<Element[]> {
    if (element.scrollWidth <= element.clientWidth) return [];
    const before = element.scrollLeft;
    scrollTo(element, originX + Math.min(40, element.scrollWidth - element.clientWidth), element.scrollTop);
    await painter.frames(2);
    const offset = element.scrollLeft;
    const found =
      Math.abs(offset - before) < 1
        ? []
        : [...place.document.querySelectorAll('body *')].filter(
            (other) =>
              other !== element &&
              !element.contains(other) &&
              !other.contains(element) &&
              other.clientWidth > 0 &&
              Math.abs(other.scrollLeft - offset) < 1.5,
          );
    scrollTo(element, before, element.scrollTop);
    return found;
  }

  /** Goes once through all of it, so that what a page loads only when it comes into view is there before the shots. */
  async function walkThrough(scroller: Scroller): Promise<void> {
    const { element } = scroller;
    const step = Math.max(1, clientOf(scroller).height);
    // An endless list grows with every step: it is not walked any farther than it would be taken.
    const most = maxGrowth * element.scrollHeight;
    for (let y = 0, steps = 0; y < Math.min(most, element.scrollHeight) && steps < mostWalked; y += step, steps++) {
      scrollTo(element, originX, y);
      alive();
      await painter.frames(2);
      await loaded();
    }
  }

  /** Waits, within a bound, until the pictures in view are there and no loading mark is. */
  async function loaded(): Promise<{ unloaded: number; loading: boolean }> {
    const places = framePlaces(top);
    const until = top.performance.now() + loadingBoundMs;
    for (;;) {
      const pictures = unloadedPictures(places);
      const loading = isLoading(places);
      if (pictures.length === 0 && !loading) {
        // What stood in view before we came is painted already.
        if (active && (await decodePictures(places, decoded))) await painter.frames(1);
        return { unloaded: 0, loading: false };
      }
      if (top.performance.now() >= until) return { unloaded: pictures.length, loading };
      await new Promise((resolve) => top.setTimeout(resolve, 30));
      await painter.frames(1);
    }
  }

  function listScrollers(): Probe {
    scrollers = findScrollers(top);
    return { choices: scrollers.map(({ choice }) => choice), viewport: viewport() };
  }

  return {
    async probe(): Promise<Result<Probe>> {
      return ok(listScrollers());
    },

    async element() {
      listScrollers();
      return placeOfElement(top, scrollers);
    },

    async prepare(choice, walk) {
      putBack();
      frameWatch.begin();
      if (scrollers.length === 0) listScrollers();
      const scroller = scrollers[choice];
      if (!scroller?.element.isConnected) return err(problem('page-gone'));
      const { element, place } = scroller;
      const interventions: string[] = [];
      for (const at of framePlaces(top)) {
        interventions.push(...holdStill(at, undo));
        const lazy = loadLazyPictures(at, undo);
        if (lazy > 0) interventions.push(`lazy-pictures:${lazy}`);
      }
      if (hideFloatingBars(element as HTMLElement, place.window, undo)) interventions.push('floating-bars');
      for (let up: Element | null = element; up; up = up.parentElement) rememberScroll(up);
      if (!scroller.isDocument && viewOf(scroller, []).cutOff) {
        element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
        interventions.push('brought-into-view');
      }
      scrollTo(element, -1e6, 0);
      originX = Math.min(0, element.scrollLeft);
      if (walk) await walkThrough(scroller);
      scrollTo(element, originX, 0);
      viewOf(scroller, []);
      const followers = await findFollowers(scroller);
      const sides: SideScroller[] = [];
      for (const part of findSideScrollers(scroller)) {
        rememberScroll(part);
        scrollTo(part, 0, part.scrollTop);
        // Content that runs from right to left keeps its own order; such a part is left as it stands.
        const inside = { ...scroller, element: part };
        const moved = await findFollowers(inside);
        for (const follower of moved) rememberScroll(follower);
        sides.push({ element: part, followers: moved, pinned: null });
      }
      if (sides.length > 0) interventions.push(`wide-parts:${sides.length}`);
      active = { scroller, followers, sides, pinned: createPinnedFinder(scroller, top, hider.has) };
      alive();
      const { view } = viewOf(scroller, []);
      // A frame in the flow of a longer page is part of it; one that fills a window that does not scroll is the page.
      const foreign = scroller.isDocument && view.maxY < 1 && view.maxX < 1 && foreignShare(top) > foreignMost;
      return ok({
        label: scroller.choice.label,
        interventions: [...new Set(interventions)],
        foreign,
        patient: appearsLate(framePlaces(top)),
      });
    },

    async goTo(x, y, paint): Promise<Result<TileView>> {
      if (!active) return err(problem('capture-interrupted'));
      alive();
      const { scroller, followers, pinned, sides } = active;
      // Before the scroll: a shot that is read too late must be seen to be.
      // The browser drops a null on its way here.
      const mark = paint.mark ?? null;
      painter.show(mark === null ? null : mark - 1);
      scrollTo(scroller.element, originX + (sides.length > 0 ? 0 : x), y);
      for (const { element } of sides) scrollTo(element, x, element.scrollTop);
      // One frame for what the page itself does on scrolling: synced columns, headings that become fixed, lists that load.
      await painter.frames(1);
      for (let late = 0; late < mostLate && !pinned.inStep(); late++) await painter.frames(1);
      const waiting = await loaded();
      const { view } = withParts(viewOf(scroller, followers), scroller, sides);
      const [left, right] = [view.scrollX < 1, view.scrollX > view.maxX - 1];
      const aside = sides.length > 0;
      const state = pinned.at({
        top: view.scrollY < 1,
        left: left || aside,
        bottom: view.scrollY > view.maxY - 1,
        right: right || aside,
      });
      const hide = new Set(state.hide);
      const visible = [...state.visible];
      for (const side of sides) {
        const own = asScroller(side.element, scroller);
        const seen = intersect(own.choice.rect, view.box);
        if (seen.width < 1 || seen.height < 1) continue;
        side.scroller ??= own;
        side.scroller.choice.rect = seen;
        side.pinned ??= createPinnedFinder(side.scroller, top, hider.has);
        const edges = { top: true, bottom: true, left: side.element.scrollLeft < 1, right: false };
        edges.right = side.element.scrollLeft > hiddenBeside(side.element) - 1;
        const over = side.pinned.at(edges);
        for (const element of over.hide) hide.add(element);
        for (const { rect } of over.visible) visible.push({ rect, atBottom: false, atRight: false });
      }
      hider.only(hide);
      painter.show(mark);
      // At its end a list loads more: that must have come before the shot, or the next tile does not fit.
      const atEnd = view.scrollY > view.maxY - 1;
      await newFrames(atEnd ? Math.max(endFrames, paint.frames) : paint.frames);
      const settled = withParts(viewOf(scroller, followers), scroller, sides);
      return ok({ ...settled, pinned: visible, ...waiting });
    },

    async settle(frames, amid = false) {
      // Left by a capture whose caller died a moment ago: what it hid and marked must not be in the next picture.
      const leftover = active !== null;
      if (leftover) putBack();
      await loaded();
      if (leftover) await painter.frames(3);
      if (!amid) frameWatch.begin();
      if (frames > 0) await painter.frames(frames);
      return ok({ viewport: viewport() });
    },

    async foreignFrames() {
      return ok(foreignFrames(top));
    },

    async restore() {
      putBack();
      return ok({ framesChanged: frameWatch.end() });
    },
  };

  function rememberScroll(element: Element): void {
    const { scrollLeft, scrollTop } = element;
    undo.add(() => {
      if (element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop)
        scrollTo(element, scrollLeft, scrollTop);
    });
  }
}
