import * as z from 'zod/mini';
import { CheckLists } from '../model/desk-lists';
import { type OwnTemplate, PaperFields, type PaperKind, paperKinds } from '../model/office-papers';
import type { Result } from '../model/result';
import type { StoreContext } from './context';
import { reading } from './failure';
import type { MarkRow } from './rows';
import { write } from './write';

// Kept as marks beside the evidence: they are the office's working papers, no record of the work, so the log is silent.

const listsPrefix = 'check-lists:';
const fieldsPrefix = 'paper-fields:';
const listsKey = (assessment: string, region = '') => `${listsPrefix}${assessment}:${region}`;
const fieldsKey = (assessment: string) => `${fieldsPrefix}${assessment}`;
const templateKey = (kind: PaperKind) => `paper-template:${kind}`;
/** Counts the savings: the second copy learns from it what the log does not tell. */
const countKey = 'office-kept';

const StoredTemplate = z.object({ fileName: z.string(), bytes: z.instanceof(Blob) });

const save = (context: StoreContext, change: () => Promise<void>): Promise<Result<void>> =>
  write(context, [context.db.marks], async () => {
    await change();
    await context.db.marks.put({ key: countKey, value: (await savings(context)) + 1 });
  });

const savings = async ({ db }: StoreContext): Promise<number> => Number((await db.marks.get(countKey))?.value ?? 0);

/** How often lists, fields or templates were saved here. */
export const officeSavings = (context: StoreContext): Promise<number> => reading(() => savings(context));

/** The lists of the city and its counties; a row that no longer parses counts as none. */
export const checkLists = ({ db }: StoreContext, assessment: string): Promise<CheckLists[]> =>
  reading(async () => {
    const rows = await db.marks.where('key').startsWith(listsKey(assessment)).toArray();
    return rows.flatMap(({ value }) => CheckLists.safeParse(value).data ?? []);
  });

export const saveCheckLists = (context: StoreContext, lists: CheckLists): Promise<Result<void>> =>
  save(context, async () => {
    await context.db.marks.put({ key: listsKey(lists.assessment, lists.region), value: lists });
  });

/** What was written for the papers; empty where nothing was. */
export const paperFields = ({ db }: StoreContext, assessment: string): Promise<PaperFields> =>
  reading(async () => {
    const row = await db.marks.get(fieldsKey(assessment));
    return PaperFields.safeParse(row?.value).data ?? PaperFields.parse({});
  });

export const savePaperFields = (
  context: StoreContext,
  assessment: string,
  fields: PaperFields,
): Promise<Result<void>> =>
  save(context, async () => {
    await context.db.marks.put({ key: fieldsKey(assessment), value: fields });
  });

export const paperTemplate = ({ db }: StoreContext, kind: PaperKind): Promise<OwnTemplate | null> =>
  reading(async () => StoredTemplate.safeParse((await db.marks.get(templateKey(kind)))?.value).data ?? null);

/** Null: the built-in template again. */
export const savePaperTemplate = (
  context: StoreContext,
  kind: PaperKind,
  template: OwnTemplate | null,
): Promise<Result<void>> =>
  save(context, async () => {
    if (template) await context.db.marks.put({ key: templateKey(kind), value: template });
    else await context.db.marks.delete(templateKey(kind));
  });

/** Everything of the above as the second copy takes it: lists and fields as they stand in their rows, templates beside. */
export interface OfficeKept {
  rows: MarkRow[];
  templates: (OwnTemplate & { kind: PaperKind })[];
}

/** Inside a read of all tables. */
export async function officeKept({ db }: Pick<StoreContext, 'db'>): Promise<OfficeKept> {
  const rows = await db.marks.where('key').startsWithAnyOf([listsPrefix, fieldsPrefix]).toArray();
  const templates = await Promise.all(
    paperKinds.map(async (kind) => {
      const own = StoredTemplate.safeParse((await db.marks.get(templateKey(kind)))?.value).data;
      return own ? [{ kind, ...own }] : [];
    }),
  );
  return { rows, templates: templates.flat() };
}

/** Inside a write: what is not kept here yet; what is here stays. Rows that are neither lists nor fields are left out. */
export async function addMissingKept({ db }: Pick<StoreContext, 'db'>, { rows, templates }: OfficeKept): Promise<void> {
  const sound = rows.filter(
    ({ key, value }) =>
      (key.startsWith(listsPrefix) && CheckLists.safeParse(value).success) ||
      (key.startsWith(fieldsPrefix) && PaperFields.safeParse(value).success),
  );
  const own = templates.map(({ kind, fileName, bytes }) => ({ key: templateKey(kind), value: { fileName, bytes } }));
  for (const row of [...sound, ...own]) if (!(await db.marks.get(row.key))) await db.marks.add(row);
}
