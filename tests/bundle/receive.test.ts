import { describe, expect, it } from 'vitest';
import type { Held } from '@/lib/bundle/receive/held';
import { originsOf } from '@/lib/bundle/receive/origin';
import { compareBundle, keyOf, obstaclesOf } from '@/lib/bundle/receive/preview';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { good } from '../store/demo-store';
import {
  addPiece,
  bundleOf,
  type DemoInstallation,
  emptyInstallation,
  officeOf,
  pieceId,
  previewOf,
  receive,
} from '../support/departments';

const slot = (plan: number) => `18.result-publication@plan:140600-2022-${String(plan).padStart(3, '0')}`;
const piece = (n: number) => pieceId(1, n);

const sender = async () => {
  const office = await officeOf('教育局的安装', '市教育局');
  await addPiece(office, piece(1), [slot(4)], { n: 1 });
  await addPiece(office, piece(2), [slot(5)], { n: 2 });
  return office;
};
const countsOf = async (office: DemoInstallation, file: File) => {
  const { comparison } = await previewOf(office, file);
  return Object.fromEntries(Object.entries(comparison?.counts ?? {}).filter(([, n]) => n > 0));
};
const reasonsOf = async (office: DemoInstallation, file: File) =>
  (await previewOf(office, file)).comparison?.pieces.map(({ state, reason }) => [state, reason]);
const slotsOf = async ({ store }: DemoInstallation, id: string) =>
  (await store.filingsOf(id)).map(({ slot: key }) => key).sort();

describe('a bundle taken into an empty installation', () => {
  it('brings plans, departments, records, bytes and filings as they were', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    expect(await receive(to, await bundleOf(from))).toEqual({ added: 2, refiled: 0 });
    const [there, here] = [await loadAssessmentView(from.store), await loadAssessmentView(to.store)];
    expect(here.plans).toEqual(there.plans);
    expect(here.departments).toEqual(there.departments);
    expect(here.evidence).toEqual(there.evidence);
    expect(here.slots).toEqual(there.slots);
    for (const { record } of there.evidence) {
      const [mine, theirs] = [await good(to.store.bytes(record.id)), await good(from.store.bytes(record.id))];
      expect(Buffer.from(await mine.arrayBuffer())).toEqual(Buffer.from(await theirs.arrayBuffer()));
    }
  });

  it('keeps where each piece came from, and says nothing of who we are', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    const file = await bundleOf(from);
    await receive(to, file);
    const origins = originsOf(await to.store.log({ type: 'bundle-imported' }));
    expect(origins.get(piece(1))).toMatchObject({
      installation: '教育局的安装',
      department: '市教育局',
      fileName: file.name,
      bundle: (await previewOf(to, file)).sha256,
    });
    expect((await to.store.assessments())[0]?.me).toEqual({ role: 'department', department: null });
    expect((await to.store.verifyAll(() => undefined)).ok).toBe(true);
  });

  it('brings firm cases and 不适用 out of the log', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    const assessment = '140600-2022';
    const firm = { id: '140600-2022-004~演示企业', assessment, plan: '140600-2022-004', name: '演示企业' };
    await good(
      from.store.saveFirm({ ...firm, problemFound: true, penalised: false, abnormal: false, openedBy: 'person' }),
    );
    await good(
      from.store.saveExemption({ slot: slot(6), assessment, reason: 'no-object', note: '演示', evidence: piece(9) }),
    );
    await receive(to, await bundleOf(from));
    expect(await to.store.firms(assessment)).toEqual(await from.store.firms(assessment));
    // The proof it names did not come along.
    expect(await to.store.exemptions(assessment)).toMatchObject([{ slot: slot(6), note: '演示', evidence: null }]);
  });
});

