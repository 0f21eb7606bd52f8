import type { Table } from 'dexie';
import type { StoreDatabase } from '../database';
import { addMissingKept, type OfficeKept } from '../office-kept';
import { recountServed } from '../served-rows';
import type { CopyData } from './layout';

/** The tables that `addMissingRows` writes to, `evidence` aside. */
export const rowTables = (db: StoreDatabase): Table[] => [
  db.filings,
  db.served,
  db.assessments,
  db.departments,
  db.plans,
  db.firms,
  db.exemptions,
  db.reviews,
  db.catalogues,
  db.pageRules,
  db.settings,
  db.marks,
];

/** The key of a row, as its table takes it: one value, or the values of a compound key. */
function keyOf({ schema }: Table, row: object): unknown {
  const names = [schema.primKey.keyPath ?? []].flat();
  const values = names.map((name) => Reflect.get(row, name) as unknown);
  return values.length > 1 ? values : values[0];
}

async function addMissing(table: Table, rows: object[]): Promise<void> {
  for (const row of rows) if (!(await table.get(keyOf(table, row)))) await table.add(row);
}

/** Inside a write: rows of the copy; where the store has a row of the same key, the store's stays. */
export async function addMissingRows(
  db: StoreDatabase,
  data: CopyData,
  templates: OfficeKept['templates'],
): Promise<void> {
  const here = new Set(await db.evidence.toCollection().primaryKeys());
  await addMissing(
    db.filings,
    data.filings.filter(({ evidence }) => here.has(evidence)),
  );
  await recountServed(db);
  await addMissing(db.assessments, data.assessments);
  await addMissing(db.departments, data.departments);
  await addMissing(db.plans, data.plans);
  await addMissing(db.firms, data.firms);
  await addMissing(db.exemptions, data.exemptions);
  await addMissing(db.reviews, data.reviews);
  await addMissing(db.catalogues, data.catalogues);
  await addMissing(db.pageRules, data.pageRules);
  if (data.settings instanceof Object) await addMissing(db.settings, [{ key: 'settings', value: data.settings }]);
  await addMissingKept({ db }, { rows: data.office.rows, templates });
}
