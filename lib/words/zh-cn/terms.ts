import type { ExemptionReason, Role } from '@/lib/model/assessment';
import type { Condition, ProviderRole, Stage, SystemId, Unit } from '@/lib/model/catalogue';
import type { CaptureMode, CaptureStatus, CaptureTrigger, EvidenceRecord, Filing } from '@/lib/model/evidence';
import type { SlotState } from '@/lib/model/slot';
import type { PageKind, QualityFlag } from '@/lib/recognise/types';
import type { Term } from '../shapes';

export const systems: Record<SystemId, string> = {
  platform: '双随机监管平台',
  publicity: '国家企业信用信息公示系统',
  coordination: '公示系统-协同监管平台',
  website: '政府网站或信用朔州',
};

export const systemsShort: Record<SystemId, string> = {
  platform: '平台',
  publicity: '公示系统',
  coordination: '协同监管平台',
  website: '网站',
};

export const pageKinds: Record<PageKind, string> = {
  'plan-list': '年度抽查工作计划',
  'task-list': '抽查检查任务设置列表',
  'draw-list': '检查对象随机抽取列表',
  'draw-objects': '待检查企业名单',
  'check-items': '平台检查项',
  'inspector-base': '执法检查人员名录库',
  'object-base': '检查对象名录库',
  'result-entry': '综合抽查结果',
  'check-form': '随机抽查情况记录表',
  'task-statistics': '抽查任务情况统计',
  'task-notice': '抽查任务公告',
  'result-notice': '双随机公示（检查结果公告）',
  'firm-page': '企业公示页',
  'penalty-entry': '录入处罚决定书',
  'list-publication': '抽查事项清单公示',
  'plan-publication': '抽查计划公示',
  captcha: '验证码页面',
  login: '登录页面',
  error: '出错页面',
  blank: '空白页面',
  unknown: '未识别的页面',
};

export const modes: Record<CaptureMode, string> = {
  visible: '可见区域',
  full: '整页',
  framed: '整页（保留外框）',
  region: '框选区域',
  element: '页面局部',
};

export const triggers: Record<CaptureTrigger, string> = {
  key: '快捷键',
  icon: '工具栏图标',
  menu: '右键菜单',
  panel: '侧边栏按钮',
  driver: '命令行',
};

export const captureStatus: Record<CaptureStatus, Term> = {
  complete: { name: '完整', meaning: '每一段都是屏幕上的真实画面，衔接处逐行比对一致。' },
  truncated: { name: '未截全', meaning: '网页还有后续内容没有截到，请查看原因，必要时分几张截取。' },
  doubtful: { name: '存疑', meaning: '截取途中网页有变化，请放大核对；不放心就再截一张。' },
};

const reasons: Record<string, string> = {
  'seam-differs': '截取途中网页画面有变化，有一处衔接不完全一致',
  'pictures-missing': '有图片在限定时间内没有加载出来',
  'still-loading': '截取时网页仍显示“正在加载”',
  'page-grows': '网页越滚越长，只截取了前面部分',
  'too-long': '网页太长，只截取了前面部分',
  'width-changed': '截取途中网页宽度有变化',
  'height-changed': '截取途中网页不断变长，后面的部分没有截完',
  'foreign-frame': '内容在另一个网站的内嵌页里，只截到看得见的部分；可在内嵌页上单独打开后再截',
  'area-cut-off': '滚动区域有一部分在窗口外面，没有截到',
  captcha: '页面上有验证码',
  login: '这是登录页面',
  'error-page': '这是出错页面',
  blank: '页面是空白的',
  'text-too-small': '文字太小，打印后可能看不清',
  'dialog-covers': '弹窗遮住了内容',
  'rows-hidden': '列表还有没显示出来的行',
  'other-plan': '页面上是另一项计划，经本人确认后归入',
  'already-served': '该应交项已有佐证，经本人确认后再次归入',
};

/** Why a picture is truncated or doubtful, or which warning the person overrode. An unknown code is named as such. */
export const captureReason = (code: string): string => reasons[code] ?? `其他情况（代码 ${code}）`;

export const evidenceKinds: Record<EvidenceRecord['kind'], string> = {
  capture: '截图',
  file: '文件',
  derived: '派生图',
  reconstruction: '网页重现图（不是截图）',
};

export const derivations: Record<NonNullable<EvidenceRecord['derivation']>, string> = {
  strip: '加信息条',
  redaction: '遮盖个人信息',
  marks: '加标注',
};

export const filedBy: Record<Filing['by'], string> = {
  person: '本人归档',
  proposal: '按页面识别归档',
  import: '随资料包导入',
};

export const stages: Record<Stage, string> = { before: '更新前', after: '更新后' };

export const slotStates: Record<SlotState, Term> = {
  missing: { name: '缺', meaning: '应交，还没有佐证' },
  partial: { name: '不足', meaning: '已有佐证，数量还不够' },
  done: { name: '已齐', meaning: '佐证已齐' },
  'not-applicable': { name: '不适用', meaning: '有客观原因，不需提供' },
  optional: { name: '可选', meaning: '有则提供，不计入缺少' },
};

/** One character that says the state without its colour. */
export const slotSigns: Record<SlotState, string> = {
  missing: '缺',
  partial: '差',
  done: '✓',
  'not-applicable': '免',
  optional: '选',
};

