import type { PictureTools } from '../model/picture-tools';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import type { BundleContents } from '../model/settings';
import { toSlotKey } from '../model/slot';
import { createPathBook, type WantedName } from './file-name';
import { pairFolder, pdfFolder } from './made-folders';
import { firmOf, materialName, stageName, statusName } from './name-values';
import { compilePdf } from './pdf/compile';
import type { PdfEntry } from './pdf/units';
import { type BundleFile, type BundleInput, bundleFolder, type PlannedBundle } from './plan-bundle';

/** Files that are made from the evidence for reading: PDFs and sheets of pairs. */
export interface Extras {
  /** Paths below `data/`. */
  files: { path: string; blob: Blob }[];
  /** Where each evidence stands in the PDFs: file and pages, e.g. `合订本/…/18_抽查结果公示.pdf 第 3—5 页`. */
  standsIn: Map<string, string>;
}

export interface ExtrasOptions {
  contents: Pick<BundleContents, 'pdf' | 'volume' | 'pairs'>;
  originals: ReadonlyMap<string, Blob>;
  tools: PictureTools;
  program: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  step(): void;
  signal?: AbortSignal;
}

/** A volume of the size that a person knows: MB of a million bytes, with room for what platforms count besides. */
const megabyte = 1_000_000;

/** Makes the PDFs and sheets that are wanted. `export-cancelled`: the signal aborted; nothing is kept. */
export async function makeExtras(
  planned: PlannedBundle,
  input: BundleInput,
  options: ExtrasOptions,
): Promise<Result<Extras>> {
  const { contents, originals, tools, program, madeAt, step, signal } = options;
  const extras: Extras = { files: [], standsIn: new Map() };
  const book = createPathBook(`${bundleFolder(input.assessment.year, planned.label)}/data/`.length);
  const fixed = (folder: string, name: string, extension: string): WantedName => ({
    folder,
    extension,
    stem: () => name,
    counts: false,
  });
  if (contents.pdf !== 'none') {
    for (const group of groupsOf(planned.files, contents.pdf)) {
      const entries = group.files.flatMap((file) => entryOf(file, originals));
      const made = await compilePdf(entries, {
        title: group.title,
        limit: contents.volume * megabyte,
        program,
        madeAt,
        tools,
        step,
        ...(signal ? { signal } : {}),
      });
      if (!made.ok) return made;
      for (const [at, { pdf, contents: table }] of made.value.entries()) {
        const number = made.value.length > 1 ? `_第${at + 1}册` : '';
        const path = book.claim(fixed(`${pdfFolder}/${group.folder}`, group.name, `${number}.pdf`));
        extras.files.push({ path, blob: pdf });
        for (const { id, from, to } of table) {
          const pages = from === to ? `第 ${from} 页` : `第 ${from}—${to} 页`;
          const before = extras.standsIn.get(id);
          extras.standsIn.set(id, `${before ? `${before}；` : ''}${path} ${pages}`);
        }
      }
    }
  }
  if (contents.pairs) {
    for (const { before, after, name, folder, heading } of pairsOf(planned.files, input)) {
      if (signal?.aborted) return err(problem('export-cancelled'));
      const [left, right] = [before, after].map((file) => ({
        picture: originals.get(file.evidence.record.id) ?? new Blob(),
        lines: [
          file.slots[0]?.stage === 'before' ? '更新前' : '更新后',
          `${timeOf(file)}　${file.evidence.record.page?.url ?? file.evidence.record.fileName ?? ''}`,
        ],
      }));
      const sheet = await tools.sideBySide(left!, right!, heading);
      if (sheet) {
        const path = book.claim(fixed(`${pairFolder}/${folder}`, name, '.png'));
        extras.files.push({ path, blob: sheet });
      }
    }
  }
  return ok(extras);
}

const folderOf = ({ path }: BundleFile): string => path.slice(0, path.lastIndexOf('/'));
const timeOf = ({ evidence }: BundleFile): string =>
  `${evidence.record.takenAt.slice(0, 16).replace('T', ' ')}（本机时间）`;

interface Group {
  folder: string;
  name: string;
  title: string;
  files: BundleFile[];
}

/** One PDF an item of a department, or one a slot. The pictures' own folders tell department and item. */
function groupsOf(files: readonly BundleFile[], by: 'item' | 'slot'): Group[] {
  const groups = new Map<string, Group>();
  const slotOf = new Map<string, BundleFile['slots'][number]>();
  for (const { evidence, slots } of files) if (slots[0]) slotOf.set(evidence.record.id, slots[0]);
  for (const file of files) {
    const [owner = '', item = ''] = folderOf(file).split('/');
    const slot = file.slots[0] ?? (file.original ? slotOf.get(file.original) : undefined);
    const bySlot = by === 'slot' && slot;
    const key = bySlot ? slot.key : folderOf(file);
    const known = groups.get(key);
    if (known) known.files.push(file);
    else if (bySlot) {
      const title = `${owner} ${slot.label}`;
      groups.set(key, { folder: `${owner}/${item}`, name: slot.label, title, files: [file] });
    } else {
      const name = item || owner;
      groups.set(key, { folder: owner, name, title: item ? `${owner} ${item}` : owner, files: [file] });
    }
  }
  return [...groups.values()];
}

function entryOf(file: BundleFile, originals: ReadonlyMap<string, Blob>): PdfEntry[] {
  const { record } = file.evidence;
  const blob = originals.get(record.id);
  if (!blob) return [];
  const slot = file.slots[0];
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const status = statusName(file.evidence);
  const what = slot ? slot.label : file.original ? name : '待归档';
  const where = [timeOf(file), status && `（${status}）`, `文件名：${name}`].filter(Boolean).join('　');
  return [
    {
      id: record.id,
      caption: [what, where, record.page?.url ?? ''],
      name,
      mediaType: record.content.mediaType,
      bytes: record.content.bytes,
      blob,
    },
  ];
}

/** The newest picture before and the newest one after, of each material that is a pair and has both. */
function pairsOf(files: readonly BundleFile[], input: BundleInput) {
  const found = new Map<string, { before?: BundleFile; after?: BundleFile }>();
  for (const file of files) {
    if (!file.evidence.record.content.mediaType.startsWith('image/')) continue;
    for (const { item, material, subject, stage } of file.slots) {
      if (!stage) continue;
      const key = toSlotKey({ item, material, subject });
      // Ids grow with time: the last one wins.
      found.set(key, {
        ...found.get(key),
        [stage]: { ...file, slots: file.slots.filter((one) => one.stage === stage) },
      });
    }
  }
  return [...found.values()].flatMap(({ before, after }) => {
    const slot = after?.slots[0];
    if (!before || !after || !slot) return [];
    const material = materialName(slot, input.catalogue);
    const heading = slot.label.replace(stageName(slot), '').replace(/[（(][)）]/, '');
    return [
      {
        before,
        after,
        folder: folderOf(after),
        name: [String(slot.item).padStart(2, '0'), firmOf(slot), material, '前后对照'].filter(Boolean).join('_'),
        heading: `${heading}　前后对照`,
      },
    ];
  });
}
