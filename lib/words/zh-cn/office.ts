import type { CrossRule } from '@/lib/desk/cross/finding';
import { list } from './format';

type Sentence = (subject: string, others: readonly string[]) => { what: string; todo: string };

const some = (names: readonly string[], most = 8): string =>
  names.length > most ? `${list(names.slice(0, most))}等${names.length}个` : list(names);

const rules: Record<CrossRule, Sentence> = {
  'no-list': () => ({
    what: '还没有录入抽查事项清单，无法核对计划是否覆盖清单、是否超出清单。',
    todo: '在下面“核对用的清单”里选择清单文件，或粘贴清单。',
  }),
  'matter-uncovered': (matter, similar) => ({
    what: `清单事项“${matter}”没有任何一项计划覆盖${similar.length > 0 ? `；计划里相近的有：${list(similar)}` : ''}。`,
    todo: '列入计划（调整计划并公示），或确认没有监管对象并附正式书面说明；名称写法不同的，改成一致。',
  }),
  'no-object-unproven': (matter) => ({
    what: `清单事项“${matter}”标了没有监管对象，但还没有书面说明。`,
    todo: '把正式书面说明的扫描件归入“无监管对象书面说明”。',
  }),
  'no-object-covered': (matter, plans) => ({
    what: `清单事项“${matter}”标了没有监管对象，可是计划里有：${some(plans)}。`,
    todo: '核对是否真的没有监管对象，取消其中一个。',
  }),
  'explanation-idle': () => ({
    what: '已有“无监管对象书面说明”，但清单里没有一个事项标为没有监管对象。',
    todo: '在清单里勾出说明所指的事项。',
  }),
  'plan-outside': (plan, similar) => ({
    what: `${plan} 的抽查事项不在清单之内${similar.length > 0 ? `；清单里相近的有：${list(similar)}` : ''}。`,
    todo: '清单之外不抽查：调整计划或清单；只是名称写法不同的，改成一致。',
  }),
  'plan-partly-outside': (plan, pieces) => ({
    what: `${plan} 里的“${list(pieces)}”在清单里找不到。`,
    todo: '核对这些事项是否在清单之内，名称写法不同的改成一致。',
  }),
  'plan-silent': (plan) => ({
    what: `${plan} 没有写抽查事项，无法与清单比对。`,
    todo: '在计划表里补上抽查事项后重新导入。',
  }),
  'matter-department-absent': (matter, [department = '', ...plans]) => ({
    what: `清单事项“${matter}”由${department}负责，但覆盖它的计划（${some(plans)}）没有${department}参加。`,
    todo: '核对责任部门，必要时在计划里加上。',
  }),
  'member-uncovered': (member) => ({
    what: `成员单位“${member}”没有牵头或参与任何一项计划。`,
    todo: '把它列入计划；计划里用了别的名称的，在“计划和部门”里加上别名。',
  }),
  'member-twice': (member, [first = '']) => ({
    what: `成员单位“${member}”和“${first}”是同一个部门。`,
    todo: '在成员单位名单里删去一个。',
  }),
  'beyond-members': (count, names) => ({
    what: `计划里另有 ${count} 个部门不是成员单位：${some(names)}。`,
    todo: '通知允许超过成员单位数，不用处理；领导组已调整的，补上调整文件。',
  }),
  'plan-count': (count, [wanted = '']) => ({
    what: `计划表里有 ${count} 项，通知说是 ${wanted} 项。`,
    todo: '核对计划表是否导全，或计划是否调整过；调整过的要有调整文件和公示。',
  }),
  'plan-name-twice': (name, serials) => ({
    what: `“${name}”在计划表里出现了 ${serials.length} 次：${list(serials)}。`,
    todo: '核对是否重复录入。',
  }),
  'serial-missing': (_, serials) => ({
    what: `计划表的序号不连续，缺 ${some(serials, 20)}。`,
    todo: '核对计划表是否导全。',
  }),
  'document-missing': (count) => ({
    what: `导入了 ${count} 项计划，但抽查计划文件还没有归档，无法与文件一一对应。`,
    todo: '把计划文件的扫描件归入“抽查计划文件”。',
  }),
  'too-few-checks': (count, [wanted = '']) => ({
    what: `联合抽查只有 ${count} 次，不足 ${wanted} 次。`,
    todo: '补充计划，或核对计划表是否导全。',
  }),
  'no-lead': (plan) => ({
    what: `${plan} 没有牵头部门，抽查方案和平台截图没有人交。`,
    todo: '在计划表里补上牵头部门后重新导入。',
  }),
  'done-without-scheme': (plan) => ({
    what: `${plan} 已有开展抽查的截图，但没有抽查方案文件。`,
    todo: '请牵头部门补交抽查方案（方案应先于抽查印发）。',
  }),
  'entry-missing': (plan, departments) => ({
    what: `${plan} 还缺平台抽查计划截图：${some(departments)}。`,
    todo: '请这些部门补截；没有录入平台的，先录入再发起抽查。一张图可以同时归入几个部门。',
  }),
  'entry-shared': (count, plans) => ({
    what: `一张平台计划截图对应了 ${count} 项计划：${some(plans)}。`,
    todo: '确认图上每一项都看得清，看不清的逐项另截。',
  }),
  'entry-twice': (plan, [department = '', count = '']) => ({
    what: `${plan} 的平台计划截图，${department}有 ${count} 张。`,
    todo: '核对平台上是否重复录入；只是多截了的，把多余的移出。',
  }),
  'entry-late': (plan, [department = '', text = '']) => ({
    what: `${plan}，${department}：${text}。`,
    todo: '请部门说明原因；计划应先录入平台，再发起抽查。',
  }),
  'entry-same-day': (plan, [department = '', text = '']) => ({
    what: `${plan}，${department}：${text}。`,
    todo: '图上只有日期，请部门说明先后。',
  }),
  'entry-without-file': (department) => ({
    what: `${department}有平台计划截图，但没有年度抽查计划文件可以比对。`,
    todo: '请部门补交年度抽查计划文件。',
  }),
  'number-shared': (number, plans) => ({
    what: `平台计划编号 ${number} 被 ${plans.length} 项计划共用：${some(plans)}。`,
    todo: '核对编号，改正后重新导入计划表。',
  }),
};

