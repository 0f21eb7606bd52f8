import { parseCatalogue } from '@/lib/coverage/catalogue';
import { derivationOf } from '@/lib/derive/marks';
import type { CaptureSession } from '@/lib/messages/protocol';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { localNow } from '@/lib/model/local-time';
import { type Problem, problem } from '@/lib/model/problem';
import { err, ok } from '@/lib/model/result';
import { chooseTags } from '@/lib/model/settings';
import { fromSlotKey, otherStage } from '@/lib/model/slot';
import { uploadDoubts } from '@/lib/model/upload-limits';
import { heldBackBy } from '@/lib/recognise/held-back';
import type { Watch } from '@/lib/store/port';
import type { CopyFolder, CopyState } from '@/lib/use-cases/second-copy';
import type {
  AssessmentView,
  BundleScope,
  PageView,
  PastExport,
  PlanPreview,
  Workspace,
} from '@/lib/use-cases/workspace';
import { zhCN } from '@/lib/words/zh-cn';
import { departmentsOf, plansFromSheet } from './demo-data';
import { demoKept, fakePapers } from './fake-papers';
import { fakePreview } from './fake-receive';
import { fakeReviews } from './fake-reviews';

/** A value that screens can watch and tests can change. */
export interface Cell<T> {
  watch: Watch<T>;
  read(): T;
  write(next: T): void;
  fail(error: unknown): void;
}

export function createCell<T>(first: T | 'never'): Cell<T> {
  const subscribers = new Set<{ next: (value: T) => void; failed: (error: unknown) => void }>();
  let value = first;
  let failure: unknown = null;
  return {
    watch: {
      subscribe(next, failed) {
        const subscriber = { next, failed };
        subscribers.add(subscriber);
        queueMicrotask(() => {
          if (!subscribers.has(subscriber)) return;
          if (failure) failed(failure);
          else if (value !== 'never') next(value as T);
        });
        return () => subscribers.delete(subscriber);
      },
    },
    read: () => value as T,
    write(changed) {
      value = changed;
      for (const { next } of subscribers) next(changed);
    },
    fail(error) {
      failure = error;
      for (const { failed } of subscribers) failed(error);
    },
  };
}

export interface FakeOptions {
  view: AssessmentView | 'never';
  page?: PageView | null;
  captures?: CaptureSession[];
  alarms?: Problem[];
  /** Keys as the browser set them; an empty one stands for a conflict. */
  keys?: Record<string, string>;
  /** The plan sheet that `previewPlans` pretends to read. */
  sheet?: string;
  /** Whether a folder for the second copy was chosen; none unless given. */
  copyFolder?: CopyFolder['state'];
  /** Fails what is asked of it, to look at the error states. */
  failing?: boolean;
}

const keysByDefault = {
  'capture-visible': 'Alt+Shift+S',
  'capture-full': 'Alt+Shift+L',
  'capture-region': 'Alt+Shift+E',
  'open-panel': 'Alt+Shift+D',
};

/** A day after the newest of the demo data: the pictures are the same whenever they are made. */
const clock = { now: () => Date.UTC(2022, 8, 2, 2), offsetMinutes: () => 480 };

/** A drawn stand-in for a captured page: a heading, a search line and a table of made-up rows. */
function drawnPage(seed: number, width: number, height: number): string {
  const rows = Array.from({ length: Math.floor((height - 220) / 44) }, (_, row) => {
    const y = 200 + row * 44;
    const tint = row % 2 ? '#f5f7fa' : '#fff';
    return `<rect x="40" y="${y}" width="${width - 80}" height="44" fill="${tint}" stroke="#e1e5ea"/><text x="60" y="${y + 28}" font-size="18" fill="#333">${row + 1}　演示企业${(seed * 7 + row) % 97}有限公司　　未发现问题　　2022-08-${String((row % 28) + 1).padStart(2, '0')}</text>`;
  }).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans CJK SC, sans-serif"><rect width="${width}" height="${height}" fill="#fff"/><rect width="${width}" height="70" fill="#b3261e"/><text x="40" y="46" font-size="28" fill="#fff">演示公示系统</text><text x="40" y="130" font-size="26" fill="#222">检查结果公告（演示 ${seed}）</text><rect x="40" y="150" width="${width - 80}" height="44" fill="#e8eef6"/>${rows}</svg>`;
}

