import * as z from 'zod/mini';
import { Catalogue } from '../model/catalogue';

/**
 * The catalogue's shape as JSON Schema (draft 2020-12), for editors that check while a person writes next year's
 * catalogue. Unique numbers, sums of points and references between items are beyond it: `parseCatalogue` checks those.
 */
export function catalogueSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(Catalogue, { target: 'draft-2020-12' });
  return {
    $schema,
    title: '指标体系（shuangsuiji-catalogue/1）',
    description: '一年的考核指标：类别、指标项、材料、扣分和封顶。编号唯一、分值合计、相互引用由导入时另行检查。',
    ...shape,
  };
}
