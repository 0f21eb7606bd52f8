import { originsOf, receivedBundles } from '../bundle/receive/origin';
import { applyReadings } from '../coverage/apply-readings';
import { builtInCatalogue } from '../coverage/built-in-catalogue';
import { applyReviews } from '../coverage/reviews';
import { type Served, servedCounted, servedFrom } from '../coverage/served';
import { slotsServed } from '../coverage/slots';
import type { Assessment } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import { countyAssessments } from '../model/county-assessment';
import { isDerived } from '../model/derived';
import type { Evidence, Filing } from '../model/evidence';
import { assessmentId } from '../model/ids';
import type { Store } from '../store/port';
import { allCatalogues } from './catalogues';
import type { AssessmentView } from './workspace';

/** As the store lists one assessment's. */
const newestFirst = (evidence: Evidence[]): Evidence[] =>
  evidence.sort((a, b) => (a.record.takenAt < b.record.takenAt ? 1 : a.record.takenAt > b.record.takenAt ? -1 : 0));

/** The assessment that a catalogue is made for, before the person has said who they are. */
export const defaultAssessment = (catalogue: Catalogue): Assessment => ({
  id: assessmentId(catalogue.region.code, catalogue.year),
  year: catalogue.year,
  region: catalogue.region,
  level: 'city',
  catalogueId: catalogue.id,
  me: { role: 'department', department: null },
});

/**
 * Reads everything of the current assessment and computes its slots. `newest`: of the evidence that is not in the trash
 * only so many rows are read, with their filings, and the view says that it is partial; its slots are whole all the same,
 * from the counts that the store keeps.
 */
export async function loadAssessmentView(store: Store, { newest }: { newest?: number } = {}): Promise<AssessmentView> {
  const [settings, assessments, catalogues, pageRules, received, near] = await Promise.all([
    store.settings(),
    store.assessments(),
    allCatalogues(store),
    store.pageRules(),
    store.log({ type: 'bundle-imported' }),
    store.lookAlikes(),
  ]);
  const assessment = assessments.find((one) => one.id === settings.assessment) ?? assessments[0] ?? null;
  const asWritten = catalogues.find(({ id }) => id === assessment?.catalogueId) ?? builtInCatalogue();
  const catalogue = applyReadings(asWritten, settings.readings[asWritten.id] ?? {});
  const all = { settings, assessment, catalogue, catalogues, pageRules, near };
  if (!assessment) return { ...all, ...nothing };
  // Counties' pieces come in bundles alone. Theirs first: where both say something of one slot, the city's own counts.
  const counties = received.length > 0 ? countyAssessments(assessment, catalogue) : [];
  const ofEach: OfEach = async (read) => (await Promise.all([...counties, assessment.id].map(read))).flat();
  const [everybody, plans, firms, exemptions, reviews, read] = await Promise.all([
    ofEach((id) => store.departments(id)),
    ofEach((id) => store.plans(id)),
    ofEach((id) => store.firms(id)),
    ofEach((id) => store.exemptions(id)),
    store.reviews(assessment.id),
    newest === undefined ? readWhole(store, ofEach) : readNewest(store, ofEach, newest),
  ]);
  const { stored, ...rest } = read;
  const proofs = exemptions.flatMap(({ evidence }) => evidence ?? []);
  const served = await read.served([...proofs, ...reviews.flatMap(({ evidence }) => evidence)]);
  const asked = slotsServed({ assessment, catalogue, departments: everybody, plans, firms, exemptions }, served);
  return {
    ...all,
    departments: everybody.filter((one) => one.assessment === assessment.id),
    plans,
    firms,
    exemptions,
    reviews,
    ...rest,
    served,
    slots: applyReviews(asked, reviews, served),
    evidence: stored.filter((one) => !isDerived(one)),
    derived: stored.filter(isDerived),
    origins: originsOf(received),
    receipts: receivedBundles(received),
  };
}

const nothing = {
  departments: [],
  plans: [],
  slots: [],
  served: servedFrom([], []),
  evidence: [],
  derived: [],
  filings: [],
  exemptions: [],
  reviews: [],
  firms: [],
  origins: new Map(),
  receipts: [],
};

/** Reads something of each assessment that the view is made of. */
type OfEach = <T>(read: (assessment: string) => Promise<T[]>) => Promise<T[]>;

/** The pieces as far as they were read, newest first, and what stands in the slots, which is known in either case. */
interface ReadPieces {
  stored: Evidence[];
  filings: Filing[];
  partial?: true;
  /** `named`: pieces of which it must be known where they count. */
  served: (named: string[]) => Served | Promise<Served>;
}

async function readWhole(store: Store, ofEach: OfEach): Promise<ReadPieces> {
  const [listed, filings] = await Promise.all([
    ofEach((id) => store.listEvidence(id, { trashed: true })),
    ofEach((id) => store.listFilings(id)),
  ]);
  return { stored: newestFirst(listed), filings, served: () => servedFrom(listed, filings) };
}

async function readNewest(store: Store, ofEach: OfEach, newest: number): Promise<ReadPieces> {
  const [listed, counts] = await Promise.all([
    ofEach((id) => store.listEvidence(id, { limit: newest })),
    ofEach(async (id) => [...(await store.servedCounts(id))]),
  ]);
  const stored = newestFirst(listed).slice(0, newest);
  const filings = await store.filingsOf(stored.map(({ record }) => record.id));
  const sums = new Map<string, number>();
  for (const [slot, count] of counts) sums.set(slot, (sums.get(slot) ?? 0) + count);
  const served = async (named: string[]) =>
    servedCounted(sums, named.length > 0 ? await store.countedOf(named) : new Map());
  return { stored, filings, partial: true, served };
}

/**
 * The view, with an assessment in any case: a picture must never be lost because nothing was set up yet. The built-in
 * catalogue knows its own region and year.
 */
export async function ensureAssessment(store: Store): Promise<AssessmentView & { assessment: Assessment }> {
  const view = await loadAssessmentView(store);
  if (view.assessment) return { ...view, assessment: view.assessment };
  const assessment = defaultAssessment(view.catalogue);
  const saved = await store.saveAssessment(assessment);
  if (!saved.ok) throw saved.error;
  return { ...(await loadAssessmentView(store)), assessment };
}
