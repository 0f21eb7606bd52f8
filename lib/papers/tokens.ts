import type { PaperKind } from '../model/office-papers';

const common = '红头 发文机关 文号 成文日期 期限 联系人 联系电话 年度 地区 截至日期';
const counts = '应交 已齐 缺项 易丢分缺项 完成率';

/** Every name that a template may use, by paper; a test compares them with the values and the built-in templates. */
const tokens: Record<PaperKind, string> = {
  bulletin: `${counts} 存疑 单位数 已报送 未报送 计划进度 进度要求 总分 可能减分 分类减分 靠前单位 靠后单位 未报送单位
    问题 序 项号 项名 涉及单位数 易丢分说明 单位 名次 单位名称 报送 指标项 易丢分 县区 县区名称 抽查次数 次数要求 测算得分`,
  'urge-letter': `${counts} 单位名称 名次 参评单位数 报送情况 分项 序 项号 项名 易丢分说明 所缺材料 涉及计划
    缺项清单 指标项 材料 对象 件数 计划期限 易丢分`,
  contents: '单位名称 材料数 总件数 材料 序 指标项 材料名称 对象 形式 件数 日期 备注',
};

export const knownTokens = (kind: PaperKind): ReadonlySet<string> =>
  new Set(`${common} ${tokens[kind]}`.split(/\s+/).filter(Boolean));
