import type { Assessment, Department, Exemption, FirmCase, Plan } from '../../model/assessment';
import { canonicalJson, type Json } from '../../model/canonical-json';
import { fromSlotKey } from '../../model/slot';
import type { BundleManifest } from '../manifest';
import { deletedHere, type Held } from './held';
import type { ToldByLog } from './told-by-log';

/** A thing that both sides have, with other contents; ours stays. */
export interface Differing {
  id: string;
  here: string;
  there: string;
}

/** What a bundle says about plans, departments and the rest, against what is here. */
export interface Around {
  /**
   * known: the assessment is here · county: a county's of the city and year that this computer works on · first: nothing
   * was set up here yet, the bundle brings it · other: this computer works on another region or year.
   */
  assessment: 'known' | 'county' | 'first' | 'other';
  /** What this computer works on, where it is `other`. */
  ours: Assessment[];
  /** In the bundle and not here. Taken in only where the person says so. */
  newPlans: Plan[];
  newDepartments: Department[];
  differingPlans: Differing[];
  differingDepartments: Differing[];
  newFirms: FirmCase[];
  newExemptions: Exemption[];
  /** 不适用 on one side and not, or for another reason, on the other. */
  differingExemptions: Differing[];
  /** Named by a filing, and in neither list: nothing says what they are. */
  unknownPlans: string[];
  unknownDepartments: string[];
  otherCatalogue: { here: string; there: string } | null;
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a as Json) === canonicalJson(b as Json);

/** What is not here, and what is here with another content. */
function split<T>(there: readonly T[], here: readonly T[], keyOf: (one: T) => string, words: (one: T) => string) {
  const known = new Map(here.map((one) => [keyOf(one), one]));
  const fresh: T[] = [];
  const differing: Differing[] = [];
  for (const one of there) {
    const ours = known.get(keyOf(one));
    if (!ours) fresh.push(one);
    else if (!same(ours, one)) differing.push({ id: keyOf(one), here: words(ours), there: words(one) });
  }
  return { fresh, differing };
}

const planWords = ({ serial, name, lead, period }: Plan): string =>
  [`${serial} ${name}`, lead ?? '', period.text].filter(Boolean).join(' · ');

function standing({ id }: Assessment, { assessments, counties }: Held): Around['assessment'] {
  if (assessments.some((one) => one.id === id)) return 'known';
  if (counties.includes(id)) return 'county';
  return assessments.length === 0 ? 'first' : 'other';
}

export function compareAround(manifest: BundleManifest, told: ToldByLog, held: Held): Around {
  const { assessment } = manifest;
  const ours = held.assessments.find(({ id }) => id === assessment.id);
  const plans = split(manifest.plans, held.plans, ({ id }) => id, planWords);
  const departments = split(
    manifest.departments,
    held.departments,
    ({ id }) => id,
    ({ name, aliases, leadSection }) => [name, ...aliases, leadSection ?? ''].filter(Boolean).join(' · '),
  );
  const firms = split(
    told.firms,
    held.firms,
    ({ id }) => id,
    ({ name }) => name,
  );
  // A proof that stays behind is no proof here.
  const deleted = deletedHere(held.log);
  const proofs = new Set([...manifest.evidence, ...held.evidence].map(({ record }) => record.id));
  const isHere = (id: string | null) => id !== null && proofs.has(id) && !deleted.has(id);
  const exemptions = split(
    told.exemptions.map((one) => (isHere(one.evidence) ? one : { ...one, evidence: null })),
    held.exemptions,
    ({ slot }) => slot,
    ({ reason, note }) => [reason, note].filter(Boolean).join(' · '),
  );
  const planIds = new Set([...manifest.plans, ...held.plans].map(({ id }) => id));
  const departmentIds = new Set([...manifest.departments, ...held.departments].map(({ id }) => id));
  const subjects = manifest.filings.map(({ slot }) => fromSlotKey(slot)?.subject);
  const named = (member: 'plan' | 'department', known: ReadonlySet<string>): string[] => {
    const ids = subjects.flatMap((one) => (one && member in one ? [String(Reflect.get(one, member))] : []));
    return [...new Set(ids)].filter((id) => !known.has(id));
  };
  return {
    assessment: standing(assessment, held),
    ours: held.assessments,
    newPlans: plans.fresh,
    newDepartments: departments.fresh,
    differingPlans: plans.differing,
    differingDepartments: departments.differing,
    newFirms: firms.fresh,
    newExemptions: exemptions.fresh,
    differingExemptions: exemptions.differing,
    unknownPlans: named('plan', planIds),
    unknownDepartments: named('department', departmentIds),
    otherCatalogue:
      ours && ours.catalogueId !== assessment.catalogueId
        ? { here: ours.catalogueId, there: assessment.catalogueId }
        : null,
  };
}
