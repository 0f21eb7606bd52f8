import * as z from 'zod/mini';
import { SystemId } from '../model/catalogue';
import { PageKind } from './types';

/**
 * How one kind of page is told by what a person sees. The built-in rules and those a person adds by
 * 「把这个页面记为…」 have this one shape. Every list may be empty; hosts never decide by themselves.
 */
export const PageRule = z.strictObject({
  id: z.string().check(z.minLength(1)),
  kind: PageKind,
  system: z.nullable(SystemId),
  /** Headings that a table of this page has; rare ones weigh more. */
  columns: z.array(z.string()),
  /** Words of the page's title, headings, active tab or breadcrumb. */
  titles: z.array(z.string()),
  /** Labels of its form or description list. */
  labels: z.array(z.string()),
  /** Words somewhere in its text: weak. */
  words: z.array(z.string()),
  /** Words in title or headings that rule it out. */
  not: z.array(z.string()),
  hosts: z.array(z.string()),
  /** The items and materials it serves, where a person has said so; otherwise the page kind decides. */
  serves: z.optional(z.array(z.object({ item: z.int(), material: z.string() }))),
});
export type PageRule = z.infer<typeof PageRule>;

type Words = string;
const list = (words: Words): string[] => words.split(/[|｜]/).filter(Boolean);

function rule(
  kind: PageKind,
  system: SystemId | null,
  parts: { columns?: Words; titles?: Words; labels?: Words; words?: Words; not?: Words; hosts?: Words; id?: string },
): PageRule {
  return {
    id: parts.id ?? kind,
    kind,
    system,
    columns: list(parts.columns ?? ''),
    titles: list(parts.titles ?? ''),
    labels: list(parts.labels ?? ''),
    words: list(parts.words ?? ''),
    not: list(parts.not ?? ''),
    hosts: list(parts.hosts ?? ''),
  };
}