describe('a bundle against what is here', () => {
  it('is the same when it comes again, and nothing more is stored', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    const file = await bundleOf(from);
    await receive(to, file);
    expect(await countsOf(to, file)).toEqual({ same: 2 });
    expect((await previewOf(to, file)).obstacles).toEqual(['nothing-new']);
  });

  it('shows what is new and what was filed anew since the last one, and merges both', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    await receive(to, await bundleOf(from));
    await addPiece(from, piece(3), [slot(6)], { n: 3 });
    await good(from.store.refile([piece(1)], [slot(7)], 'person'));
    const file = await bundleOf(from);
    expect(await countsOf(to, file)).toEqual({ new: 1, changed: 1, same: 1 });
    expect((await previewOf(to, file)).comparison?.continuity).toBe('continues');
    expect(await receive(to, file)).toEqual({ added: 1, refiled: 1 });
    expect(await slotsOf(to, piece(1))).toEqual([slot(7)]);
  });

  it('leaves what was decided here: trashed, deleted, filed and unfiled pieces', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    for (const n of [3, 4]) await addPiece(from, piece(n), [slot(n + 4)], { n });
    await receive(to, await bundleOf(from));
    for (const n of [1, 2, 3]) await good(from.store.refile([piece(n)], [slot(20 + n)], 'person'));
    await good(from.store.refile([piece(4)], [slot(8), slot(24)], 'person'));
    await good(to.store.trash([piece(1)]));
    await good(to.store.trash([piece(2)]));
    await good(to.store.deleteForGood([piece(2)]));
    await good(to.store.refile([piece(3)], [slot(30)], 'person'));
    await good(to.store.refile([piece(4)], [], 'person'));
    const file = await bundleOf(from);
    expect(await reasonsOf(to, file)).toEqual([
      ['contradictory', 'trashed-here'],
      ['contradictory', 'deleted-here'],
      ['contradictory', 'filed-here'],
      ['contradictory', 'unfiled-here'],
    ]);
    expect(await slotsOf(to, piece(3))).toEqual([slot(30)]);
  });

  it('says what the sender has put aside since, and leaves it here', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    await receive(to, await bundleOf(from));
    await good(from.store.trash([piece(2)]));
    expect(await reasonsOf(to, await bundleOf(from))).toEqual([
      ['same', null],
      ['contradictory', 'trashed-there'],
    ]);
  });

  it('is refused whole where one number stands for two things', async () => {
    const [from, to] = [await sender(), await officeOf('市局的安装')];
    await addPiece(to, piece(2), [], { n: 20 });
    await addPiece(from, piece(3), [], { n: 3 });
    const file = await bundleOf(from);
    expect(await countsOf(to, file)).toEqual({ new: 2, conflicting: 1 });
    const preview = await previewOf(to, file);
    const merged = await preview.merge(preview.proposed, () => undefined);
    expect(merged).toMatchObject({ ok: false, error: { code: 'bundle-conflicting' } });
    expect((await to.store.listEvidence('140600-2022')).map(({ record }) => record.id)).toEqual([piece(2)]);
  });

  it('tells plans that only one side knows, and takes them in only when asked', async () => {
    const [from, to] = [await sender(), await officeOf('市局的安装')];
    const [plan] = await from.store.plans('140600-2022');
    const extra = { ...plan!, id: '140600-2022-099', serial: 99, name: '演示计划' };
    const renamed = { ...plan!, name: `${plan!.name}（改）` };
    const assessment = '140600-2022';
    await good(from.store.importPlans({ assessment, plans: [extra, renamed], departments: [], fileName: '演示.csv' }));
    await addPiece(from, piece(3), [slot(99), slot(98)], { n: 3 });
    const file = await bundleOf(from);
    const { comparison, proposed } = await previewOf(to, file);
    expect(comparison?.around.newPlans.map(({ id }) => id)).toEqual([extra.id]);
    expect(comparison?.around.differingPlans).toEqual([
      { id: plan!.id, here: expect.stringContaining(plan!.name), there: expect.stringContaining('（改）') },
    ]);
    expect(comparison?.around.unknownPlans).toEqual(['140600-2022-098']);
    expect(proposed.takePlans).toBe(false);
    await receive(to, file, { takePlans: true });
    const plans = await to.store.plans(assessment);
    expect(plans.find(({ id }) => id === extra.id)).toEqual(extra);
    expect(plans.find(({ id }) => id === plan!.id)).toEqual(plan);
  });

  it('is refused where this computer works on another year', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    const [assessment] = await from.store.assessments();
    await good(to.store.saveAssessment({ ...assessment!, id: '140600-2021', year: 2021 }));
    const preview = await previewOf(to, await bundleOf(from));
    expect(preview.obstacles).toContain('other-assessment');
    expect(await preview.merge(preview.proposed, () => undefined)).toMatchObject({
      ok: false,
      error: { code: 'bundle-other-assessment', detail: { there: expect.stringContaining('2022') } },
    });
    expect(await to.store.listEvidence('140600-2022')).toEqual([]);
  });
});