export const crossCheck = {
  title: '交叉核对',
  meaning: '按第 6、7、13、24、28 项，把计划、事项清单、成员单位、平台录入和文件互相比对。',
  of: '核对范围',
  whole: '全市',
  rules,
  states: { fail: '有问题', warn: '请核对', note: '供了解' },
  none: '没有发现问题',
  noneMeaning: '已录入的清单、名单和计划互相对得上。',
  noPlans: '还没有抽查计划',
  noPlansMeaning: '导入计划表后才能核对。',
  item: (no: number) => `第 ${no} 项`,
  count: (n: number) => `${n} 处`,
  more: (n: number) => `还有 ${n} 处`,
  finding: '发现',
  todo: '怎样办',
  mend: { coverage: '去查缺表', plans: '去计划和部门', lists: '去清单' },
  lists: '核对用的清单',
  listsMeaning: '事项清单和成员单位只用来核对，存在本机，不进资料包。',
  matters: '抽查事项清单',
  mattersChoose: '选择清单文件（xlsx、xls、csv）',
  mattersPaste: '或者粘贴，一行一个事项；部门写在制表符后面',
  mattersRead: '读入粘贴的清单',
  mattersHave: (n: number, without: number) =>
    `已有 ${n} 个事项${without > 0 ? `，其中 ${without} 个没有监管对象` : ''}`,
  mattersNone: '还没有事项清单',
  replace: '更换清单',
  noObject: '没有监管对象',
  noObjectFor: (matter: string) => `“${matter}”没有监管对象`,
  department: '责任部门',
  members: '领导组成员单位',
  membersHint: '照领导组成立文件填写，一行一个或用顿号隔开',
  membersHave: (n: number) => `共 ${n} 个单位`,
  save: '保存',
  saved: '已保存',
};

