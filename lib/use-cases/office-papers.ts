import { composeZip } from '../bundle/zip-writer';
import { sortWorld } from '../coverage/world';
import { readMatters } from '../desk/cross/read-list';
import type { DeskUnit } from '../desk/desk-view';
import { slotsByUnit } from '../desk/units';
import { crc32 } from '../model/crc32';
import type { CheckLists, Matter } from '../model/desk-lists';
import { localNow } from '../model/local-time';
import { type OwnTemplate, type PaperFields, type PaperKind, paperKinds } from '../model/office-papers';
import type { Clock } from '../model/ports';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { bulletinValues, type PaperInput } from '../papers/bulletin';
import { contentsValues } from '../papers/contents';
import { makeProgressSheet, progressSheets } from '../papers/progress-sheet';
import { fillTemplate, templateTokens } from '../papers/template';
import { knownTokens } from '../papers/tokens';
import { urgeLetterValues } from '../papers/urge-letter';
import type { PaperValues } from '../papers/values';
import type { PlanFile } from '../plans/plan-file';
import type { Store, Watch } from '../store/port';
import { crossSentence } from '../words/cross-sentence';
import { zhCN } from '../words/zh-cn';
import { ensureAssessment } from './assessment-view';
import { type OfficeDesk, readOfficeDesk } from './office-desk';

/** What the person keeps for checks and papers. */
export interface KeptForPapers {
  lists: CheckLists[];
  fields: PaperFields;
  /** Names of the files that stand in for built-in templates; null: the built-in one. */
  templates: Record<PaperKind, string | null>;
}

/** `unit`: an id of the desk; null: one for every unit that lacks something (letters), or everything (contents). */
export type PaperOrder = { kind: 'bulletin' } | { kind: 'urge-letter' | 'contents'; unit: string | null };

/** The office's papers, as the screens ask for them. */
export interface OfficePapers {
  kept(): Watch<KeptForPapers>;
  readMatters(file: PlanFile): Promise<Result<Matter[]>>;
  saveLists(lists: Omit<CheckLists, 'assessment'>): Promise<Result<void>>;
  saveFields(fields: PaperFields): Promise<Result<void>>;
  /** Null: the built-in one again. Answers the template's tokens that stay blanks because nobody knows them. */
  setTemplate(kind: PaperKind, file: File | null): Promise<Result<string[]>>;
  /** Hands out the template in use. */
  saveTemplate(kind: PaperKind): Promise<Result<string>>;
  /** Makes a paper and hands it out; answers its file name. */
  make(order: PaperOrder): Promise<Result<string>>;
  progressSheet(): Promise<Result<string>>;
}

export interface PapersDeps {
  store: Store;
  clock: Clock;
  builtInTemplate(kind: PaperKind): Promise<ArrayBuffer>;
  save(file: Blob, name: string): void;
}

export function officePapers(deps: PapersDeps): OfficePapers {
  const { store, save } = deps;
  return {
    kept: () => store.watch(() => readKept(store)),
    readMatters,
    async saveLists(lists) {
      const { assessment } = await ensureAssessment(store);
      return store.saveCheckLists({ ...lists, assessment: assessment.id });
    },
    async saveFields(fields) {
      const { assessment } = await ensureAssessment(store);
      return store.savePaperFields(assessment.id, fields);
    },
    setTemplate: (kind, file) => setTemplate(kind, file, store),
    async saveTemplate(kind) {
      const own = await store.paperTemplate(kind);
      const name = own?.fileName ?? `${zhCN.officePapers.kinds[kind].name}模板.docx`;
      save(own?.bytes ?? new Blob([await deps.builtInTemplate(kind)]), name);
      return ok(name);
    },
    async make(order) {
      const made = await makePaper(order, deps);
      if (made.ok) save(made.value.blob, made.value.name);
      return made.ok ? ok(made.value.name) : made;
    },
    async progressSheet() {
      const { view, desk, findings } = await readOfficeDesk(store, deps.clock);
      const places = new Map(view.catalogue.counties.map(({ code, name }) => [code, name]));
      const rows = findings.map((finding) => {
        const { what, todo } = crossSentence(zhCN, finding);
        const place = finding.county === null ? zhCN.crossCheck.whole : (places.get(finding.county) ?? finding.county);
        return [finding.items.join('、'), place, zhCN.crossCheck.states[finding.state], what, todo];
      });
      const name = zhCN.officePapers.fileNames.sheet(desk.assessment.year, compact(desk.today));
      save(await makeProgressSheet(progressSheets(desk, view.catalogue, rows)), name);
      return ok(name);
    },
  };
}

