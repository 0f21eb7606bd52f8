import { fold } from './fold';

const problemWords = [
  '发现问题',
  '待后续处理',
  '责令',
  '违反',
  '无法联系',
  '弄虚作假',
  '隐瞒真实情况',
  '不配合',
  '未按规定公示',
  '未按时公示',
  '不规范',
  '不合格',
  '存在问题',
];
/** Wording that contains a problem word but says the opposite; taken out before the problem words are looked for. */
const negations =
  /(未|没有|没|无|不存在|未曾|尚未)(有|被)?(发现|存在|检查出|查出)?(任何|其他|明显)?(的)?(问题|违法|违规|违反|不规范|不合格)|未发现开展[^,，。;；|]*|无需?责令[^,，。;；|]*|未责令[^,，。;；|]*|未违反|没有违反|无违反|积极配合|发现问题[:]?(无|没有|否|0)/g;

/**
 * Does this 检查结果 wording say that the inspection found something? Opens firm slots of items 19 and 20 (county 33–35).
 * `未发现问题` and `未发现开展本次抽查涉及的经营活动` do not; a mixed wording does.
 */
export function saysProblemFound(wording: string): boolean {
  const text = fold(wording).replace(negations, '');
  return problemWords.some((word) => text.includes(word));
}
