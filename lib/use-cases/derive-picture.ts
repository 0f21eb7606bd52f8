import type { Pixels } from '../capture/pixels';
import { markPainter } from '../derive/draw-marks';
import { derivationOf, type Mark } from '../derive/marks';
import { type Redrawing, redraw } from '../derive/redraw';
import type { StripFact } from '../derive/strip-layout';
import type { Evidence, EvidenceRecord } from '../model/evidence';
import { localNow, toChineseTime } from '../model/local-time';
import type { Clock, NewId } from '../model/ports';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { fromSlotKey } from '../model/slot';
import type { Store } from '../store/port';
import { zhCN } from '../words/zh-cn';
import { loadAssessmentView } from './assessment-view';
import type { AssessmentView } from './workspace';

/** What making a derived picture needs from outside. */
export interface DeriveDesk {
  store: Store;
  clock: Clock;
  newId: NewId;
  decode(picture: Blob): Promise<Pixels>;
  drawStrip(facts: readonly StripFact[], note: string, width: number, scale: number): Pixels;
  makeThumbnail(picture: Blob, preview: Pixels): Promise<Blob>;
}

/**
 * Stands the information strip below the pixels of a picture, as a picture of its own. Returns its id.
 * `evidence-missing`: no such picture · otherwise as the store says.
 */
export async function addStrip(id: string, desk: DeriveDesk): Promise<Result<string>> {
  const view = await loadAssessmentView(desk.store);
  return derive(id, view, desk, 'strip', ({ record }) => {
    const scale = scaleOf(record);
    const { note } = zhCN.derive.strip;
    return { below: desk.drawStrip(stripFacts(record, view), note, record.picture?.width ?? 0, scale) };
  });
}

/** Covers and marks a picture, as a picture of its own. Returns its id. Covered parts are gone for good in it. */
export async function saveMarks(id: string, marks: readonly Mark[], desk: DeriveDesk): Promise<Result<string>> {
  const view = await loadAssessmentView(desk.store);
  return derive(id, view, desk, derivationOf(marks), ({ record }) => ({
    paint: markPainter(marks, scaleOf(record)),
  }));
}

/** Device pixels of a CSS pixel in the picture: marks and letters are as large as the page's own. */
export const scaleOf = ({ capture }: Pick<EvidenceRecord, 'capture'>): number =>
  Math.max(1, capture?.viewport.scale ?? 1);

async function derive(
  id: string,
  view: AssessmentView,
  desk: DeriveDesk,
  derivation: NonNullable<EvidenceRecord['derivation']>,
  change: (original: Evidence) => Pick<Redrawing, 'paint' | 'below'>,
): Promise<Result<string>> {
  const { store, clock, newId, decode, makeThumbnail } = desk;
  const original = view.evidence.find(({ record }) => record.id === id);
  if (!original) return err(problem('evidence-missing', { id }));
  const { record } = original;
  // Its hash is checked on the way out: nothing is made from a damaged original.
  const bytes = await store.bytes(id);
  if (!bytes.ok) return bytes;
  const made = await redraw({ original: bytes.value, decode, ...change(original) });
  const stored = await store.add({
    record: {
      id: newId(clock.now()),
      assessment: record.assessment,
      kind: 'derived',
      derivedFrom: id,
      derivation,
      originalSha256: record.content.sha256,
      picture: { width: made.width, height: made.height },
      fileName: `${zhCN.terms.derivations[derivation]}.png`,
      // Address, title and the making stay with the original: they may name the very person that is covered here.
      page: null,
      capture: null,
      takenAt: localNow(clock),
    },
    bytes: made.picture,
    thumbnail: await makeThumbnail(made.picture, made.preview),
    slots: [],
    by: 'person',
  });
  return stored.ok ? ok(stored.value.record.id) : stored;
}

/** What the strip says of a picture, in the order of its lines. What is not known has no line. */
export function stripFacts(record: EvidenceRecord, view: AssessmentView): StripFact[] {
  const { labels, unfiled } = zhCN.derive.strip;
  const refs = view.filings
    .filter(({ evidence }) => evidence === record.id)
    .flatMap(({ slot }) => {
      const ref = fromSlotKey(slot);
      return ref ? [{ ref, owner: view.slots.find(({ key }) => key === slot)?.owner ?? null }] : [];
    });
  const each = (names: (string | null | undefined)[]) => [...new Set(names.filter(Boolean))].join('、');
  const plans = each(
    refs.map(({ ref: { subject } }) => {
      const plan = 'plan' in subject ? view.plans.find(({ id }) => id === subject.plan) : undefined;
      return plan && `${plan.serial} ${plan.name}`;
    }),
  );
  const items = each(
    refs.map(({ ref }) => {
      const item = view.catalogue.items.find(({ no }) => no === ref.item);
      const material = item?.materials.find((one) => one.id === ref.material)?.name;
      return `第${ref.item}项 ${item?.shortName ?? ''}${material ? `（${material}）` : ''}`;
    }),
  );
  const departments = each(refs.map(({ owner }) => view.departments.find(({ id }) => id === owner)?.name));
  const facts: [string, string][] = [
    [labels.url, record.page?.url ?? ''],
    [labels.title, record.page?.title ?? record.fileName ?? ''],
    [labels.takenAt, `${toChineseTime(record.takenAt)}（${record.takenAt}）`],
    [labels.plan, plans],
    [labels.item, items || unfiled],
    [labels.department, departments],
    [labels.sha256, record.content.sha256],
  ];
  return facts.filter(([, value]) => value !== '');
}