const compact = (day: string): string => day.replaceAll('-', '');

/** What is kept, with the office's usual name where none was written. */
export async function readKept(store: Store): Promise<KeptForPapers> {
  const { assessment } = await ensureAssessment(store);
  const [lists, fields] = await Promise.all([store.checkLists(assessment.id), store.paperFields(assessment.id)]);
  const own = await Promise.all(paperKinds.map((kind) => store.paperTemplate(kind)));
  const templates = Object.fromEntries(paperKinds.map((kind, at) => [kind, own[at]?.fileName ?? null]));
  return {
    lists,
    fields: fields.office === '' ? { ...fields, office: usualOffice(assessment.region.name) } : fields,
    templates: templates as KeptForPapers['templates'],
  };
}

/** The office's name as the notice signs it, with the place's own name; the person may write another. */
const usualOffice = (place: string): string => `${place}市场监管领域“双随机、一公开”监管工作领导小组办公室`;

async function setTemplate(kind: PaperKind, file: File | null, store: Store): Promise<Result<string[]>> {
  if (file === null) {
    const saved = await store.savePaperTemplate(kind, null);
    return saved.ok ? ok([]) : saved;
  }
  const bytes = await file.arrayBuffer();
  const tokens = await templateTokens(bytes);
  if (!tokens.ok) return tokens;
  const template: OwnTemplate = { fileName: file.name, bytes: new Blob([bytes], { type: file.type }) };
  const saved = await store.savePaperTemplate(kind, template);
  const known = knownTokens(kind);
  return saved.ok ? ok(tokens.value.filter((token) => !known.has(token))) : saved;
}

interface Made {
  blob: Blob;
  name: string;
}

async function makePaper(order: PaperOrder, { store, clock, builtInTemplate }: PapersDeps): Promise<Result<Made>> {
  const office = await readOfficeDesk(store, clock);
  const { desk, view } = office;
  const { fields } = await readKept(store);
  const own = await store.paperTemplate(order.kind);
  const template = own ? await own.bytes.arrayBuffer() : await builtInTemplate(order.kind);
  const { fileNames } = zhCN.officePapers;
  const [year, day] = [desk.assessment.year, compact(desk.today)];
  const input: PaperInput = { view: desk, catalogue: view.catalogue, slots: view.slots, fields };
  const fill = async (values: PaperValues, name: string): Promise<Result<Made>> => {
    const filled = await fillTemplate(template, values);
    return filled.ok ? ok({ blob: filled.value, name: plainName(name) }) : filled;
  };
  if (order.kind === 'bulletin') return fill(bulletinValues(input), fileNames.bulletin(year, day));
  if (order.kind === 'contents')
    return fill(contentsOf(order.unit, input, office), contentsName(order.unit, office, day));
  const units = order.unit === null ? desk.units : desk.units.filter(({ id }) => id === order.unit);
  const letters: Made[] = [];
  for (const unit of units) {
    const values = urgeLetterValues(input, unit.id);
    if (!values) continue;
    const letter = await fill(values, fileNames['urge-letter'](year, unit.name, day));
    if (!letter.ok) return letter;
    letters.push(letter.value);
  }
  const [first] = letters;
  if (!first) return err(problem('paper-nothing'));
  if (order.unit !== null) return ok(first);
  return ok({ blob: await zipped(letters, clock), name: fileNames.letters(year, letters.length, day) });
}

const contentsName = (unit: string | null, { desk }: OfficeDesk, day: string): string =>
  zhCN.officePapers.fileNames.contents(
    desk.assessment.year,
    unitOf(unit, desk.units)?.name ?? desk.assessment.city,
    day,
  );

const unitOf = (unit: string | null, units: readonly DeskUnit[]) => units.find(({ id }) => id === unit);

function contentsOf(unit: string | null, input: PaperInput, { view }: OfficeDesk): PaperValues {
  const { evidence, filings } = view;
  const own = unit === null ? null : slotsByUnit(view, sortWorld(view)).units.find(({ id }) => id === unit);
  return contentsValues({ ...input, slots: own?.slots ?? view.slots, evidence, filings, unitName: own?.name ?? null });
}

async function zipped(letters: readonly Made[], clock: Clock): Promise<Blob> {
  const at = localNow(clock);
  const files = await Promise.all(
    letters.map(async ({ blob, name }) => ({
      path: name,
      blob,
      crc32: crc32(new Uint8Array(await blob.arrayBuffer())),
      at,
    })),
  );
  return composeZip(files);
}

/** A department's name may hold what a file name may not. */
const plainName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
