import type { Catalogue, Deduction, IndicatorItem, Material, UnclearPoint } from '../model/catalogue';
import type { ReadingValue } from '../model/settings';

/** By the id of the point; what is not there stands as the catalogue has it. */
export type Readings = Readonly<Record<string, ReadingValue>>;

/** The deduction that a person's own points for an item without any become. */
export const unlistedDeduction = 'unlisted';

/**
 * The catalogue as the person settled the points that the notice leaves open. Everything that follows from a catalogue
 * (slots, checks, points at risk) then follows from these settings too. A value that does not fit its point changes nothing.
 */
export function applyReadings(catalogue: Catalogue, readings: Readings): Catalogue {
  return catalogue.items.reduce(
    (all, { no, unclear }) =>
      unclear.reduce((so, point) => {
        const value = typeof point === 'string' ? undefined : readings[point.id];
        return typeof point === 'string' || value === undefined ? so : settle(so, no, point, value);
      }, all),
    catalogue,
  );
}

function settle(catalogue: Catalogue, no: number, { setting }: UnclearPoint, value: ReadingValue): Catalogue {
  const number = typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
  const change = (how: (item: IndicatorItem) => Partial<IndicatorItem>): Catalogue => ({
    ...catalogue,
    items: catalogue.items.map((item) => (item.no === no ? { ...item, ...how(item) } : item)),
  });
  const thresholds = (what: Partial<Catalogue['thresholds']>): Catalogue => ({
    ...catalogue,
    thresholds: { ...catalogue.thresholds, ...what },
  });
  switch (setting.kind) {
    case 'absence':
      return value === 'once' || value === 'each' || value === 'all'
        ? change(({ deductions }) => ({
            deductions: deductions.map((one) => (setting.deductions.includes(one.id) ? { ...one, per: value } : one)),
          }))
        : catalogue;
    case 'need':
      return number === null ? catalogue : change(withNeed(setting.materials, number));
    case 'points':
      return typeof value === 'number' && value > 0 ? change(withOwnPoints(value)) : catalogue;
    case 'found':
      return number === null
        ? catalogue
        : change(({ deductions }) => ({
            deductions: deductions.map((one) => (one.id === setting.deduction ? { ...one, found: number } : one)),
          }));
    case 'firms':
      return thresholds({ eitherIsEnough: value === 'either' });
    case 'cut-off':
      return thresholds({ riskCutOffIncluded: value === 'on' });
    case 'days':
      return catalogue; // Asked of the checks, which get the number of days themselves.
    case 'departments':
      return Array.isArray(value) && value.length > 0 ? change(() => ({ only: value })) : catalogue;
    case 'partners':
      return change(() => ({ leadOnly: value === 'lead' }));
    case 'counts':
      return value === 'no' ? change(without(setting.deductions, setting.materials)) : catalogue;
    case 'counties': {
      const own = catalogue.items.find((item) => item.no === no)?.category;
      return {
        ...catalogue,
        categories: catalogue.categories.map((one) => (one.id === own ? { ...one, mean: value === 'mean' } : one)),
      };
    }
  }
}

const withNeed =
  (materials: readonly string[], need: number) =>
  (item: IndicatorItem): Partial<IndicatorItem> => ({
    materials: item.materials.map((one) => (materials.includes(one.id) ? { ...one, need } : one)),
  });

/** Whatever is missed of the item, for each subject. */
const withOwnPoints =
  (points: number) =>
  ({ deductions, materials }: IndicatorItem): Partial<IndicatorItem> => {
    const own: Deduction = {
      id: unlistedDeduction,
      points,
      per: 'each',
      rule: `通知未单列扣分，按设置每缺一处扣${points}分`,
      materials: materials.filter(({ need }) => need > 0).map(({ id }) => id),
      trigger: 'any-missing',
    };
    return own.materials.length > 0 ? { deductions: [...deductions, own] } : {};
  };

/** What does not count is never missed, deducts nothing and gains nothing; it may still be added. */
const without =
  (deductions: readonly string[], materials: readonly string[]) =>
  (item: IndicatorItem): Partial<IndicatorItem> => ({
    deductions: item.deductions.filter(({ id }) => !deductions.includes(id)),
    materials: item.materials.map((one): Material => {
      if (!materials.includes(one.id)) return one;
      const { bonus: _bonus, ...rest } = one;
      return { ...rest, need: 0 };
    }),
  });
