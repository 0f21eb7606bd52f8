import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { PaperFields } from '@/lib/model/office-papers';
import type { FolderPort } from '@/lib/store/copy/folder-port';
import {
  codeOf,
  demoAssessment,
  demoEvidence,
  demoId,
  demoPlace,
  demoStore,
  good,
  rawDatabase,
  slot,
} from './demo-store';

/** A folder on a disk: path → bytes. `broken` makes every call fail, as an unplugged disk does. */
class DemoFolder implements FolderPort {
  files = new Map<string, Uint8Array<ArrayBuffer>>();
  broken = false;
  writes: string[] = [];
  #check() {
    if (this.broken) throw new DOMException('the disk is gone', 'NotFoundError');
  }
  async write(path: string, content: Blob) {
    this.#check();
    this.writes.push(path);
    this.files.set(path, new Uint8Array(await content.arrayBuffer()));
  }
  async read(path: string) {
    this.#check();
    const bytes = this.files.get(path);
    return bytes ? new Blob([bytes]) : null;
  }
  async list(folder: string) {
    this.#check();
    return [...this.files.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1));
  }
  text(path: string) {
    return new TextDecoder().decode(this.files.get(path));
  }
  change(path: string, text: string) {
    if (!this.files.has(path)) throw new Error(`no such file: ${path}`);
    this.files.set(path, new TextEncoder().encode(text));
  }
}

const original = (n: number) => `佐证/20220901-10${20 + n}_${demoId(n)}.png`;

async function copied() {
  const place = demoPlace();
  const store = demoStore(place);
  await good(
    store
      .changeSettings((settings) => ({ ...settings, assessment: demoAssessment }))
      .then((value) => ({ ok: true, value })),
  );
  for (const n of [1, 2, 3]) await good(store.add(demoEvidence(n, { slots: [slot(n)] })));
  await good(store.trash([demoId(3)]));
  const folder = new DemoFolder();
  const run = await good(store.copies.write(folder));
  return { place, store, folder, run };
}

describe('a second copy', () => {
  test('is made of plain files: originals as they are, records, log and data', async () => {
    const { folder, run } = await copied();
    expect(run).toMatchObject({ written: 3, unsound: [], complete: true, head: { seq: 7, evidence: 3 } });
    expect(folder.text(original(1))).toBe('演示 1');
    const record = JSON.parse(folder.text(original(1).replace('.png', '.json'))).record;
    expect(record.content.sha256).toBe(createHash('sha256').update('演示 1').digest('hex'));
    expect(folder.text('留痕/000000.jsonl').trim().split('\n')).toHaveLength(8);
    expect(folder.writes.at(-1)).toBe('副本.json');
    expect(folder.text('说明.txt')).toContain('佐证');
  });

  test('is continued by writing only what is new', async () => {
    const { store, folder } = await copied();
    folder.writes = [];
    await good(store.add(demoEvidence(4)));
    expect(await good(store.copies.write(folder))).toMatchObject({ written: 1 });
    expect(folder.writes.filter((path) => path.startsWith('佐证/'))).toEqual([
      original(4),
      original(4).replace('.png', '.json'),
    ]);
  });

  test('that was stopped halfway is completed by the next run', async () => {
    const { store } = await copied();
    const folder = new DemoFolder();
    const stop = new AbortController();
    const run = await good(store.copies.write(folder, () => stop.abort(), stop.signal));
    expect(run).toMatchObject({ written: 1, complete: false });
    expect(folder.files.has('副本.json')).toBe(false);
    expect(await good(store.copies.write(folder))).toMatchObject({ written: 2, complete: true });
    expect((await good(store.copies.verify(folder))).damaged).toEqual([]);
  });

  test('is never overwritten by an emptied store, nor by the store of another computer', async () => {
    const { folder } = await copied();
    const before = new Map(folder.files);
    const emptied = demoStore();
    await good(emptied.add(demoEvidence(9)));
    expect(await codeOf(emptied.copies.write(folder))).toBe('copy-foreign');
    expect(folder.files).toEqual(before);
  });

  test('leaves out bytes that are damaged in the store and says whose they are', async () => {
    const { place, store } = await copied();
    await rawDatabase(place).bytes.put({ id: demoId(1), blob: new Blob(['坏的']) });
    const folder = new DemoFolder();
    expect(await good(store.copies.write(folder))).toMatchObject({ written: 2, unsound: [demoId(1)] });
  });

  test('on a disk that is gone says so', async () => {
    const { store, folder } = await copied();
    folder.broken = true;
    expect(await codeOf(store.copies.write(folder))).toBe('copy-unreachable');
    expect(await codeOf(store.copies.restore(folder))).toBe('copy-unreachable');
  });

  test('that was verified is remembered with its time, and changed files are named', async () => {
    const { place, store, folder } = await copied();
    expect(await store.copies.lastVerified()).toBeNull();
    const check = await good(store.copies.verify(folder));
    expect(check).toMatchObject({ evidence: 3, damaged: [] });
    place.clock.move(86_400_000);
    folder.change(original(2), '改过');
    folder.files.delete(original(3));
    expect((await good(store.copies.verify(folder))).damaged).toEqual([original(2), original(3)]);
    expect(await store.copies.lastVerified()).toEqual(check);
    expect((await store.log({ limit: 2 })).map((entry) => entry.type)).toEqual(['alarm', 'backup-verified']);
  });

  test.each(['留痕/000000.jsonl', '数据.json', '副本.json'])(
    'whose %s was changed is refused by name',
    async (path) => {
      const { folder } = await copied();
      folder.change(path, folder.text(path).replace('2022', '2021').slice(0, -30));
      const result = await demoStore().copies.restore(folder);
      expect(result).toMatchObject({ ok: false, error: { code: 'copy-damaged', detail: { file: path } } });
    },
  );
});

