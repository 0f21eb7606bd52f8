import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { previewReceive } from '@/lib/use-cases/receive-bundle';
import { problemLine } from '@/lib/words/problem-sentence';
import { zhCN } from '@/lib/words/zh-cn';
import { bundleOf, emptyInstallation, receive } from '../support/departments';
import { demoFiles, hostileBundles, reforge, zipOf } from '../support/hostile-bundles';
import { rawZip } from '../support/raw-zip';
import { seeded, soakRow, tries } from '../support/soak';

const files = await demoFiles();
const { store } = emptyInstallation('演示安装');

/** What a person is told, or null where the archive may come in. */
async function refusalOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const file = new File([bytes], '收到的.zip');
  const desk = { store, makeThumbnail: async () => null };
  const preview = await previewReceive(file, desk, () => undefined);
  if (!preview.ok) {
    const { code, detail } = preview.error;
    return problemLine(zhCN, { code, detail: { fileName: file.name, ...detail } });
  }
  return preview.value.faults.length > 0 ? preview.value.faults.join('\n') : null;
}

/** Processor time of `work`, whatever else the machine does. */
async function cost<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

/** The most memory that this process ever held, MB: it only grows, so what it grows by is what the work added. */
const peak = (): number => process.resourceUsage().maxRSS / 1024;
/**
 * What the program holds, MB, with what is not yet swept away. Over thousands of archives the process itself grows by
 * what the allocator keeps of memory that was given back.
 */
const held = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};
/** A refusal may add so much, MB: less than any picture bomb, nested zip or lying size would take. */
const bounded = 200;

const untouched = () => ({ log: store.log({ from: 0 }), prototype: Object.keys(Object.prototype) });
// Comparing a sound archive opens our own log; of the archives themselves nothing may be in it.
afterAll(async () => {
  expect((await untouched().log).filter(({ type }) => type !== 'genesis')).toEqual([]);
});

describe('the demo bundle that the hostile ones are made of', () => {
  it('may come in, as it is, put together by hand, and even forged anew without a lie', async () => {
    const made = emptyInstallation('另一个');
    for (const bytes of [rawZip(files.entries), zipOf(reforge(files, () => undefined))]) {
      const desk = { store: made.store, makeThumbnail: async () => null };
      const preview = await previewReceive(new File([bytes], 'a.zip'), desk, () => undefined);
      expect(preview).toMatchObject({ ok: true, value: { faults: [], comparison: { counts: { new: 6 } } } });
    }
  });
});

it('a log whose words are no words is passed over, not stumbled over', async () => {
  const forged = reforge(files, ({ log }) => {
    const odd = { toString: 1, valueOf: 1 };
    for (const type of ['filed', 'unfiled', 'deleted', 'trashed', 'exemption-set', 'bundle-imported'] as const)
      log.push({ ...log[0]!, type, body: { evidence: odd, slots: [odd], slot: odd, bundle: odd, reason: null } });
  });
  const made = emptyInstallation('另一个');
  const desk = { store: made.store, makeThumbnail: async () => null };
  const preview = await previewReceive(new File([zipOf(forged)], 'a.zip'), desk, () => undefined);
  expect(preview).toMatchObject({ ok: true, value: { faults: [] } });
});

