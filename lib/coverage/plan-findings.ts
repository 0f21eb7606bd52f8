import type { Catalogue } from '../model/catalogue';
import type { Slot } from '../model/slot';
import type { Finding } from './points';
import { sortWorld, type World, type WorldInput } from './world';

/**
 * What the plans and departments alone show, for the deductions of these ids that a catalogue has: `unit-not-covered`
 * (a department in no plan), `too-few-checks` (fewer than the notice's 20, which is one figure for city and counties) and
 * `no-scheme` of a county. Where no plan of the city or of a county has been imported, nothing can be said of its number.
 */
export function planFindings(input: Omit<WorldInput, 'firms'>, slots: readonly Slot[]): Finding[] {
  if (input.plans.length === 0) return [];
  const world = sortWorld({ ...input, firms: [] });
  return input.catalogue.items.flatMap((item) => {
    const ofCounty = item.unit.startsWith('county');
    if (!ofCounty && world.level !== 'city') return [];
    return item.deductions
      .filter(({ trigger }) => trigger === 'checked')
      .flatMap(({ id }) => {
        const details = ofCounty ? inCounties(id, world, input.catalogue, slots) : inCity(id, world, input.catalogue);
        return details.map(
          ({ times, who = '', what, about }): Finding => ({
            item: item.no,
            deduction: id,
            times,
            detail: `${who}${what}`,
            ...(who ? { who } : {}),
            ...(about === undefined ? {} : { about }),
          }),
        );
      });
  });
}

/** `who` begins the sentence; `about`: the county, as in a slot key. */
interface Detail {
  times: number;
  who?: string;
  what: string;
  about?: string;
}

function inCity(deduction: string, world: World, { thresholds }: Catalogue): Detail[] {
  if (deduction === 'unit-not-covered') {
    const covered = new Set(world.takingPart);
    return world.departments
      .filter((id) => !covered.has(id))
      .map((id) => ({ times: 1, who: world.nameOf(id), what: '不在任何一项计划中' }));
  }
  const short = thresholds.countyChecks - world.plans.length;
  if (deduction !== 'too-few-checks' || short <= 0) return [];
  return [{ times: short, what: `只有${world.plans.length}项联合抽查计划，不足${thresholds.countyChecks}次` }];
}

function inCounties(
  deduction: string,
  { counties }: World,
  { thresholds }: Catalogue,
  slots: readonly Slot[],
): Detail[] {
  if (deduction === 'too-few-checks') {
    return counties.flatMap(({ code, name, checks }): Detail[] => {
      const short = thresholds.countyChecks - checks.length;
      const what = `只有${checks.length}次联合抽查，不足${thresholds.countyChecks}次`;
      return checks.length > 0 && short > 0 ? [{ times: short, who: name, what, about: `county:${code}` }] : [];
    });
  }
  if (deduction !== 'no-scheme') return [];
  const there = new Set(
    slots.flatMap(({ material, subject, have }) =>
      material === 'annual-scheme' && subject.kind === 'county' && have > 0 ? [subject.county] : [],
    ),
  );
  return counties
    .filter(({ code }) => !there.has(code))
    .map(({ code, name }) => ({ times: 1, who: name, what: '没有年度双随机抽查工作方案', about: `county:${code}` }));
}