describe('the log of a bundle against the one seen before', () => {
  it('does not continue it when the installation was made anew, and is then taken in only after asking', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    await receive(to, await bundleOf(from));
    const again = await officeOf('教育局的安装', '市教育局');
    await addPiece(again, piece(7), [slot(8)], { n: 7 });
    for (const n of [8, 9, 10]) await addPiece(again, piece(n), [], { n });
    const file = await bundleOf(again);
    const preview = await previewOf(to, file);
    expect(preview.comparison?.continuity).toBe('broken');
    expect(await preview.merge(preview.proposed, () => undefined)).toMatchObject({
      ok: false,
      error: { code: 'bundle-broken-log' },
    });
    expect(await receive(to, file, { acceptBreak: true })).toMatchObject({ added: 4 });
    expect((await to.store.log({ type: 'bundle-imported' })).at(-1)?.body.continuity).toBe('broken');
  });

  it('is older than one that was taken in, and then files nothing back', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    const old = await bundleOf(from);
    await good(from.store.refile([piece(1)], [slot(7)], 'person'));
    await receive(to, await bundleOf(from));
    expect((await previewOf(to, old)).comparison?.continuity).toBe('older');
    expect(await reasonsOf(to, old)).toEqual([
      ['contradictory', 'newer-seen'],
      ['same', null],
    ]);
  });

  it('is asked about where the last bundle was signed with another key, or this one is not signed', async () => {
    const report = await good(verifyBundle(await bundleOf(await sender())));
    const { checkpoint } = report.manifest;
    const held: Held = {
      counties: [],
      ...{ assessments: [], departments: [], plans: [], firms: [], exemptions: [], evidence: [], filings: [], log: [] },
      installation: '市局的安装',
      seen: [{ checkpoint, publicKey: 'c5'.repeat(32) }],
    };
    for (const signature of [report.signature, { state: 'unsigned' as const }])
      expect(obstaclesOf(compareBundle({ ...report, signature }, held))).toContain('other-key');
    const same = { ...held, seen: [{ checkpoint, publicKey: keyOf(report.signature) }] };
    expect(obstaclesOf(compareBundle(report, same))).not.toContain('other-key');
  });

  it('of this very installation is known by its own log', async () => {
    const from = await sender();
    const file = await bundleOf(from);
    expect((await previewOf(from, file)).comparison?.continuity).toBe('continues');
    await addPiece(from, piece(3), [], { n: 3 });
    expect((await previewOf(from, file)).comparison?.continuity).toBe('older');
  });
});

describe('a merge', () => {
  it('takes in bundles of one installation that were looked at together, a piece of both of them once', async () => {
    const from = await officeOf('双随机办的安装');
    const both = ['市教育局', '市人社局'].map((name) => `10.inspectors-marked@department:${encodeURIComponent(name)}`);
    await addPiece(from, piece(1), both, { n: 1 });
    await addPiece(from, piece(2), [both[0]!], { n: 2 });
    await addPiece(from, piece(3), [both[1]!], { n: 3 });
    const to = emptyInstallation('市局的安装');
    const files = [
      await bundleOf(from, { kind: 'department', department: '市教育局' }),
      await bundleOf(from, { kind: 'department', department: '市人社局' }),
    ];
    for (const order of [files, [...files].reverse()]) {
      const city = order === files ? to : emptyInstallation('另一个');
      const previews = [await previewOf(city, order[0]!), await previewOf(city, order[1]!)];
      expect(previews.map(({ comparison }) => comparison?.continuity)).toEqual(['first', 'first']);
      expect(previews.map(({ comparison }) => comparison?.counts.new)).toEqual([2, 2]);
      const added = [];
      for (const one of previews) added.push((await good(one.merge(one.proposed, () => undefined))).added);
      expect(added).toEqual([2, 1]);
      expect(await slotsOf(city, piece(1))).toEqual(both.toSorted());
    }
  });

  it('stores nothing where something here changed since the preview', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    await receive(to, await bundleOf(from));
    await good(from.store.refile([piece(1)], [slot(7)], 'person'));
    await addPiece(from, piece(3), [], { n: 3 });
    const preview = await previewOf(to, await bundleOf(from));
    await good(to.store.refile([piece(1)], [slot(9)], 'person'));
    const before = (await to.store.log({ from: 0 })).length;
    expect(await preview.merge(preview.proposed, () => undefined)).toMatchObject({
      ok: false,
      error: { code: 'bundle-stale' },
    });
    expect(await to.store.get(piece(3))).toBeNull();
    expect(await to.store.log({ from: 0 })).toHaveLength(before);
  });

  it('refuses a bundle with a fault, and one whose picture is not of the recorded size', async () => {
    const [from, to] = [await sender(), emptyInstallation('市局的安装')];
    await addPiece(from, piece(3), [], { n: 3, size: { width: 41, height: 30 } });
    const preview = await previewOf(to, await bundleOf(from));
    expect(preview.faults).toEqual([expect.stringMatching(/图片尺寸与记录不符：data\/待归档\/演示页面/)]);
    expect((await preview.merge(preview.proposed, () => undefined)).ok).toBe(false);
    expect(await to.store.assessments()).toEqual([]);
  });
});