it('markup in titles and formulas in names come in as text, and go out as text', async () => {
  const markup = '<img src=x onerror="globalThis.bad=1"><script>bad()</script>';
  const forged = reforge(files, ({ manifest }) => {
    for (const { record } of manifest.evidence) {
      if (record.page) Object.assign(record.page, { title: markup, url: `javascript:alert(1)//${markup}` });
      else record.fileName = "=cmd|' /C calc'!A0.pdf";
    }
    for (const plan of manifest.plans) plan.name = `=HYPERLINK("http://demo.example";"${markup}")`;
  });
  const made = emptyInstallation('另一个');
  expect(await receive(made, new File([zipOf(forged)], 'a.zip'))).toMatchObject({ added: 6 });
  const zip = await JSZip.loadAsync(await (await bundleOf(made)).arrayBuffer());
  const partOf = (end: string) => Object.values(zip.files).find(({ name }) => name.endsWith(end))!;
  const page = await partOf('index.html').async('string');
  expect(page).not.toMatch(/<script|<img src=x|href="javascript/i);
  const book = await JSZip.loadAsync(await partOf('目录.xlsx').async('uint8array'));
  for (const { name } of Object.values(book.files).filter((one) => /worksheets\/sheet\d/.test(one.name)))
    expect(await book.file(name)!.async('string')).not.toMatch(/<f[ >]/);
});

const hostile = hostileBundles(files);

describe('a hostile archive', () => {
  it('comes in more than 60 kinds', () => expect(hostile.length).toBeGreaterThan(60));

  it.each(hostile.map((one) => [one.name, one] as const))(
    'is refused in a sentence that names the entry: %s',
    async (_, { make, says }) => {
      const bytes = make();
      const before = peak();
      const { value, seconds } = await cost(() => refusalOf(bytes));
      expect(value).toMatch(says);
      expect(seconds).toBeLessThan(5);
      expect(peak() - before).toBeLessThan(bounded);
      expect(await untouched().log).toEqual([]);
      expect(untouched().prototype).toEqual([]);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
    60_000,
  );
});

/** Small numbers from a seed, so that a run can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The sound archive with something done to it: bytes changed, cut out, doubled, or put elsewhere. */
function damaged(sound: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  const next = numbers(seed);
  let bytes = new Uint8Array(sound);
  for (let times = 1 + next(4); times > 0; times--) {
    const at = next(bytes.length);
    const length = 1 + next(next(3) === 0 ? 2000 : 8);
    const way = next(5);
    if (way === 0) bytes[at] = next(256);
    else if (way === 1) bytes[at]! ^= 1 << next(8);
    else if (way === 2) bytes = new Uint8Array(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]));
    else if (way === 3) bytes = new Uint8Array(Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]));
    else bytes.copyWithin(next(bytes.length), at, at + length);
  }
  return bytes;
}

describe('a fuzzed archive', () => {
  const rounds = tries(300, 10_000);
  it(`is refused or the same, ${rounds} times: it never comes in changed and never fails otherwise`, async () => {
    const sound = smallArchive();
    const clean = await contentOf(sound);
    const random = seeded(1);
    let worst = 0;
    let refused = 0;
    let [added, most] = [0, 0];
    const before = held();
    for (let round = 1; round <= rounds; round++) {
      const seed = Math.floor(random() * 2 ** 32);
      const bytes = damaged(sound, seed);
      const highest = peak();
      const { value, seconds } = await cost(() => refusalOf(bytes));
      worst = Math.max(worst, seconds);
      added = Math.max(added, peak() - highest);
      most = Math.max(most, held() - before);
      if (value === null) expect([seed, await contentOf(bytes)]).toEqual([seed, clean]);
      else {
        refused++;
        expect([seed, value.length > 5]).toEqual([seed, true]);
      }
    }
    expect(worst).toBeLessThan(5);
    console.log(`改坏的压缩包：一个最多使峰值增加 ${Math.round(added)} MB，期间最多占 ${Math.round(most)} MB`);
    soakRow({
      what: '随机改坏的压缩包',
      tried: rounds,
      survived: refused,
      lost: 0,
      worstMs: worst * 1000,
      timed: '检查一个包的处理器时间',
    });
    expect(added).toBeLessThan(bounded);
    expect(most).toBeLessThan(bounded);
    expect(untouched().prototype).toEqual([]);
  }, 3_600_000);
});

/** The demo bundle, half of it deflated, as other programs leave it. */
function smallArchive(): Uint8Array<ArrayBuffer> {
  return rawZip(files.entries.map((one, i) => ({ ...one, method: i % 2 === 0 ? 8 : 0 })));
}

/** Everything that merging would store, as text. */
async function contentOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const desk = { store: emptyInstallation('内容').store, makeThumbnail: async () => null };
  const preview = await previewReceive(new File([bytes], 'a.zip'), desk, () => undefined);
  return preview.ok ? JSON.stringify(preview.value.comparison?.manifest) : preview.error.code;
}
