import type { Assessment, Department, FirmCase, Plan } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import { assessmentId } from '../model/ids';

/** One county and who takes part in its checks. */
export interface County {
  code: string;
  name: string;
  /** 县（市、区）双随机办, where one is known. */
  office: string | null;
  checks: Plan[];
  /** Ids of the departments that lead or join its checks. */
  departments: string[];
}

/** The assessment sorted by what slots are about; every list keeps the order it was given in. */
export interface World {
  level: Assessment['level'];
  /** 市双随机办, where one is known. */
  office: string | null;
  plans: Plan[];
  departments: string[];
  /** Of these, the ones that lead or join a plan. */
  takingPart: string[];
  counties: County[];
  firms: FirmCase[];
  planById: Map<string, Plan>;
  nameOf: (department: string) => string;
}

export interface WorldInput {
  assessment: Assessment;
  catalogue: Catalogue;
  departments: readonly Department[];
  plans: readonly Plan[];
  firms: readonly FirmCase[];
}

/**
 * A plan is the city's where it has the assessment's region code, and a county's check where it has a county's. A
 * department that appears in county checks alone is a county department: it owes the city's items nothing.
 */
export function sortWorld({ assessment, catalogue, departments, plans, firms }: WorldInput): World {
  const { level, region, year } = assessment;
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const byRegion = groupByRegion(plans);
  const own = level === 'city' ? (byRegion.get(region.code) ?? []) : [];
  // A county's bundle brings the county's own list; towards the city those are the county's departments and nobody else's.
  const lists = new Map(level === 'city' ? catalogue.counties.map(({ code }) => [assessmentId(code, year), code]) : []);
  const listed = departments.filter(({ kind }) => kind === 'department');
  const ordinary = listed.filter((one) => !lists.has(one.assessment)).map(({ id }) => id);
  const offices = departments.filter(({ kind }) => kind === 'county-office');
  const counties = (level === 'city' ? catalogue.counties : [region]).map(({ code, name }): County => {
    const checks = byRegion.get(code) ?? [];
    const office = level === 'city' ? offices.find((one) => namesCounty(one, name)) : offices[0];
    return {
      code,
      name,
      office: office?.id ?? null,
      checks,
      departments: [
        ...new Set([
          ...(level === 'city'
            ? listed.filter((one) => lists.get(one.assessment) === code).map(({ id }) => id)
            : ordinary),
          ...memberIds(checks),
        ]),
      ],
    };
  });
  const inPlans = new Set(memberIds(own));
  const inCounties = new Set(counties.flatMap((county) => county.departments));
  const ofCity = level === 'city' ? ordinary.filter((id) => inPlans.has(id) || !inCounties.has(id)) : [];
  return {
    level,
    office: level === 'city' ? (departments.find(({ kind }) => kind === 'city-office')?.id ?? null) : null,
    plans: own,
    departments: ofCity,
    takingPart: ofCity.filter((id) => inPlans.has(id)),
    counties,
    firms: [...firms],
    planById: new Map(plans.map((plan) => [plan.id, plan])),
    nameOf: (id) => names.get(id) ?? id,
  };
}

function groupByRegion(plans: readonly Plan[]): Map<string, Plan[]> {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const group = groups.get(plan.region);
    if (group) group.push(plan);
    else groups.set(plan.region, [plan]);
  }
  return groups;
}

/** Lead and partners of a plan, each once. */
export const membersOf = ({ lead, partners }: Plan): string[] => [...new Set([...(lead ? [lead] : []), ...partners])];

const memberIds = (plans: readonly Plan[]): string[] => [...new Set(plans.flatMap(membersOf))];

const namesCounty = ({ name, aliases }: Department, county: string): boolean =>
  [name, ...aliases].some((one) => one.includes(county));
