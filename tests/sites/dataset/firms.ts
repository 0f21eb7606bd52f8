import { creditCode, padded } from './codes';
import { departments } from './departments';
import { type DemoPlan, plans } from './plans';
import { tradeOf } from './trades';

export interface DemoFirm {
  /** Unique over all plans, from 1. */
  no: number;
  plan: number;
  name: string;
  code: string;
  kind: DemoPlan['kind'];
  category: string;
  person: string;
  address: string;
  authority: string;
  county: string;
  foundedOn: string;
  capital: string;
  /** 信用风险分类: firms only. */
  risk: 'A' | 'B' | 'C' | 'D' | null;
  state: string;
}

const counties = [
  ['140602', '朔城区'],
  ['140603', '平鲁区'],
  ['140621', '山阴县'],
  ['140622', '应县'],
  ['140623', '右玉县'],
  ['140681', '怀仁市'],
] as const;

const prefixes = { firm: '91', 'sole-trader': '92', 'public-body': '12', association: '52' } as const;
const categories = {
  firm: '有限责任公司（自然人投资或控股）',
  'sole-trader': '个体工商户',
  'public-body': '事业单位',
  association: '社会团体',
} as const;

/** Firms of each plan: those drawn come first, a few that stay in the pool follow. */
const byPlan: ReadonlyMap<number, readonly DemoFirm[]> = (() => {
  const all = new Map<number, DemoFirm[]>();
  let no = 0;
  for (const plan of plans) {
    const listed = Math.min(plan.poolSize, plan.drawn + 3);
    all.set(
      plan.serial,
      Array.from({ length: listed }, () => {
        no += 1;
        return makeFirm(plan, no);
      }),
    );
  }
  return all;
})();

function makeFirm(plan: DemoPlan, no: number): DemoFirm {
  const [region, county] = counties[(no * 5) % 6] ?? counties[0];
  const trade = tradeOf(plan.serial);
  const number = padded(no, 3);
  const names = {
    firm: `朔州演示${trade}${number}有限公司`,
    'sole-trader': `${county}演示${trade}${number}经营部`,
    'public-body': `${county}演示${trade}${number}`,
    association: `朔州市演示${trade}${number}`,
  };
  // MAxxxxxxx: an organisation code of the kind given since 2015, with a serial nobody could have been given.
  const code = creditCode(`${prefixes[plan.kind]}${region}MA0D${padded(no, 5)}`);
  return {
    no,
    plan: plan.serial,
    name: names[plan.kind],
    code,
    kind: plan.kind,
    category: categories[plan.kind],
    person: `李演示${padded((no % 89) + 10, 2)}`,
    address: `山西省朔州市${county}演示街${no}号`,
    authority: plan.kind === 'firm' || plan.kind === 'sole-trader' ? `${county}市场监督管理局` : `${county}登记机关`,
    county,
    foundedOn: `20${padded(8 + (no % 13), 2)}-${padded(1 + (no % 12), 2)}-${padded(1 + ((no * 7) % 28), 2)}`,
    capital: `${50 + (no % 20) * 25}万人民币`,
    risk: plan.kind === 'firm' ? ((['A', 'B', 'A', 'C', 'B', 'A', 'D'] as const)[no % 7] ?? 'A') : null,
    state: '存续（在营、开业、在册）',
  };
}

export function firmsOf(plan: DemoPlan): readonly DemoFirm[] {
  return byPlan.get(plan.serial) ?? [];
}

export const drawnFirms = (plan: DemoPlan): readonly DemoFirm[] => firmsOf(plan).slice(0, plan.drawn);

export const firms: readonly DemoFirm[] = plans.flatMap((plan) => firmsOf(plan));

export function firmByCode(code: string): DemoFirm | undefined {
  return firms.find((firm) => firm.code === code);
}

/** Firms that a department keeps in its object base: those of the plans it leads, else of those it joins. */
export function firmsOfDepartment(name: string): readonly DemoFirm[] {
  if (!departments.some((department) => department.name === name)) throw new Error(`no such department: ${name}`);
  const led = plans.filter((plan) => plan.lead === name);
  const own = led.length ? led : plans.filter((plan) => plan.partners.includes(name)).slice(0, 2);
  return own.flatMap((plan) => firmsOf(plan));
}