const drawnUrl = (seed: number, width: number, height: number) =>
  URL.createObjectURL(new Blob([drawnPage(seed, width, height)], { type: 'image/svg+xml' }));

/** A workspace in memory: what the screens ask for happens to the demo data, nothing is stored. */
export function createFakeWorkspace(
  options: FakeOptions,
): Workspace & { calls: string[]; viewCell: Cell<AssessmentView> } {
  const view = createCell<AssessmentView>(options.view);
  const page = createCell<PageView | null>(options.page ?? null);
  const captures = createCell<CaptureSession[]>(options.captures ?? []);
  const alarms = createCell<Problem[]>(options.alarms ?? []);
  const folderIn = (state: CopyFolder['state']): CopyFolder =>
    state === 'ready' || state === 'asleep' ? { state, name: '双随机备份（演示）' } : { state };
  const copied = options.copyFolder === 'ready' || options.copyFolder === 'asleep';
  const copy = createCell<CopyState>({
    folder: folderIn(options.copyFolder ?? 'none'),
    verified: copied ? { at: '2022-08-20T09:30:00.000+08:00', evidence: 31, daysAgo: 12 } : null,
    notCopied: 4,
    exported:
      options.copyFolder === 'no-picker'
        ? { last: { at: '2022-08-20T09:30:00.000+08:00', daysAgo: 12 }, notExported: 4 }
        : null,
    trouble: options.failing && copied ? problem('copy-unreachable') : null,
  });
  const copyHead = {
    format: 'shuangsuiji-copy/1' as const,
    installation: 'demo-installation',
    seq: 128,
    head: 'b4'.repeat(32),
    at: localNow(clock),
    evidence: 35,
  };
  const calls: string[] = [];
  const keys = options.keys ?? keysByDefault;
  const change = (next: (view: AssessmentView) => AssessmentView) => {
    view.write(next(view.read()));
    return ok(undefined);
  };
  const seedOf = (evidence: string) => [...evidence].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const trashing = (ids: string[], at: string | null) =>
    change((now) => ({
      ...now,
      evidence: now.evidence.map((one) => (ids.includes(one.record.id) ? { ...one, trashedAt: at } : one)),
    }));
  const derived = (from: string, derivation: 'strip' | 'redaction' | 'marks') => {
    const original = view.read().evidence.find(({ record }) => record.id === from);
    if (!original) return err(problem('evidence-missing', { id: from }));
    const id = `01GBV${String(view.read().derived.length).padStart(21, '0')}`;
    const { content, picture, assessment, installation } = original.record;
    const record: EvidenceRecord = {
      id,
      assessment,
      installation,
      content,
      picture,
      kind: 'derived',
      derivedFrom: from,
      derivation,
      originalSha256: content.sha256,
      fileName: `${zhCN.terms.derivations[derivation]}.png`,
      page: null,
      capture: null,
      takenAt: localNow(clock),
    };
    change((now) => ({ ...now, derived: [...now.derived, { record, seal: content.sha256, trashedAt: null }] }));
    return ok(id);
  };
  const inScope = (scope: BundleScope, slot: string) => {
    const ref = fromSlotKey(slot);
    if (!ref) return false;
    if (scope.kind === 'item') return ref.item === scope.item;
    if (scope.kind === 'plan') return 'plan' in ref.subject && ref.subject.plan === scope.plan;
    if (scope.kind === 'department') {
      return view.read().slots.some(({ key, owner }) => key === slot && owner === scope.department);
    }
    return true;
  };
  const preview = (): PlanPreview => {
    const plans = plansFromSheet(options.sheet ?? '');
    const known = new Map(view.read().plans.map((plan) => [plan.id, plan]));
    const made: PlanPreview = {
      fileName: '55项抽查计划（演示）.csv',
      sheet: '',
      headings: [
        '序号',
        '抽查任务名称',
        '抽查类型',
        '抽查事项',
        '抽查对象范围',
        '抽查比例及频次',
        '发起部门',
        '配合部门',
      ],
      mapping: [
        { field: 'serial', column: 0, heading: '序号' },
        { field: 'name', column: 1, heading: '抽查任务名称' },
        { field: 'matters', column: 3, heading: '抽查事项' },
        { field: 'lead', column: 6, heading: '发起部门' },
        { field: 'partners', column: 7, heading: '配合部门' },
        { field: 'period', column: null, heading: null },
      ],
      rows: plans.map((plan, at) => ({
        row: at + 2,
        plan,
        change: known.has(plan.id) ? 'same' : 'new',
        notes: at === 4 ? ['抽查比例“待定”，请以后补上'] : [],
      })),
      newDepartments: departmentsOf(plans)
        .filter(({ id }) => !view.read().departments.some((department) => department.id === id))
        .map(({ name }) => name),
      warnings: ['第 58 行是填表说明，没有导入'],
      remap: () => ok(made),
      async commit() {
        change((now) => ({ ...now, plans, departments: departmentsOf(plans) }));
        return ok({ added: plans.length - known.size, changed: 0 });
      },
    };
    return made;
  };
  return {
    calls,
    viewCell: view,
    view: () => view.watch,
    papers: fakePapers(createCell(demoKept), calls, options.failing),
    page: () => page.watch,
    captures: () => captures.watch,
    alarms: () => alarms.watch,
    async acceptLoss() {
      alarms.write([]);
    },
    async capture(mode, more) {
      calls.push(`capture ${mode}${more?.delaySeconds ? ` ${more.delaySeconds}` : ''}`);
      return options.failing ? err(problem('disk-full')) : ok('01GBT000000000000000000000');
    },
    async cancelCapture(capture) {
      calls.push(`cancel ${capture}`);
      captures.write([]);
    },
    async reconstruct() {
      calls.push('reconstruct');
      return ok('01GBT000000000000000000000');
    },
    async requestAllPages() {
      const now = page.read();
      if (now) page.write({ ...now, access: 'granted' });
      return true;
    },
    shortcuts: async () => Object.entries(keys).map(([command, key]) => ({ command, key })),
    async chooseTags(tags) {
      calls.push(`tags ${JSON.stringify(tags)}`);
      change((now) => ({ ...now, settings: { ...now.settings, tags: chooseTags(now.settings.tags, tags) } }));
    },
    async changeSettings(settings) {
      change((now) => ({ ...now, settings: { ...now.settings, ...settings } }));
    },
    async lookForAlike() {
      calls.push('lookForAlike');
      return ok(view.read().near.length);
    },
    alikeOf: async () => ok([]),
    async refile(evidence, slots, inSpiteOf = []) {
      const flags = view
        .read()
        .evidence.filter(({ record }) => evidence.includes(record.id))
        .flatMap(({ record }) => heldBackBy(record));
      if (flags.length && slots.length && !inSpiteOf.includes('quality'))
        return err(problem('filing-unconfirmed', { flags: flags.join() }));
      const { evidence: all, filings } = view.read();
      const half = slots.map(otherStage);
      const hash = (id: string) => all.find(({ record }) => record.id === id)?.record.content.sha256;
      const like = filings.some(
        ({ evidence: id, slot }) => half.includes(slot) && evidence.some((one) => one !== id && hash(one) === hash(id)),
      );
      if (like && !inSpiteOf.includes('same-as-before')) return err(problem('after-same-as-before'));
      calls.push(`refile ${evidence.length} ${slots.join(' ')}`);
      return change((now) => ({
        ...now,
        filings: [
          ...now.filings.filter((filing) => !evidence.includes(filing.evidence)),
          ...evidence.flatMap((one) =>
            slots.map((slot) => ({
              evidence: one,
              slot,
              assessment: now.assessment?.id ?? '',
              at: localNow(clock),
              by: 'person' as const,
            })),
          ),
        ],
      }));
    },
    async trash(evidence) {
      calls.push(`trash ${evidence.length}`);
      return trashing(evidence, localNow(clock));
    },
    async deleteForGood(evidence) {
      calls.push(`delete ${evidence.length}`);
      return change((now) => ({
        ...now,
        evidence: now.evidence.filter(({ record }) => !evidence.includes(record.id)),
      }));
    },
    async restore(evidence) {
      calls.push(`restore ${evidence.length}`);
      return trashing(evidence, null);
    },
    async importCatalogue(text) {
      calls.push('catalogue');
      const parsed = parseCatalogue(text);
      if (!parsed.ok) return parsed;
      change((now) => ({ ...now, catalogues: [...now.catalogues, parsed.value] }));
      return parsed;
    },
    async downloadCatalogue(id) {
      calls.push(`download ${id}`);
    },
    async saveDepartment(department) {
      calls.push(`department ${department.name}`);
      return change((now) => ({
        ...now,
        departments: now.departments.map((one) => (one.id === department.id ? department : one)),
      }));
    },
    async rememberPage({ kind, system, serves }) {
      calls.push(`remember ${kind} ${serves.map(({ item, material }) => `${item}.${material}`).join(' ')}`);
      const shown = { columns: ['批次', '事由'], titles: ['抽检批次公开'], labels: [], words: [], not: [] };
      return change((now) => ({
        ...now,
        pageRules: [
          ...now.pageRules,
          { id: `own-${calls.length}`, kind, system, ...shown, hosts: ['demo.example'], serves },
        ],
      }));
    },
    async forgetPage(rule) {
      calls.push(`forget ${rule}`);
      return change((now) => ({ ...now, pageRules: now.pageRules.filter(({ id }) => id !== rule) }));
    },
    async saveFirm(firm) {
      calls.push(`firm ${firm.name} ${firm.problemFound ? 'problem' : 'none'}`);
      const assessment = view.read().assessment?.id ?? '';
      return change((now) => ({
        ...now,
        firms: [...now.firms.filter(({ id }) => id !== firm.id), { ...firm, assessment }],
      }));
    },
    async unexempt(slot) {
      calls.push(`unexempt ${slot}`);
      return change((now) => ({
        ...now,
        exemptions: now.exemptions.filter((one) => one.slot !== slot),
        slots: now.slots.map((one) => (one.key === slot ? { ...one, state: 'missing' } : one)),
      }));
    },
    async exempt(exemption) {
      calls.push(`exempt ${exemption.slot} ${exemption.reason}`);
      return change((now) => ({
        ...now,
        exemptions: [...now.exemptions, { ...exemption, assessment: now.assessment?.id ?? '' }],
        slots: now.slots.map((slot) => (slot.key === exemption.slot ? { ...slot, state: 'not-applicable' } : slot)),
      }));
    },
    async serving(slot) {
      const { evidence, filings } = view.read();
      const filed = new Set(filings.flatMap((filing) => (filing.slot === slot ? [filing.evidence] : [])));
      return evidence.filter(({ record, trashedAt }) => trashedAt === null && filed.has(record.id)).reverse();
    },
    thumbnail: async (evidence) => drawnUrl(seedOf(evidence), 640, 420),
    picture: async (evidence) =>
      options.failing ? err(problem('evidence-damaged')) : ok(drawnUrl(seedOf(evidence), 1280, 2240)),
    async comparePictures(before, after) {
      if (before === after) return ok({ kind: 'same' });
      const place = (y: number, height: number) => ({ x: 32, y, width: 1216, height });
      return ok({
        kind: 'different',
        share: 0.06,
        regions: [
          { kind: 'changed', before: place(110, 30), after: place(110, 30) },
          { kind: 'added', before: place(420, 0), after: place(420, 88) },
          { kind: 'removed', before: place(880, 44), after: place(968, 0) },
        ],
      });
    },
    async addStrip(evidence) {
      calls.push(`strip ${evidence}`);
      return derived(evidence, 'strip');
    },
    coverProposals: async (evidence) =>
      seedOf(evidence) % 2
        ? null
        : [0, 1, 2].map((row) => ({
            kind: row ? ('phone' as const) : ('identity' as const),
            x: 50,
            y: 205 + row * 44,
            width: 190,
            height: 34,
          })),
    async saveMarks(evidence, marks) {
      calls.push(`marks ${marks.map(({ kind, x, y, width, height }) => [kind, x, y, width, height].join()).join(' ')}`);
      return derived(evidence, derivationOf(marks));
    },
    async saveAssessment(assessment) {
      calls.push(`assessment ${assessment.id}`);
      return change((now) => ({ ...now, assessment, settings: { ...now.settings, assessment: assessment.id } }));
    },
    async previewPlans(file) {
      if (options.failing) return err(problem('sheet-column-missing', { column: '计划名称' }));
      return 'text' in file && file.text.trim() === '' ? err(problem('sheet-empty')) : ok(preview());
    },
    addFiles: async (files) =>
      ok(
        files.map(({ name, size }, at) => ({
          id: `01GBT00000000000000000000${at}`,
          name,
          doubts: uploadDoubts(name, size),
        })),
      ),
    exportPlaces: () => ['download', 'folder'],
    async planBundle({ scope, split }) {
      if (options.failing) return err(problem('bundle-empty'));
      const now = view.read();
      const files = now.filings
        .filter(({ slot }) => inScope(scope, slot))
        .map(({ evidence, slot }, at) => {
          const ref = fromSlotKey(slot);
          const owner = now.slots.find(({ key }) => key === slot)?.owner ?? '市双随机办';
          const item = String(ref?.item).padStart(2, '0');
          return { path: `${owner}/${item}/${item}_${evidence.slice(-6)}_${at}.png`, bytes: 180_000 + at };
        });
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      const owners = [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))];
      return ok({
        scope,
        label: split ? '' : '演示',
        zips: (split ? owners : ['演示']).map((label) => ({ label, files: files.length, bytes })),
        empty: split ? ['市文化和旅游局'] : [],
        firstTime: false,
        files,
        bytes,
        asked: now.slots.filter(({ key }) => inScope(scope, key)).length,
        missing: now.slots.filter(({ key, state }) => state === 'missing' && inScope(scope, key)),
      });
    },
    async exportBundles(request, place, progress) {
      if (options.failing) return err(problem('disk-full'));
      progress(12, 12);
      calls.push(`export ${request.scope.kind} ${place}`);
      const labels = request.split ? ['市新闻出版局', '市教育局'] : ['市新闻出版局'];
      return ok({
        exported: labels.map((label, at) => ({
          label,
          fileName: `2022双随机考核_${label}_20220901-1020.zip`,
          files: 12,
          bytes: 2_400_000,
          checkValue: 'a3'.repeat(32),
          signed: true,
          checkpoint: {
            format: 'shuangsuiji-checkpoint/1',
            installation: 'demo-installation',
            seq: 128 + at,
            head: 'b4'.repeat(32),
            at: localNow(clock),
          },
        })),
        empty: request.split ? ['市文化和旅游局'] : [],
        stopped: null,
      });
    },
    exports: () =>
      createCell<PastExport[]>(
        options.failing
          ? []
          : [128, 96].map((seq, at) => ({
              seq,
              at: localNow(clock),
              scope: { kind: 'department', department: '市新闻出版局' },
              label: '市新闻出版局',
              files: 12 - at,
              fileName: `2022双随机考核_市新闻出版局_2022083${at}-1700.zip`,
              bytes: 2_400_000,
              checkValue: (at ? 'a3' : 'c9').repeat(32),
              checkpoint: { seq: seq - 1, head: 'b4'.repeat(32) },
              since: at ? null : 90,
            })),
      ).watch,
    async verifyBundle(file, progress) {
      progress(10, 10);
      if (options.failing) return err(problem('bundle-foreign', { fileName: file.name }));
      return ok(
        file.name.includes('坏')
          ? { files: 10, problems: ['18_演示.png 的内容与清单不一致'], signature: { state: 'broken' } }
          : {
              files: 10,
              problems: [],
              signature: { state: 'signed', algorithm: 'Ed25519', publicKey: 'c5'.repeat(32) },
            },
      );
    },
    async previewReceive(file, progress) {
      progress(33, 33);
      if (options.failing) return err(problem('bundle-foreign', { fileName: file.name }));
      return fakePreview(file.name, view.read());
    },
    async review(slots, verdict, reason) {
      calls.push(`review ${verdict} ${slots.map(({ key }) => key).join(' ')}`);
      const marked = new Set(slots.map(({ key }) => key));
      const at = localNow(clock);
      view.write({
        ...view.read(),
        slots: view
          .read()
          .slots.map((slot) =>
            marked.has(slot.key) ? { ...slot, review: { verdict, reason, at, changed: false } } : slot,
          ),
      });
      return ok(undefined);
    },
    async unreview(key) {
      calls.push(`unreview ${key}`);
      view.write({
        ...view.read(),
        slots: view.read().slots.map(({ review, ...slot }) => (slot.key === key ? slot : { ...slot, review })),
      });
      return ok(undefined);
    },
    async exportReviews(unit, slots) {
      calls.push(`export reviews ${unit.name}`);
      return ok({ fileName: `复核意见-${unit.name}-20220901-1020.json`, reviews: slots.length });
    },
    async previewReviews(file) {
      if (options.failing) return err(problem('review-damaged', { file: file.name, what: '校验值' }));
      return fakeReviews(file.name, view.read());
    },
    copyState: () => copy.watch,
    async chooseCopyFolder() {
      calls.push('choose copy folder');
      copy.write({ ...copy.read(), folder: folderIn('ready') });
      return ok(true);
    },
    async writeCopy(progress) {
      if (options.failing) return err(problem('copy-unreachable'));
      progress(4, 4);
      copy.write({ ...copy.read(), folder: folderIn('ready') });
      return ok({ head: copyHead, written: 4, unsound: [], complete: true });
    },
    async verifyCopy(progress) {
      if (options.failing) return err(problem('copy-unreachable'));
      progress(35, 35);
      const at = localNow(clock);
      copy.write({
        folder: folderIn('ready'),
        trouble: null,
        exported: null,
        verified: { at, evidence: 35, daysAgo: 0 },
        notCopied: 0,
      });
      return ok({ head: copyHead, verifiedAt: at, evidence: 35, damaged: [] });
    },
    async restoreCopy(progress) {
      if (options.failing) return err(problem('copy-foreign'));
      progress(35, 35);
      return ok({ how: 'merged', added: 3, mended: 1, damaged: ['佐证/20220901-1020_演示.png'] });
    },
    async fullCheck(progress) {
      const { evidence } = view.read();
      const [first, second, third] = evidence.map(({ record }) => record.id);
      progress(evidence.length, evidence.length);
      return ok({
        startedAt: localNow(clock),
        finishedAt: localNow(clock),
        complete: true,
        evidence: evidence.length,
        bytes: 180_000 * evidence.length,
        logEntries: 128,
        findings:
          options.failing && first && second && third
            ? [
                { kind: 'missing', evidence: first, other: null },
                { kind: 'damaged', evidence: second, other: null },
                { kind: 'swapped', evidence: third, other: first },
                { kind: 'log-broken', evidence: null, other: 17 },
              ]
            : [],
      });
    },
    lastFullCheck: async () => null,
    async openWorkbench(route) {
      calls.push(`open ${route}`);
      location.hash = route.replace(/^#?/, '#');
    },
    async openPractice() {
      calls.push('practice');
    },
  };
}
