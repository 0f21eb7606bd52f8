import type { FirmCase, Plan } from '../model/assessment';
import type { IndicatorItem, Material, Stage } from '../model/catalogue';
import { type SlotKey, type Subject, toSlotKey } from '../model/slot';
import { type County, membersOf, type World } from './world';

/** One subject of a material, with what a slot says of it. */
export interface About {
  subject: Subject;
  /** The part of a slot key from `@` on: encoded once for all materials about it. */
  at: string;
  /** For the label; empty where there is only one subject. */
  name: string;
  owner: string | null;
  due: string | null;
  plan: Plan | null;
  firm: FirmCase | null;
  /** Region code, where it is a county's. */
  county: string | null;
}

/** Subjects of every material of the catalogue; materials of one unit and provider share one list. */
export class Subjects {
  private readonly made = new Map<string, About[]>();

  constructor(private readonly world: World) {}

  of({ providers, only, leadOnly }: IndicatorItem, { unit }: Material): About[] {
    const ofCounty = providers.includes('county-office') && !providers.includes('lead-department');
    const takingPart = providers.includes('partner-department');
    const key = `${unit}|${unit === 'firm' ? ofCounty : takingPart}`;
    const made = this.made.get(key) ?? this.make(unit, ofCounty, takingPart);
    this.made.set(key, made);
    if (unit === 'department' && only?.length)
      return made.filter(({ owner }) => owner !== null && this.named(owner, only));
    if (unit === 'department-plan' && leadOnly) return made.filter(({ owner, plan }) => owner === plan?.lead);
    if (unit === 'county-department' && only?.length)
      return this.world.counties.flatMap((county) => this.countyDepartments({ ...county, departments: only }));
    return made;
  }

  private named(department: string, only: readonly string[]): boolean {
    return only.includes(department) || only.includes(this.world.nameOf(department));
  }

  private make(unit: Material['unit'], ofCounty: boolean, takingPart: boolean): About[] {
    const { world } = this;
    switch (unit) {
      case 'once':
        return world.level === 'city' ? [about({ subject: { kind: 'once' }, owner: world.office })] : [];
      case 'department':
        return (takingPart ? world.takingPart : world.departments).map((department) =>
          about({ subject: { kind: 'department', department }, name: world.nameOf(department), owner: department }),
        );
      case 'plan':
        return world.plans.map((plan) =>
          about({ subject: { kind: 'plan', plan: plan.id }, name: planLabel(plan), owner: plan.lead, plan }),
        );
      case 'department-plan':
        return world.plans.flatMap((plan) =>
          membersOf(plan).map((department) =>
            about({
              subject: { kind: 'department-plan', department, plan: plan.id },
              name: `${world.nameOf(department)} · ${planLabel(plan)}`,
              owner: department,
              plan,
            }),
          ),
        );
      case 'county':
        return world.counties.map(({ code, name, office }) =>
          about({ subject: { kind: 'county', county: code }, name, owner: office, county: code }),
        );
      case 'county-department':
        return world.counties.flatMap((county) => this.countyDepartments(county));
      case 'county-check':
        return world.counties.flatMap((county) => this.countyChecks(county));
      case 'firm':
        return world.firms.flatMap((firm) => this.firm(firm, ofCounty));
    }
  }

  private countyDepartments({ code, name, office, departments }: County): About[] {
    const { level, nameOf } = this.world;
    return departments.map((department) =>
      about({
        subject: { kind: 'county-department', county: code, department },
        name: level === 'city' ? `${name} · ${nameOf(department)}` : nameOf(department),
        owner: level === 'city' ? office : department,
        county: code,
      }),
    );
  }

  /** Towards the city the county's office answers; within the county the plan's lead does. */
  private countyChecks(county: County): About[] {
    return county.checks.map((plan) =>
      about({
        subject: { kind: 'county-check', plan: plan.id },
        name: this.planName(plan, county),
        owner: this.ownerOfCheck(plan, county),
        plan,
        county: county.code,
      }),
    );
  }

  private firm(firm: FirmCase, ofCounty: boolean): About[] {
    const plan = this.world.planById.get(firm.plan);
    const county = this.world.counties.find(({ code }) => code === plan?.region);
    if (!plan || (county !== undefined) !== ofCounty) return [];
    return [
      about({
        subject: { kind: 'firm', firm: firm.id },
        name: `${firm.name} · ${county ? this.planName(plan, county) : planLabel(plan)}`,
        owner: county ? this.ownerOfCheck(plan, county) : plan.lead,
        plan,
        firm,
        county: county?.code ?? null,
      }),
    ];
  }

  private ownerOfCheck(plan: Plan, { office }: County): string | null {
    return this.world.level === 'city' ? office : (plan.lead ?? office);
  }

  private planName(plan: Plan, { name }: County): string {
    return this.world.level === 'city' ? `${name}${planLabel(plan)}` : planLabel(plan);
  }
}

/** `18号 成品油零售企业双随机抽查`. */
const planLabel = ({ serial, name }: Plan): string => `${serial}号 ${name}`;

const about = (known: Partial<About> & Pick<About, 'subject'>): About => ({
  name: '',
  owner: null,
  plan: null,
  firm: null,
  county: null,
  ...known,
  at: toSlotKey({ item: 1, material: 'any', subject: known.subject }).replace(/^[^@]*/, ''),
  due: known.plan?.period.to ?? null,
});

/** The same as `toSlotKey`, without encoding the subject again. */
export const keyFor = (item: IndicatorItem, material: Material, { at }: About, stage?: Stage): SlotKey =>
  `${item.no}.${material.id}${at}${stage ? `#${stage}` : ''}`;