export const officePapers = {
  title: '文书',
  meaning: '按现在的统计起草，格式按 GB/T 9704。不知道的留作〔待填〕并标黄，不会编造。',
  fields: {
    office: '发文机关',
    number: '文号',
    numberHint: '如 演示办函〔2022〕1号',
    signedOn: '成文日期',
    deadline: '补齐期限',
    contact: '联系人',
    phone: '联系电话',
    redHead: '印红头',
    dayHint: '如 2022年8月31日',
    dayWrong: '不是日期，文书里仍留作〔待填〕。请写成 2022-08-31 或 2022年8月31日',
  },
  fieldsMeaning: '没有填的，文书里留作〔待填〕。',
  kinds: {
    bulletin: { name: '通报', about: '全市进展、排名、共性问题，附三张表' },
    'urge-letter': { name: '督办函', about: '一个单位一份：按指标项和计划列出缺项和期限' },
    contents: { name: '佐证材料目录', about: '已有的材料，按指标项排列' },
  },
  make: (name: string) => `生成${name}`,
  making: '正在生成……',
  made: (name: string) => `已生成：${name}`,
  unit: '单位',
  everyUnit: (n: number) => `有缺项的全部单位（${n} 份，打成一个 zip）`,
  wholeCity: '全部',
  lacksNothing: '没有缺项，不用发',
  templates: '模板',
  templatesMeaning:
    '下载模板，在 Word 或 WPS 里改好再换上。{{名称}} 是程序填写的地方，{{#单位}}…{{/单位}} 之间按名单重复；不认识的名称留作〔待填〕。',
  builtIn: '自带模板',
  own: (file: string) => `自备：${file}`,
  download: '下载模板',
  choose: '换成自己的',
  restore: '恢复自带',
  unknownTokens: (names: readonly string[]) =>
    `已换上。有 ${names.length} 个名称程序不认识，会留作〔待填〕：${list(names)}`,
  taken: '已换上，所有名称都认识。',
  fileNames: {
    bulletin: (year: number, day: string) => `通报_${year}年度佐证材料收集进展_${day}.docx`,
    'urge-letter': (year: number, unit: string, day: string) => `督办函_${year}年度_${unit}_${day}.docx`,
    letters: (year: number, n: number, day: string) => `督办函_${year}年度_${n}份_${day}.zip`,
    contents: (year: number, unit: string, day: string) => `佐证材料目录_${year}年度_${unit}_${day}.docx`,
    sheet: (year: number, day: string) => `进展表_${year}年度_${day}.xlsx`,
  },
};

export const deskOverview = {
  title: '一页概览和进展表',
  meaning: '一张 A4，可以打印或存成 PDF；进展表是 xlsx，有单位、指标项、缺项和测算各表。',
  print: '打印概览',
  sheet: '导出进展表',
  heading: (city: string, year: number) => `${city}${year}年度“双随机、一公开”考核佐证材料进展概览`,
  asOf: (day: string) => `截至 ${day}`,
  figures: {
    asked: '应交',
    served: '已齐',
    missing: '缺项',
    flagged: '易丢分缺项',
    score: '测算得分',
    sent: '已报送单位',
  },
  byItem: '各指标项完成率',
  byUnit: '各单位完成率',
  timeline: '进展和时间节点',
  share: '完成率',
  plans: (done: number, all: number) => `结果公示 ${done}/${all}`,
  evidence: (done: number, all: number) => `全部佐证 ${done}/${all}`,
  target: (percent: number, day: string) => `${day}前 ${percent}%`,
  collection: (day: string) => `${day}起报送`,
  today: '今天',
  notSent: '未报送',
  nothingYet: '还没有归档的材料，画不出进展。',
  bar: (name: string, share: string, served: number, asked: number) => `${name}：${share}（${served}/${asked}）`,
  chart: (title: string) => `${title}（图）`,
  legend: '■ 已齐　□ 尚缺',
};
