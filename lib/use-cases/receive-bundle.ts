import type { BundleManifest } from '../bundle/manifest';
import type { Held } from '../bundle/receive/held';
import { receivedBundles } from '../bundle/receive/origin';
import { type BundleComparison, compareBundle, keyOf, type Obstacle, obstaclesOf } from '../bundle/receive/preview';
import { receivingFaults } from '../bundle/receive/receivable';
import { type BundleReport, verifyBundle } from '../bundle/verify-bundle';
import { countyAssessments } from '../model/county-assessment';
import { inTurn } from '../model/in-turn';
import { type Problem, problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { ArrivingPiece } from '../store/merge-bundle';
import type { Store } from '../store/port';
import { allCatalogues } from './catalogues';

/** Makes the small picture of an original; null where it has none (a paper, a picture that can't be decoded). */
export type MakeThumbnail = (original: Blob) => Promise<Blob | null>;

/** What the person chose while looking at the preview. */
export interface ReceiveChoices {
  /** Plans and departments that only the bundle knows are taken in too. */
  takePlans: boolean;
  /** The sender was asked about a log that does not continue the one seen before, or about another key. */
  acceptBreak: boolean;
}

/** A bundle that was checked and compared, and may be taken in. */
export interface ReceivePreview {
  fileName: string;
  /** 校验值, as the sender's screen shows it after the export. */
  sha256: string;
  /** Size of the zip. */
  bytes: number;
  /** Faults of the bundle itself, one sentence each; with one of them nothing of it is compared or taken in. */
  faults: string[];
  comparison: BundleComparison | null;
  obstacles: Obstacle[];
  /**
   * Plans are proposed for taking in only where this computer has none of this assessment; a county's own always are,
   * because nobody else has them.
   */
  proposed: ReceiveChoices;
  merge(choices: ReceiveChoices, progress: (done: number, all: number) => void): Promise<Result<Received>>;
}

export interface Received {
  added: number;
  refiled: number;
}

async function heldOf(store: Store, { assessment, evidence: pieces, plans: named }: BundleManifest): Promise<Held> {
  // What a county handed in bears the county's assessment, in a bundle of the city's too.
  const ids = [
    ...new Set([
      assessment.id,
      ...pieces.map(({ record }) => record.assessment),
      ...named.map((one) => one.assessment),
    ]),
  ];
  const ofEach = async <T>(read: (id: string) => Promise<T[]>): Promise<T[]> =>
    (await Promise.all(ids.map(read))).flat();
  const [assessments, catalogues, departments, plans, firms, exemptions, evidence, filings, log, installation] =
    await Promise.all([
      store.assessments(),
      allCatalogues(store),
      ofEach((id) => store.departments(id)),
      ofEach((id) => store.plans(id)),
      ofEach((id) => store.firms(id)),
      ofEach((id) => store.exemptions(id)),
      ofEach((id) => store.listEvidence(id, { trashed: true })),
      // Of trashed evidence too: it must not look as if it had never been filed.
      ofEach((id) => store.listFilings(id, { trashed: true })),
      store.log({ from: 0 }),
      store.installation(),
    ]);
  const seen = receivedBundles(log);
  const counties = assessments.flatMap((one) => {
    const catalogue = catalogues.find(({ id }) => id === one.catalogueId);
    return catalogue ? countyAssessments(one, catalogue) : [];
  });
  return { assessments, counties, departments, plans, firms, exemptions, evidence, filings, installation, log, seen };
}

/** Checks a bundle and says what taking it in would change. Nothing is stored. `bundle-cancelled`: the signal aborted. */
export async function previewReceive(
  file: Blob & { name: string },
  desk: { store: Store; makeThumbnail: MakeThumbnail },
  progress: (done: number, all: number) => void,
  signal?: AbortSignal,
): Promise<Result<ReceivePreview>> {
  const checked = await verifyBundle(file, progress, signal);
  if (!checked.ok) return checked;
  const report = checked.value;
  const base = { fileName: file.name, sha256: report.checkValue, bytes: file.size };
  const faults = report.faults.length > 0 ? report.faults : await receivingFaults(report);
  if (faults.length > 0) {
    const refused = problem('bundle-invalid', { file: file.name, what: faults[0]! });
    const proposed = { takePlans: false, acceptBreak: false };
    return ok({ ...base, faults, comparison: null, obstacles: [], proposed, merge: async () => err(refused) });
  }
  const { store } = desk;
  const held = await heldOf(store, report.manifest);
  const comparison = compareBundle(report, held);
  return ok({
    ...base,
    faults,
    comparison,
    obstacles: obstaclesOf(comparison),
    proposed: { takePlans: held.plans.length === 0 || comparison.around.assessment === 'county', acceptBreak: false },
    async merge(choices, told) {
      // Another bundle may have come in since: what is new by now counts, what was looked at must still be so.
      const now = compareBundle(report, await heldOf(store, report.manifest));
      const refused = refusal(now, choices, file.name);
      if (refused) return err(refused);
      if (!isAsShown(comparison, now)) return err(problem('bundle-stale', { file: file.name }));
      return merge(report, now, base, choices, { ...desk, told });
    },
  });
}

/**
 * The pieces would be treated as the person saw it. Bundles of one installation that were looked at together come in
 * one after the other: what an earlier one brought is here by now, and the log goes on from there.
 */
function isAsShown(shown: BundleComparison, now: BundleComparison): boolean {
  if (now.continuity === 'broken' && shown.continuity !== 'broken') return false;
  if (now.pieces.length !== shown.pieces.length) return false;
  return now.pieces.every((piece, at) => {
    const before = shown.pieces[at]!;
    const came = piece.state === 'same' && ['new', 'changed'].includes(before.state) && piece.id === before.id;
    return came || JSON.stringify(piece) === JSON.stringify(before);
  });
}

function refusal(comparison: BundleComparison, { acceptBreak }: ReceiveChoices, file: string): Problem | null {
  const { manifest, around, counts } = comparison;
  const obstacles = obstaclesOf(comparison);
  if (obstacles.includes('other-assessment')) {
    const name = ({ region, year }: typeof manifest.assessment) => `${region.name} ${year} 年度`;
    return problem('bundle-other-assessment', {
      file,
      there: name(manifest.assessment),
      here: around.ours.map(name).join('、'),
    });
  }
  if (obstacles.includes('conflicting')) return problem('bundle-conflicting', { file, count: counts.conflicting });
  if (acceptBreak) return null;
  if (obstacles.includes('broken-log')) return problem('bundle-broken-log', { file });
  return obstacles.includes('other-key') ? problem('bundle-other-key', { file }) : null;
}

async function merge(
  { manifest, bytesOf }: BundleReport,
  { pieces, around, continuity, signature }: BundleComparison,
  { fileName, sha256 }: { fileName: string; sha256: string },
  { takePlans }: ReceiveChoices,
  desk: { store: Store; makeThumbnail: MakeThumbnail; told: (done: number, all: number) => void },
): Promise<Result<Received>> {
  const records = new Map(manifest.evidence.map((one) => [one.record.id, one]));
  const fresh = pieces.filter(({ state }) => state === 'new');
  let done = 0;
  const read = await inTurn(fresh, async ({ id, come }): Promise<Result<ArrivingPiece>> => {
    const { path, record, seal } = records.get(id)!;
    const bytes = await bytesOf(path);
    if (!bytes.ok) return bytes;
    const typed = bytes.value.slice(0, bytes.value.size, record.content.mediaType);
    const thumbnail = record.picture ? await desk.makeThumbnail(typed) : null;
    desk.told(++done, fresh.length);
    return ok({ record, seal, bytes: typed, thumbnail, slots: come });
  });
  const add: ArrivingPiece[] = [];
  for (const piece of read) {
    if (!piece.ok) return piece;
    add.push(piece.value);
  }
  const first = around.assessment === 'first';
  const { assessment, label, checkpoint, madeAt } = manifest;
  const merged = await desk.store.merge({
    told: {
      bundle: sha256,
      fileName,
      assessment: assessment.id,
      label,
      department: assessment.me.department,
      checkpoint,
      continuity,
      publicKey: keyOf(signature),
      madeAt,
    },
    // Who we are is ours to say: the sender's own role stays with the sender.
    assessment: first ? { ...assessment, me: { role: 'department', department: null } } : null,
    departments: takePlans ? around.newDepartments : [],
    plans: takePlans ? around.newPlans : [],
    firms: around.newFirms,
    exemptions: around.newExemptions,
    add,
    refile: pieces.filter(({ state }) => state === 'changed').map(({ id, come, go }) => ({ id, come, go })),
  });
  if (!merged.ok) return merged;
  return ok({ added: add.length, refiled: pieces.filter(({ state }) => state === 'changed').length });
}