/** Column sets from the public descriptions of comparable platforms and of the publicity system. */
export const builtInPageRules: readonly PageRule[] = [
  rule('plan-list', 'platform', {
    columns:
      '年度|抽查任务编号|抽查计划编号|抽查计划名称|计划类型|计划执行状态|计划公告状态|抽查类型|抽查对象数量|计划期限始|计划期限止|抽查范围及数量比例|责任单位（牵头处室）|计划制定部门|计划设置人|计划设置日期',
    titles: '年度抽查工作计划|抽查计划管理|抽查计划列表|抽查计划查询|抽查工作计划',
    labels:
      '抽查计划名称|计划类型|计划期限始|计划期限止|计划制定部门|计划设置人|计划设置日期|抽查范围及数量比例|计划执行状态',
    not: '公告|公示',
  }),
  rule('task-list', 'platform', {
    columns:
      '抽查任务编号|抽查任务名称|任务来源|任务类型|任务执行状态|任务公告状态|抽查类型|检查对象类型|检查对象数量|检查事项数量|任务期限始|任务期限止|任务组织部门|任务参与部门',
    titles: '抽查检查任务设置|抽查任务设置|抽查任务列表|任务设置列表|抽查任务管理|发起抽查|抽查发起',
    labels: '抽查任务名称|任务来源|任务类型|任务期限始|任务期限止|任务组织部门|任务参与部门|检查事项数量',
    not: '公告|公示',
  }),
  rule('draw-list', 'platform', {
    columns: '任务编号|任务名称|检查名单状态|检查对象范围|检查对象数量|抽查方式|任务开始日期|任务结束日期|任务组织部门',
    titles: '检查对象随机抽取列表|检查对象随机抽取|检查对象抽取|随机抽取列表',
    words: '名单状态',
    not: '公告|公示|待检查企业名单',
  }),
  rule('draw-objects', 'platform', {
    columns: '统一社会信用代码/注册号|企业名称|成立日期|主体类别|上次抽查日期|登记机关|管辖单位',
    titles: '待检查企业名单|抽查检查对象名单抽取|检查对象名单抽取|对象名单抽取|抽取结果|抽取名单',
    labels: '抽取库主体户数|抽取数量方式|抽取目标户数|抽取比例|信用风险分类|信用风险等级|主体户数',
    words: '待检查企业名单|抽取库主体户数|抽取目标户数',
  }),
  rule('check-items', 'platform', {
    columns:
      '检查事项|抽查事项|检查事项名称|抽查事项名称|检查内容|检查方式|检查依据|事项类别|检查主体|检查部门|检查大类|检查小类|抽查类别',
    titles: '平台检查项|检查项设置|检查事项|抽查事项选择|检查事项设置|检查项|选择检查事项',
    labels: '检查事项|抽查事项|检查项',
    words: '检查项|一般检查事项|重点检查事项',
    not: '清单|公告|公示|记录表|抽查表',
  }),
  rule('inspector-base', 'platform', {
    columns:
      '姓名|性别|单位工号|身份证号|手机号|学历|年龄|岗位大类|岗位资格资质|专家|岗位状态|地区|层级|部门/机构|职务|执法证|有效期|执法资质|业务专长|执法证号',
    titles: '执法人员列表|执法检查人员名录库|执法人员名录库|执法检查人员库|执法人员库|检查人员名录库|执法人员管理',
    words: '执法证|岗位大类|业务专长|执法资质',
  }),
  rule('object-base', 'platform', {
    columns:
      '专项库类别|分类监管标签|名单状态|统一社会信用代码/注册号|主体名称|检查部门|主体类别|住所|登记机关|管辖单位|登记状态|入库日期|风险等级|信用风险等级|行业领域|监管层级',
    titles: '检查对象库|检查对象名录库|监管对象库|监管对象名录库|检查对象管理|检查对象列表',
    words: '名录库|专项库|分类监管|分级分类',
    not: '抽取',
  }),
  rule('result-entry', 'platform', {
    columns:
      '检查结果状态|后续处置状态|统一代码/注册号|企业名称|任务编号|任务名称|任务结束日期|检查日期|检查结果|检查人员|检查部门',
    titles:
      '综合抽查结果录入|综合抽查结果审核|综合抽查结果查询|抽查结果录入|抽查结果审核|抽查结果查询|检查结果录入|检查结果审核',
    not: '公告|公示',
  }),
  rule('check-form', 'platform', {
    columns: '检查事项|是否规范|发现问题情况|检查结果|后续处置措施|是否完结',
    titles: '随机抽查情况记录表|抽查情况记录表|抽查表|检查记录表|检查表|现场检查记录',
    labels:
      '任务名称|任务编号|任务名称/编号|被检查对象|统一信用代码|统一社会信用代码|检查事项|是否规范|发现问题情况|检查结果|后续处置措施|是否完结|检查日期|检查人员',
    not: '公告|公示',
  }),
  rule('task-statistics', 'platform', {
    columns: '应检查数|待录入|录入中|待审核|已公示|抽查完成率%|抽查完成率|完结数|完结率%|完结率',
    titles: '抽查任务情况统计|任务情况统计|统计分析|抽查情况统计',
  }),
  rule('task-notice', 'publicity', {
    columns:
      '抽查任务公告|抽查计划编号|抽查任务编号|抽查任务名称|抽查事项|抽查对象范围|检查日期自|检查日期至|检查机关|抽查市场主体数量|抽查名单',
    titles: '抽查任务公告|抽查工作计划公告|随机抽查任务公告|任务公告',
    labels:
      '抽查计划编号|抽查计划名称|抽查任务编号|抽查任务名称|抽查事项|抽查对象范围|检查日期自|检查日期至|检查机关|抽查市场主体数量|抽查名单',
    words: '国家企业信用信息公示系统|双随机一公开公告',
    hosts: 'gsxt.gov.cn',
    not: '检查结果公告|结果公告|结果公示|检查结果',
  }),
  rule('result-notice', 'publicity', {
    columns:
      '抽查市场主体名称|市场主体名称|统一社会信用代码/注册号|检查完成日期|抽查完成日期|检查结果|抽查结果|备注|检查机关|抽查机关|公示日期',
    titles:
      '检查结果公告|抽查检查结果公告|抽查结果公告|检查结果公示|抽查结果公示|双随机公示|双随机抽查结果|双随机、一公开公示|双随机一公开公示',
    labels: '抽查计划编号|抽查计划名称|抽查任务编号|抽查任务名称|检查机关|抽查机关|检查完成日期|抽查完成日期|公示日期',
    words: '国家企业信用信息公示系统|双随机一公开|双随机、一公开|检查结果公告',
    hosts: 'gsxt.gov.cn',
    not: '任务公告|计划公告|录入|审核',
  }),
  rule('firm-page', 'publicity', {
    columns:
      '决定书文号|违法行为类型|行政处罚内容|决定机关名称|处罚决定日期|列入日期|列入经营异常名录原因|作出决定机关|检查实施机关|抽查计划编号|抽查完成日期|抽查机关',
    titles:
      '企业信用信息公示|基础信息|营业执照信息|行政处罚信息|列入经营异常名录信息|列入严重违法失信名单|双随机抽查结果信息',
    labels:
      '统一社会信用代码|企业名称|类型|法定代表人|经营者|负责人|注册资本|成立日期|登记机关|登记状态|核准日期|住所|经营场所|经营范围',
    words: '国家企业信用信息公示系统|营业执照信息|行政处罚信息|存续|在营|开业|在册',
    hosts: 'gsxt.gov.cn',
    not: '公告|名录库',
  }),
  rule('penalty-entry', 'coordination', {
    columns:
      '处罚决定书文号|决定书文号|当事人名称|违法行为类型|处罚种类|处罚内容|处罚决定日期|录入状态|公示状态|录入日期|归集状态',
    titles:
      '行政处罚信息录入|处罚信息录入|行政处罚录入|处罚决定书录入|录入处罚决定书|涉企信息归集|行政处罚归集|协同监管',
    labels:
      '处罚决定书文号|行政处罚决定书文号|决定书文号|违法行为类型|处罚种类|处罚内容|处罚决定日期|处罚机关|决定机关名称|当事人名称',
    words: '协同监管平台|信息归集|录入',
  }),
  rule('list-publication', 'website', {
    titles: '抽查事项清单|随机抽查事项清单|双随机抽查事项清单|联合抽查事项清单',
    words: '抽查事项清单|一般检查事项|重点检查事项|信用朔州|信息公开|来源|发布日期|发布时间',
    columns: '序号|抽查项目|抽查类别|抽查事项|事项类别|检查对象|检查方式|检查主体|检查依据',
    hosts: 'shuozhou.gov.cn',
  }),
  rule('plan-publication', 'website', {
    titles: '抽查计划|抽查工作计划|随机抽查计划|双随机抽查计划|联合抽查计划|抽查工作计划表',
    words: '信息公开|来源|发布日期|发布时间|索引号|发文字号|成文日期|字体|打印本页|关闭窗口|责任编辑',
    columns:
      '序号|抽查任务名称|抽查类型|抽查事项|抽查对象范围|抽查比例及频次|抽查检查起止时间|发起部门|配合部门|抽查检查模式|任务名称|抽查比例|牵头部门|参与部门',
    hosts: 'shuozhou.gov.cn',
    not: '清单|公告|管理',
  }),
];