describe('restoring', () => {
  test('into an emptied database gives everything back, log and evidence byte for byte, and ends the alarm', async () => {
    const { place, store, folder } = await copied();
    const before = {
      evidence: await store.listEvidence(demoAssessment, { trashed: true }),
      filings: await store.listFilings(demoAssessment),
      log: await store.log({ from: 0 }),
      settings: await store.settings(),
    };
    const again = demoStore({ ...place, indexedDB: new IDBFactory() });
    expect(await codeOf(again.checkSentinel())).toBe('store-shorter');
    expect(await good(again.copies.restore(folder))).toEqual({ how: 'whole', added: 3, mended: 0, damaged: [] });
    expect(await again.listEvidence(demoAssessment, { trashed: true })).toEqual(before.evidence);
    expect(await again.listFilings(demoAssessment)).toEqual(before.filings);
    expect((await again.log({ from: 0 })).slice(0, -1)).toEqual(before.log);
    expect(await again.settings()).toEqual(before.settings);
    for (const n of [1, 2, 3]) expect(await (await good(again.bytes(demoId(n)))).text()).toBe(`演示 ${n}`);
    expect(await (await again.thumbnail(demoId(1)))?.text()).toBe('小图 1');
    expect((await good(again.verifyAll(() => {}))).findings).toEqual([]);
    expect(await codeOf(again.checkSentinel())).toBeNull();
    await good(again.add(demoEvidence(4)));
    expect(await good(again.copies.write(folder))).toMatchObject({ written: 1, complete: true });
  });

  test('of a copy that was verified ends the alarm too, although the entry of that check came after the copy', async () => {
    const { place, store, folder } = await copied();
    await good(store.copies.verify(folder));
    const again = demoStore({ ...place, indexedDB: new IDBFactory() });
    expect(await codeOf(again.checkSentinel())).toBe('store-shorter');
    expect(await good(again.copies.restore(folder))).toMatchObject({ how: 'whole', added: 3 });
    expect(await codeOf(again.checkSentinel())).toBeNull();
    await good(again.add(demoEvidence(4)));
    expect(await codeOf(again.checkSentinel())).toBeNull();
  });

  test('of a copy that lacks the newest evidence brings back the rest, and the alarm stays', async () => {
    const { place, store, folder } = await copied();
    await good(store.add(demoEvidence(4)));
    const again = demoStore({ ...place, indexedDB: new IDBFactory() });
    expect(await good(again.copies.restore(folder))).toMatchObject({ how: 'whole', added: 3 });
    expect(await again.checkSentinel()).toMatchObject({
      error: { code: 'store-shorter', detail: { remembered: 4, found: 3 } },
    });
  });

  test('into an emptied database that looked at the copy first still gives the log back', async () => {
    const { place, store, folder } = await copied();
    const log = await store.log({ from: 0 });
    const again = demoStore({ ...place, indexedDB: new IDBFactory() });
    await good(again.copies.verify(folder));
    expect(await good(again.copies.restore(folder))).toMatchObject({ how: 'whole', added: 3 });
    expect((await again.log({ from: 0 })).slice(0, -1)).toEqual(log);
  });

  test('into a store that went on keeps both and writes what came back into its own log', async () => {
    const { folder } = await copied();
    const other = demoStore();
    await good(other.add(demoEvidence(7)));
    expect(await good(other.copies.restore(folder))).toMatchObject({ how: 'merged', added: 3 });
    const all = await other.listEvidence(demoAssessment, { trashed: true });
    expect(all.map(({ record }) => record.id).sort()).toEqual([1, 2, 3, 7].map(demoId));
    expect(all.filter(({ trashedAt }) => trashedAt).map(({ record }) => record.id)).toEqual([demoId(3)]);
    expect((await other.filingsOf(demoId(1))).map((filing) => filing.slot)).toEqual([slot(1)]);
    expect((await good(other.verifyAll(() => {}))).findings).toEqual([]);
    expect(await codeOf(other.checkSentinel())).toBeNull();
  });

  test('into a store that went on brings along where received pieces came from, once', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    await good(store.add(demoEvidence(1)));
    const received = { bundle: 'b'.repeat(64), fileName: '演示.zip', evidence: [demoId(1)] };
    await good(store.appendLog('bundle-imported', received));
    const folder = new DemoFolder();
    await good(store.copies.write(folder));
    const other = demoStore();
    await good(other.add(demoEvidence(7)));
    for (const added of [1, 0])
      expect(await good(other.copies.restore(folder))).toMatchObject({ how: 'merged', added });
    expect((await other.log({ type: 'bundle-imported' })).map(({ body }) => body)).toEqual([received]);
  });

  test('puts lost bytes and lost records back where they were, and leaves what was deleted on purpose', async () => {
    const { place, store, folder } = await copied();
    const db = rawDatabase(place);
    await good(store.deleteForGood([demoId(3)]));
    await db.bytes.delete(demoId(1));
    await db.evidence.delete(demoId(2));
    await db.bytes.delete(demoId(2));
    expect(await good(store.copies.restore(folder))).toMatchObject({ how: 'merged', added: 1, mended: 1 });
    expect((await good(store.verifyAll(() => {}))).findings).toEqual([]);
    expect(await codeOf(store.checkSentinel())).toBeNull();
    expect(await store.get(demoId(3))).toBeNull();
  });

  test('from a copy with a damaged file restores the rest and names the file', async () => {
    const { folder } = await copied();
    folder.change(original(2), '改过');
    const store = demoStore();
    expect(await good(store.copies.restore(folder))).toMatchObject({ added: 2, damaged: [original(2)] });
    expect(await store.listEvidence(demoAssessment, { trashed: true })).toHaveLength(2);
  });
});