export const roles: Record<Role, Term> = {
  department: { name: '市直部门', meaning: '收集本部门（牵头科室）的佐证，交市双随机办' },
  'city-office': { name: '市双随机办', meaning: '提供市办材料，汇总各部门、各县的佐证' },
  'county-office': { name: '县（市、区）双随机办', meaning: '收集本县（市、区）的佐证' },
};

export const providers: Record<ProviderRole, string> = {
  'city-office': '市双随机办',
  'every-department': '市直各部门',
  'concerned-department': '市直各有关部门',
  'lead-department': '市直牵头部门',
  'partner-department': '参与抽查的部门',
  'county-office': '县（市、区）双随机办',
};

export const units: Record<Unit, string> = {
  once: '全市一份',
  department: '每部门',
  plan: '每项计划',
  'department-plan': '每部门每项计划',
  firm: '每家企业',
  county: '每县（市、区）',
  'county-department': '每县每部门',
  'county-check': '县级每次抽查',
};

export const conditions: Record<Condition, string> = {
  adjusted: '计划有调整时提供',
  'no-object': '没有监管对象时提供',
  'problem-found': '检查发现问题时提供',
  penalised: '有行政处罚时提供',
  abnormal: '列入经营异常名录时提供',
  sanctioned: '被处罚或列入经营异常名录时提供',
  'objective-reason': '有客观原因时提供',
  innovation: '有工作创新时提供',
};

export const exemptionReasons: Record<ExemptionReason, string> = {
  'no-object': '无监管对象（附书面说明）',
  'not-market-entity': '非市场主体（附抽查方案）',
  'sole-trader': '个体户，平台不作风险分类（附抽查方案）',
  'own-risk-classes': '8月3日前已抽查，使用本部门风险分类（附抽查方案和管理办法）',
  'no-problem': '检查的企业都没有发现问题',
  other: '其他客观原因（请写明）',
};

export const qualityFlags: Record<QualityFlag, Term> = {
  captcha: { name: '验证码', meaning: '页面上有验证码，请先通过验证，等内容出来再截。' },
  login: { name: '登录页', meaning: '这是登录页面，请登录后打开要取证的页面再截。' },
  'error-page': { name: '出错页', meaning: '网页打不开或报错，请刷新后再截。' },
  blank: { name: '空白页', meaning: '页面没有内容，请等内容显示出来再截。' },
  'still-loading': { name: '正在加载', meaning: '内容还没加载完，请稍等再截。' },
  'text-too-small': { name: '文字太小', meaning: '文字太小，打印后看不清，请把网页放大后再截。' },
  'dialog-covers': { name: '弹窗遮挡', meaning: '弹窗遮住了内容，请先关闭弹窗再截。' },
  'rows-hidden': { name: '列表未显示全', meaning: '列表还有没显示出来的行，请调大每页条数，或翻页后再截一张。' },
};

/** In what an “after” may differ from its “before” besides what was updated. */
export const unlikeBefore: Record<'other-page' | 'other-width' | 'other-scroller', string> = {
  'other-page': '不是同一个页面',
  'other-width': '图的宽度不同',
  'other-scroller': '截的不是同一个滚动区域',
};

/** A warning with the names it needs, already looked up. */
export const warnings = {
  'other-plan': (chosen: string, onPage: string, served: boolean) =>
    served
      ? `选的是“${chosen}”，页面上却是已有佐证的“${onPage}”。请打开“${chosen}”的页面再截。`
      : `选的是“${chosen}”，页面上却是“${onPage}”。请核对，或把计划改为“跟随页面”。`,
  'already-served': (slots: string[]) => {
    const named = slots.slice(0, 2).map((slot) => `“${slot}”`);
    return `${named.join('、')}${slots.length > 2 ? `等 ${slots.length} 处` : ''}${slots.length > 1 ? '都' : ''}已有佐证，再归入会多一张。`;
  },
  'plan-unknown': () => '没有从页面上认出是哪一项计划，请在下面选择计划。',
  'material-unclear': () => '这个指标项有几种材料，没有从页面认出是哪一种，请在“归档选项”里选材料。',
  'subject-unknown': (of: 'department' | 'county' | 'firm') =>
    `页面上没有认出是${{ department: '哪个部门', county: '哪个县市区', firm: '哪家企业' }[of]}的，请在“归档选项”里选，或点“改归档”。`,
  'nothing-chosen': () => '还没有选指标项，截图会先放进“待归档”。',
  'other-system': (wanted: string, found: string) => `这项材料应在${wanted}上截取，现在打开的是${found}。`,
  'other-page': (wanted: string, found: string) => `选的材料是“${wanted}”，页面看起来是“${found}”，请核对。`,
  'same-as-before': (slot: string) =>
    `与“${slot}”里的图完全相同，说明不了更新过。请先在平台上完成更新再截；确实没有变化的才点“仍然归入”。`,
  'unlike-before': (what: string) =>
    `与“更新前”对不上：${what}。请在同一页面、同样的窗口宽度下，用同一种方式再截“更新后”。`,
  'same-picture': (slot: string) => `同一张图已经归在“${slot}”。一项计划要有自己的图，请核对页面。`,
  quality: (name: string, meaning: string, reason: string) => `${name}：${meaning}${reason ? `（${reason}）` : ''}`,
};

/** How sure the recognition is, from its score between 0 and 1. */
export const certainty = (score: number): string => (score >= 0.8 ? '有把握' : score >= 0.5 ? '可能是' : '把握不大');
