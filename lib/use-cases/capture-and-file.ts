import type { CaptureResult } from '../capture/run-capture';
import { slotsServed } from '../coverage/slots';
import { coverPlaces } from '../derive/cover-places';
import type { FirmCase } from '../model/assessment';
import type { Evidence, EvidenceRecord } from '../model/evidence';
import { localNow } from '../model/local-time';
import { ok, type Result } from '../model/result';
import { fromSlotKey, toSlotKey } from '../model/slot';
import { filingDoubts } from '../pair/filing-doubts';
import { heldBackBy } from '../recognise/held-back';
import { patternsOf } from '../recognise/number-forms';
import { recognise } from '../recognise/recognise';
import { saidOf } from '../recognise/said';
import type { PageReading, QualityFlag, Recognition } from '../recognise/types';
import { contentOf } from '../store/content';
import { firmsToOpen } from '../tag/open-firms';
import { proposeTags } from '../tag/propose';
import type { TagProposal } from '../tag/types';
import { ensureAssessment } from './assessment-view';
import type { CaptureDesk, CaptureRequest } from './capture-desk';
import { layOf, takeChosen, takeInView } from './take-picture';
import type { AssessmentView } from './workspace';

export interface FiledCapture {
  evidence: Evidence;
  /** Resolves when the picture's small copy is there too, or can't be made. */
  thumbnailKept: Promise<void>;
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
  const recognition = recognise(reading, {
    plans,
    departments,
    catalogue,
    year,
    region,
    rules: pageRules,
    numberPatterns: patternsOf(settings.numberForms),
  });
  const sticky = settings.tags;
  const wanted = sticky.target ? fromSlotKey(sticky.target) : null;
  const opens = firmsToOpen({ recognition, sticky, target: wanted, assessment: assessment.id, firms });
  // A firm that this page shows to have a problem has its slots at once, so that one key files the page under them.
  const world = { ...view, assessment, firms: [...firms, ...opens] };
  const slots = opens.length > 0 ? slotsServed(world, view.served) : view.slots;
  // A slot that is no more (its plan or firm was taken off) is nobody's target.
  const target = slots.some(({ key }) => key === sticky.target) ? wanted : null;
  const proposal = proposeTags({ recognition, sticky, catalogue, plans, departments, assessment, slots, target });
  return { recognition, proposal, opens };
}

/** Page → capture → tag → store: takes the picture, stores it for good, and files it where that is certain. */
export async function captureAndFile(request: CaptureRequest, desk: CaptureDesk): Promise<Result<FiledCapture>> {
  const { store, page } = desk;
  let hashing: ReturnType<typeof contentOf> | null = null;
  // The store would hash the picture first and write it then; here it is hashed while the page is put back.
  const taken = (picture: Blob) => {
    hashing = contentOf(picture);
    hashing.catch(() => undefined);
  };
  const world = { ...desk.world, taken };
  const seeing = { ...desk, world };
  // All that a picture needs is begun as soon as it can be, and awaited below; until then a failure is not unhandled.
  const viewing = ensureAssessment(store);
  viewing.catch(() => undefined);
  let proposing: Promise<ReturnType<typeof proposeFor>> | null = null;
  /** What the page said is thought about while the browser encodes. */
  const think = (read: Result<PageReading>) => {
    proposing = viewing.then((view) => proposeFor(view, read.ok ? read.value : null));
    proposing.catch(() => undefined);
    return proposing;
  };
  const shot = await (request.mode === 'visible'
    ? takeInView(seeing, think)
    : takeChosen(request, viewing, seeing, think));
  if (!shot.ok) return shot;
  desk.phase('storing');
  const { result, read, startedAt } = shot.value;
  const [content, view, { recognition, proposal: proposed, opens }] = await Promise.all([
    hashing ?? contentOf(result.picture),
    viewing,
    proposing ?? think(read),
  ]);
  const now = localNow(world.clock);
  const reasons = [...new Set([...result.reasons, ...(recognition?.quality.map(({ flag }) => flag) ?? [])])];
  const judged = heldBack(proposed, heldBackBy({ capture: { reasons } }));
  // A page that may not show all, or shows something else, has not said what was found.
  const opened = judged.warnings.some(({ kind }) => kind === 'quality') ? [] : opens;
  // A firm that can't be kept must not cost the picture: it is stored all the same, and waits to be filed.
  const kept = await Promise.all(opened.map((firm) => store.saveFirm(firm)));
  const safe: TagProposal = kept.every(({ ok }) => ok) ? judged : { ...judged, decision: 'ask' };
  const lay = layOf(shot.value.ordered, result);
  const record: Omit<EvidenceRecord, 'content' | 'installation'> = {
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
  };
  const doubts = filingDoubts({ record: { ...record, content } }, safe.slots.map(toSlotKey), view);
  const proposal: TagProposal =
    doubts.length > 0 ? { ...safe, decision: 'ask', warnings: [...safe.warnings, ...doubts] } : safe;
  const filed = proposal.decision === 'file' ? proposal.slots.map(toSlotKey) : [];
  const stored = await store.add({
    record,
    bytes: result.picture,
    content,
    thumbnail: null,
    slots: filed,
    by: 'proposal',
    ...(lay && read.ok && read.value.privatePlaces ? { covers: coverPlaces(read.value.privatePlaces, lay) } : {}),
  });
  if (!stored.ok) return stored;
  return ok({
    evidence: stored.value,
    thumbnailKept: keepThumbnail(desk, request.capture, result),
    result,
    recognition,
    proposal,
    filed,
    opened: opened.filter((_, at) => kept[at]?.ok),
    view,
  });
}

/** Made once the picture is safe; where it can't be, the lists make it when they need it. */
async function keepThumbnail({ store, makeThumbnail }: CaptureDesk, id: string, result: CaptureResult): Promise<void> {
  const thumbnail = await makeThumbnail(result.picture, result.preview).catch(() => null);
  if (thumbnail) await store.keepThumbnail(id, thumbnail).catch(() => undefined);
}

/** A picture with a warning is stored, and filed only when the person says so; the shots may have shown one more. */
function heldBack(proposal: TagProposal, flags: QualityFlag[]): TagProposal {
  if (flags.length === 0) return proposal;
  const said = new Set(proposal.warnings.flatMap((warning) => (warning.kind === 'quality' ? warning.flag : [])));
  const late = flags.filter((flag) => !said.has(flag)).map((flag) => ({ kind: 'quality' as const, flag, reason: '' }));
  return { ...proposal, decision: 'ask', warnings: [...proposal.warnings, ...late] };
}