describe("the office's lists, paper fields and templates", () => {
  const lists = {
    assessment: '140600-2022',
    region: '140600',
    matters: [{ name: '出版物经营情况检查', department: null, noObject: false }],
    members: ['市演示一局'],
  };
  const fields = PaperFields.parse({ contact: '演示联系人', deadline: '2022-09-20' });
  const template = { fileName: '本办通报.docx', bytes: new Blob(['演示模板']) };

  async function office() {
    const made = await copied();
    await good(made.store.saveCheckLists(lists));
    await good(made.store.savePaperFields('140600-2022', fields));
    await good(made.store.savePaperTemplate('bulletin', template));
    await good(made.store.copies.write(made.folder));
    return made;
  }
  const templateText = async (store: ReturnType<typeof demoStore>) => {
    const own = await store.paperTemplate('bulletin');
    return own && [own.fileName, await own.bytes.text()];
  };
  const templatePath = (folder: DemoFolder) => [...folder.files.keys()].find((path) => path.startsWith('模板/'))!;

  test('are in the copy, and an emptied store gets them back', async () => {
    const { folder } = await office();
    expect(folder.text(templatePath(folder))).toBe('演示模板');
    expect((await good(demoStore().copies.verify(folder))).damaged).toEqual([]);
    const fresh = demoStore();
    await good(fresh.copies.restore(folder));
    expect(await fresh.checkLists('140600-2022')).toEqual([lists]);
    expect(await fresh.paperFields('140600-2022')).toEqual(fields);
    expect(await templateText(fresh)).toEqual(['本办通报.docx', '演示模板']);
  });

  test('that the store has of its own stay as they are', async () => {
    const { folder } = await office();
    const other = demoStore();
    await good(other.add(demoEvidence(9)));
    await good(other.saveCheckLists({ ...lists, members: ['市演示二局'] }));
    await good(other.savePaperTemplate('bulletin', { fileName: '别的.docx', bytes: new Blob(['别的']) }));
    expect(await good(other.copies.restore(folder))).toMatchObject({ how: 'merged', damaged: [] });
    expect((await other.checkLists('140600-2022'))[0]?.members).toEqual(['市演示二局']);
    expect(await templateText(other)).toEqual(['别的.docx', '别的']);
    expect(await other.paperFields('140600-2022')).toEqual(fields);
  });

  test('a template that was changed in the copy is named, and the rest is restored', async () => {
    const { folder } = await office();
    const path = templatePath(folder);
    folder.change(path, '被人改过');
    expect((await good(demoStore().copies.verify(folder))).damaged).toEqual([path]);
    const fresh = demoStore();
    expect(await good(fresh.copies.restore(folder))).toMatchObject({ added: 3, damaged: [path] });
    expect(await fresh.paperTemplate('bulletin')).toBeNull();
    expect(await fresh.checkLists('140600-2022')).toEqual([lists]);
  });

  test('each saving counts, so that the copy is brought up to date though the log is silent', async () => {
    const { store } = await copied();
    const before = await store.officeSavings();
    const entries = (await store.log({ from: 0 })).length;
    await good(store.savePaperFields('140600-2022', fields));
    await good(store.savePaperTemplate('bulletin', template));
    expect(await store.officeSavings()).toBe(before + 2);
    expect(await store.log({ from: 0 })).toHaveLength(entries);
  });
});
