import type { Rect } from '../capture/geometry';
import type { Pixels } from '../capture/pixels';
import type { CaptureWorld, Probe } from '../capture/ports';
import { type CaptureOrder, type CaptureResult, runCapture } from '../capture/run-capture';
import { computeSlots } from '../coverage/slots';
import { coverPlaces, type PictureLay } from '../derive/cover-places';
import type { FirmCase } from '../model/assessment';
import type { CaptureMode, CaptureTrigger, Evidence } from '../model/evidence';
import { localNow } from '../model/local-time';
import { problem, problemFrom } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { fromSlotKey, toSlotKey } from '../model/slot';
import { heldBackBy } from '../recognise/held-back';
import { recognise } from '../recognise/recognise';
import { saidOf } from '../recognise/said';
import type { PageReading, QualityFlag, Recognition } from '../recognise/types';
import { contentOf } from '../store/content';
import type { Store } from '../store/port';
import { firmsToOpen } from '../tag/open-firms';
import { proposeTags } from '../tag/propose';
import type { TagProposal } from '../tag/types';
import { ensureAssessment } from './assessment-view';
import type { AssessmentView } from './workspace';

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

export interface FiledCapture {
  evidence: Evidence;
  result: CaptureResult;
  recognition: Recognition | null;
  proposal: TagProposal;
  /** Slot keys it stands under now; empty: 待归档. */
  filed: string[];
  /** Firms whose cases the page has opened. */
  opened: FirmCase[];
  view: AssessmentView;
}

/** Recognised by what the page shows; a page that can't be read is still captured, and stays unfiled. */
export function proposeFor(
  view: AssessmentView,
  reading: PageReading | null,
): { recognition: Recognition | null; proposal: TagProposal; opens: FirmCase[] } {
  const { assessment, catalogue, plans, departments, settings, firms, pageRules } = view;
  const nothing: TagProposal = { decision: 'ask', slots: [], alternatives: [], warnings: [], reason: '' };
  if (!reading || !assessment) return { recognition: null, proposal: nothing, opens: [] };
  const { year, region } = assessment;
  const recognition = recognise(reading, { plans, departments, catalogue, year, region, rules: pageRules });
  const sticky = settings.tags;
  const wanted = sticky.target ? fromSlotKey(sticky.target) : null;
  const opens = firmsToOpen({ recognition, sticky, target: wanted, assessment: assessment.id, firms });
  // A firm that this page shows to have a problem has its slots at once, so that one key files the page under them.
  const slots = opens.length > 0 ? computeSlots({ ...view, assessment, firms: [...firms, ...opens] }) : view.slots;
  // A slot that is no more (its plan or firm was taken off) is nobody's target.
  const target = slots.some(({ key }) => key === sticky.target) ? wanted : null;
  const proposal = proposeTags({ recognition, sticky, catalogue, plans, departments, assessment, slots, target });
  return { recognition, proposal, opens };
}

/** Page → capture → tag → store: takes the picture, stores it for good, and files it where that is certain. */
export async function captureAndFile(request: CaptureRequest, desk: CaptureDesk): Promise<Result<FiledCapture>> {
  const { store, page, world } = desk;
  const viewing = ensureAssessment(store);
  // Awaited below; until then a failure must not count as unhandled.
  viewing.catch(() => undefined);
  const shot = await (request.mode === 'visible' ? takeInView(desk) : takeChosen(request, viewing, desk));
  if (!shot.ok) return shot;
  desk.phase('storing');
  const { result, read, startedAt } = shot.value;
  const making = desk.makeThumbnail(result.picture, result.preview);
  // At the same time: the store would hash it first and write it then.
  const hashing = contentOf(result.picture);
  const view = await viewing;
  const { recognition, proposal: proposed, opens } = proposeFor(view, read.ok ? read.value : null);
  const now = localNow(world.clock);
  const reasons = [...new Set([...result.reasons, ...(recognition?.quality.map(({ flag }) => flag) ?? [])])];
  const proposal = heldBack(proposed, heldBackBy({ capture: { reasons } }));
  const filed = proposal.decision === 'file' ? proposal.slots.map(toSlotKey) : [];
  // A page that may not show all, or shows something else, has not said what was found.
  const opened = proposal.warnings.some(({ kind }) => kind === 'quality') ? [] : opens;
  for (const firm of opened) {
    const saved = await store.saveFirm(firm);
    if (!saved.ok) return saved;
  }
  const lay = layOf(shot.value.ordered, result);
  const stored = await store.add({
    record: {
      id: request.capture,
      assessment: view.assessment.id,
      kind: 'capture',
      derivedFrom: null,
      derivation: null,
      picture: { width: result.width, height: result.height },
      fileName: null,
      page: { url: page.url, title: page.title, system: recognition?.system?.value ?? null },
      capture: {
        mode: result.mode,
        trigger: request.trigger,
        status: result.status,
        reasons,
        startedAt,
        finishedAt: now,
        viewport: result.viewport,
        scroller: result.scroller,
        tiles: result.tiles,
        seams: result.seams,
        interventions: result.interventions,
        documentId: page.documentId,
        userAgent: desk.userAgent,
      },
      ...(recognition ? { said: saidOf(recognition) } : {}),
      takenAt: result.tiles[0]?.at ?? now,
    },
    bytes: result.picture,
    content: await hashing,
    thumbnail: await making,
    slots: filed,
    by: 'proposal',
    ...(lay && read.ok && read.value.privatePlaces ? { covers: coverPlaces(read.value.privatePlaces, lay) } : {}),
  });
  if (!stored.ok) return stored;
  return ok({ evidence: stored.value, result, recognition, proposal, filed, opened, view });
}