/** How a system is told apart: words in titles and text, hosts as weak hints (never alone where words speak). */
export interface SystemRule {
  system: SystemId;
  titles: string[];
  words: string[];
  hosts: string[];
}

export const systemRules: readonly SystemRule[] = [
  {
    system: 'coordination',
    titles: ['协同监管平台', '协同监管'],
    words: ['协同监管平台'],
    hosts: ['xtjg'],
  },
  {
    system: 'publicity',
    titles: ['国家企业信用信息公示系统', '企业信用信息公示系统'],
    words: ['国家企业信用信息公示系统', '企业信用信息公示', '经营异常名录', '严重违法失信名单'],
    hosts: ['gsxt.gov.cn'],
  },
  {
    system: 'platform',
    titles: [
      '双随机一公开监管平台',
      '双随机、一公开监管平台',
      '双随机监管平台',
      '双随机、一公开监管工作平台',
      '双随机、一公开综合监管平台',
    ],
    words: ['监管平台', '名录库', '抽查任务', '任务组织部门', '待录入', '执法人员'],
    hosts: [],
  },
  {
    system: 'website',
    titles: ['人民政府', '信用朔州', '信用中国', '门户网站', '政府信息公开'],
    words: ['索引号', '发文字号', '信息来源', '网站地图', '主办单位', '政府信息公开', '信用朔州', '打印本页', '无障碍'],
    hosts: ['gov.cn'],
  },
];
