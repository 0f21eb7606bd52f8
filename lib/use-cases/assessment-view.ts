import { originsOf } from '../bundle/receive/origin';
import { builtInCatalogue } from '../coverage/catalogue';
import { computeSlots } from '../coverage/slots';
import type { Assessment } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import { countyAssessments } from '../model/county-assessment';
import { isDerived } from '../model/derived';
import type { Evidence } from '../model/evidence';
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
 * only so many rows are read, and the view says that it is partial; its slots are whole all the same, counted from keys.
 */
export async function loadAssessmentView(store: Store, { newest }: { newest?: number } = {}): Promise<AssessmentView> {
  const settings = await store.settings();
  const assessments = await store.assessments();
  const assessment = assessments.find((one) => one.id === settings.assessment) ?? assessments[0] ?? null;
  const catalogues = await allCatalogues(store);
  const catalogue = catalogues.find(({ id }) => id === assessment?.catalogueId) ?? builtInCatalogue();
  const pageRules = await store.pageRules();
  if (!assessment) {
    const nothing = {
      departments: [],
      plans: [],
      slots: [],
      evidence: [],
      derived: [],
      filings: [],
      exemptions: [],
      firms: [],
      origins: new Map(),
    };
    return { settings, assessment, catalogue, catalogues, pageRules, ...nothing };
  }
  const received = await store.log({ type: 'bundle-imported' });
  // Counties' pieces come in bundles alone. Theirs first: where both say something of one slot, the city's own counts.
  const counties = received.length > 0 ? countyAssessments(assessment, catalogue) : [];
  const ofEach = async <T>(read: (id: string) => Promise<T[]>): Promise<T[]> =>
    (await Promise.all([...counties, assessment.id].map(read))).flat();
  const which = newest === undefined ? { trashed: true } : { limit: newest };
  const [everybody, plans, firms, exemptions, listed, filings] = await Promise.all([
    ofEach((id) => store.departments(id)),
    ofEach((id) => store.plans(id)),
    ofEach((id) => store.firms(id)),
    ofEach((id) => store.exemptions(id)),
    ofEach((id) => store.listEvidence(id, which)),
    ofEach((id) => store.listFilings(id)),
  ]);
  const stored = newestFirst(listed).slice(0, newest);
  const departments = everybody.filter((one) => one.assessment === assessment.id);
  const evidence = stored.filter((one) => !isDerived(one));
  const counted =
    newest === undefined
      ? evidence
      : [...(await store.countingEvidence())].map((id) => ({
          record: { id, kind: 'capture' as const },
          trashedAt: null,
        }));
  const world = { assessment, catalogue, departments: everybody, plans, firms, exemptions, filings };
  const slots = computeSlots({ ...world, evidence: counted });
  const origins = originsOf(received);
  return {
    settings,
    assessment,
    catalogue,
    catalogues,
    departments,
    plans,
    slots,
    evidence,
    derived: stored.filter(isDerived),
    filings,
    exemptions,
    firms,
    pageRules,
    origins,
    ...(newest === undefined ? {} : { partial: true as const }),
  };
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