/** A picture with a warning is stored, and filed only when the person says so; the shots may have shown one more. */
function heldBack(proposal: TagProposal, flags: QualityFlag[]): TagProposal {
  if (flags.length === 0) return proposal;
  const said = new Set(proposal.warnings.flatMap((warning) => (warning.kind === 'quality' ? warning.flag : [])));
  const late = flags.filter((flag) => !said.has(flag)).map((flag) => ({ kind: 'quality' as const, flag, reason: '' }));
  return { ...proposal, decision: 'ask', warnings: [...proposal.warnings, ...late] };
}

interface Shot {
  result: CaptureResult;
  read: Result<PageReading>;
  ordered: Ordered;
  startedAt: string;
}

/** What is in view needs no choice and moves nothing: the page is read while the browser encodes the picture. */
async function takeInView({ page, world, phase }: CaptureDesk): Promise<Result<Shot>> {
  phase('shooting');
  const startedAt = localNow(world.clock);
  let reading: Promise<Result<PageReading>> | null = null;
  const shooter: CaptureWorld['shooter'] = {
    async start(readMs) {
      const shot = await world.shooter.start(readMs);
      reading ??= shot.read.then(() => page.read());
      return shot;
    },
  };
  const ordered: Ordered = { order: { kind: 'visible' }, corner: windowCorner };
  const taken = await runCapture(ordered.order, { ...world, shooter });
  if (!taken.ok) return taken;
  return ok({ result: taken.value, read: await (reading ?? page.read()), ordered, startedAt });
}

/** The page is read as the person sees it, before anything in it is moved. */
async function takeChosen(
  request: CaptureRequest,
  viewing: Promise<AssessmentView>,
  desk: CaptureDesk,
): Promise<Result<Shot>> {
  const { page, world } = desk;
  // A list that is still coming is waited for, within a bound, before the page is judged.
  const quiet = await world.page.settle();
  if (!quiet.ok) return givenUp(quiet, world);
  const read = await page.read();
  const order = await orderFor(request, await viewing, desk);
  if (!order.ok) return givenUp(order, world);
  desk.phase('shooting');
  const startedAt = localNow(world.clock);
  const taken = await runCapture(order.value.order, world);
  return taken.ok ? ok({ result: taken.value, read, ordered: order.value, startedAt }) : taken;
}

/** A whole picture begins where its scroller begins; one of the window shows it as it was scrolled. */
function layOf({ order, corner }: Ordered, { width, height, viewport }: CaptureResult): PictureLay | null {
  return (
    corner && { x: corner.x, y: corner.y, asScrolled: order.kind !== 'scroller', scale: viewport.scale, width, height }
  );
}

/** Waiting and probing leave a mark of ours in the page; whoever gives up before the first shot finds it as it was. */
async function givenUp<T>(why: T, world: CaptureWorld): Promise<T> {
  await world.page.restore();
  return why;
}

const windowCorner = { x: 0, y: 0 };

/**
 * What to take, and which place of the window will be the picture's upper left corner, CSS pixels; null where that is
 * not known (a part that reaches out of the window).
 */
interface Ordered {
  order: CaptureOrder;
  corner: { x: number; y: number } | null;
}

async function orderFor(
  { mode, trigger }: CaptureRequest,
  view: AssessmentView,
  desk: CaptureDesk,
): Promise<Result<Ordered>> {
  if (mode === 'visible') return ok({ order: { kind: 'visible' }, corner: windowCorner });
  if (mode === 'region' || mode === 'element') {
    desk.phase('choosing');
    const rect = await desk.askRegion();
    if (rect === 'element') return orderForElement(desk);
    return rect ? ok({ order: { kind: 'region', rect }, corner: rect }) : err(problem('capture-cancelled'));
  }
  const probe = await desk.world.page.probe().catch((error: unknown) => err(problemFrom(error)));
  if (!probe.ok) return probe;
  const keepShell = mode === 'framed' || view.settings.shell === 'framed';
  const whole = (choice: number): Ordered => ({
    order: { kind: 'scroller', choice, keepShell },
    corner: keepShell ? windowCorner : (probe.value.choices[choice]?.rect ?? windowCorner),
  });
  // Nothing to choose where all of the page is in view anyway; a click in the panel has confirmed already.
  const alone = probe.value.choices.length === 1 && !hidesAnything(probe.value);
  if (alone || view.settings.captureAtOnce || trigger === 'panel' || trigger === 'driver') return ok(whole(0));
  desk.phase('choosing');
  const choice = await desk.askScroller(probe.value);
  return choice === null ? err(problem('capture-cancelled')) : ok(whole(choice));
}

/** An element that is in view is a region; of a larger one its scroller is taken as far as it reaches, and cut. */
async function orderForElement({ world }: CaptureDesk): Promise<Result<Ordered>> {
  const element = await world.page.element();
  if (!element.ok) return element;
  const { inView, choice, inContent } = element.value;
  return ok(
    inView
      ? { order: { kind: 'region', rect: inView, element: true }, corner: inView }
      : { order: { kind: 'scroller', choice, keepShell: false, crop: inContent }, corner: null },
  );
}

function hidesAnything({ choices }: Probe): boolean {
  const best = choices[0];
  return best !== undefined && (best.scrollHeight > best.rect.height + 1 || best.scrollWidth > best.rect.width + 1);
}
