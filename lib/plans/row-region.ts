import type { Assessment } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import { err, ok, type Result } from '../model/result';
import { foldText } from './fold-text';

/** The region code a row's 地市 cell names: the assessment's own, or one of its counties; another place comes back as it stands. */
export function rowRegion(cell: string, assessment: Assessment, catalogue: Catalogue): Result<string, string> {
  const place = foldText(cell);
  const bare = (name: string) => foldText(name).replace(/[市县区]$/, '');
  const own = assessment.region;
  if (place === '' || /^(全市|市级|市本级|市直|全县|县级|县本级|全区|区级|本级|全省|省级)$/.test(place))
    return ok(own.code);
  if (bare(place) === bare(own.name)) return ok(own.code);
  const county = catalogue.counties.find(({ name }) => bare(place) === bare(name) || place.endsWith(foldText(name)));
  return county ? ok(county.code) : err(cell.slice(0, 30));
}
