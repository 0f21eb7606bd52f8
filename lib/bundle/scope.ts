import * as z from 'zod/mini';
import type { Assessment, Department, Plan } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import { countyOf } from '../model/county-of';
import type { LogEntry } from '../model/log-entry';
import type { Slot } from '../model/slot';

/** Whose or what evidence a bundle holds. `office`: what no department and no county hands in. */
export const BundleScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('department'), department: z.string() }),
  z.strictObject({ kind: z.literal('item'), item: z.int() }),
  z.strictObject({ kind: z.literal('plan'), plan: z.string() }),
  z.strictObject({ kind: z.literal('county'), county: z.string() }),
  z.strictObject({ kind: z.literal('office') }),
  z.strictObject({ kind: z.literal('all') }),
]);
export type BundleScope = z.infer<typeof BundleScope>;

interface Surroundings {
  assessment: Assessment;
  catalogue: Catalogue;
  departments: readonly Department[];
  plans: readonly Plan[];
}

/** The county that a slot belongs to, for each slot asked about. */
function byCounty({ assessment, plans }: Surroundings): (slot: Slot) => string | null {
  const planById = new Map(plans.map((plan) => [plan.id, plan]));
  return ({ subject }) => countyOf(subject, assessment.region.code, planById);
}

/** Whether a slot belongs to a bundle of `scope`. */
export function scopeHolds(scope: BundleScope, around: Surroundings): (slot: Slot) => boolean {
  switch (scope.kind) {
    case 'all':
      return () => true;
    case 'item':
      return ({ item }) => item === scope.item;
    case 'department':
      return ({ owner }) => owner === scope.department;
    case 'plan':
      return ({ subject }) => 'plan' in subject && subject.plan === scope.plan;
    case 'county': {
      const countyFor = byCounty(around);
      return (slot) => countyFor(slot) === scope.county;
    }
    case 'office': {
      const countyFor = byCounty(around);
      return (slot) => slot.owner === null && countyFor(slot) === null;
    }
  }
}

/** Only these take what was never filed: elsewhere nobody could say whether it belongs. */
export const takesUnfiled = ({ kind }: BundleScope): boolean => kind === 'all' || kind === 'office';

/** The name of a county of this assessment; its code where the catalogue does not know it. */
export const countyName = (code: string, { counties }: Catalogue): string =>
  counties.find((one) => one.code === code)?.name ?? code;

/** Whose papers they are where no department owns them: the double-random office of the city or the county. */
export const officeName = ({ level, region }: Assessment): string =>
  level === 'county' ? `${region.name}双随机办` : '市双随机办';

/** A scope in words; also the stem of the zip's name. */
export function scopeLabel(scope: BundleScope, around: Surroundings): string {
  const { assessment, catalogue, departments, plans } = around;
  switch (scope.kind) {
    case 'department':
      return departments.find(({ id }) => id === scope.department)?.name ?? scope.department;
    case 'item':
      return `第${scope.item}项${catalogue.items.find(({ no }) => no === scope.item)?.shortName ?? ''}`;
    case 'plan': {
      const plan = plans.find(({ id }) => id === scope.plan);
      return plan ? `计划${String(plan.serial).padStart(3, '0')}${plan.name}` : scope.plan;
    }
    case 'county':
      return countyName(scope.county, catalogue);
    case 'office':
      return officeName(assessment);
    case 'all':
      return `${assessment.region.name}全部`;
  }
}

/**
 * 全部, one zip a department: every department, then the counties without an office of their own, then the office with the rest. Together they hold
 * everything; a piece that serves two of them is in both.
 */
export function splitByDepartment(around: Surroundings & { slots: readonly Slot[] }): BundleScope[] {
  const counties = new Set<string>();
  const owners = new Set<string>();
  const countyFor = byCounty(around);
  for (const slot of around.slots) {
    const county = countyFor(slot);
    if (slot.owner !== null) owners.add(slot.owner);
    else if (county !== null) counties.add(county);
  }
  const known = around.departments.map(({ id }) => id).filter((id) => owners.has(id));
  const unknown = [...owners].filter((id) => !known.includes(id));
  return [
    ...[...known, ...unknown].map((department) => ({ kind: 'department' as const, department })),
    ...[...counties].sort().map((county) => ({ kind: 'county' as const, county })),
    { kind: 'office' },
  ];
}

/** The same thing in text, whatever the order of its members. */
const keyOf = (scope: BundleScope): string => JSON.stringify(Object.entries(scope).sort());

/** What of the log says that a bundle was handed out. Bodies of older entries have less. */
const ExportedBody = z.object({
  scope: BundleScope,
  label: z.string(),
  files: z.int(),
  fileName: z.optional(z.string()),
  checkValue: z.optional(z.string()),
  /** The entry that the bundle itself ends with; its checkpoint. */
  checkpoint: z.optional(z.object({ seq: z.int(), head: z.string() })),
  since: z.optional(z.nullable(z.int())),
});

/** One bundle that was handed out. */
export interface PastExport extends z.infer<typeof ExportedBody> {
  seq: number;
  at: string;
}

/** The bundles that were handed out, newest first. */
export function pastExports(log: readonly LogEntry[]): PastExport[] {
  return log
    .filter(({ type }) => type === 'bundle-exported')
    .flatMap(({ seq, at, body }) => {
      const parsed = ExportedBody.safeParse(body);
      return parsed.success ? [{ ...parsed.data, seq, at }] : [];
    })
    .reverse();
}

/**
 * Up to which log entry the bundles handed out before tell of `scope`; null where there was none. A bundle of
 * everything told of every scope.
 */
export function lastExportOf(scope: BundleScope, log: readonly LogEntry[]): number | null {
  const key = keyOf(scope);
  const last = pastExports(log).find((one) => keyOf(one.scope) === key || one.scope.kind === 'all');
  return last ? (last.checkpoint?.seq ?? last.seq) : null;
}

const telling = new Set<LogEntry['type']>(['captured', 'file-added', 'filed', 'restored']);

/** The evidence that was taken, filed or brought back after entry `seq`. */
export function newSince(seq: number, log: readonly LogEntry[]): Set<string> {
  return new Set(
    log
      .filter((entry) => entry.seq > seq && telling.has(entry.type))
      .flatMap(({ body }) => (typeof body.evidence === 'string' ? [body.evidence] : [])),
  );
}
