import { describe, expect, it } from 'vitest';
import type { SystemId } from '../../lib/model/catalogue';
import type { PageRule } from '../../lib/recognise/page-rules';
import { recognise } from '../../lib/recognise/recognise';
import type { PageKind, PageReading } from '../../lib/recognise/types';
import { context, frame, page, planIdOf, table } from './sample';

const shell = frame({
  title: '双随机、一公开监管平台',
  text: '年度抽查工作计划\n抽查检查任务设置\n执法人员列表\n检查对象库\n综合抽查结果录入\n退出',
});
const canteen = '学校食堂食品安全抽查';

type Case = [string, PageReading, PageKind, SystemId | null, string | null];

const cases: Case[] = [
  [
    'the plan list in the classic shell',
    page(
      shell,
      frame({
        tables: [
          table(
            '序号｜操作｜年度｜抽查任务编号｜抽查计划名称｜计划类型｜计划执行状态｜计划公告状态｜抽查类型｜抽查对象数量｜计划期限始｜计划期限止｜抽查范围及数量比例｜责任单位（牵头处室）｜计划制定部门｜计划设置人｜计划设置日期',
            [
              [
                '1',
                '查看',
                '2022',
                '140600202208011006',
                canteen,
                '部门联合',
                '待执行',
                '已公告',
                '定向',
                '120',
                '2022-03-01',
                '2022-10-31',
                '20%',
                '市市场监管局',
                '市市场监管局',
                '演示员',
                '2022-02-20',
              ],
            ],
          ),
        ],
      }),
    ),
    'plan-list',
    'platform',
    '24.platform-plan',
  ],
  [
    'the plan list with half of its columns and no title',
    page(
      frame({
        tables: [
          table('年度｜抽查计划名称｜计划类型｜计划期限始｜计划期限止｜计划制定部门｜备注', [
            ['2022', canteen, '', '', '', '', ''],
          ]),
        ],
      }),
    ),
    'plan-list',
    'platform',
    '24.platform-plan',
  ],
  [
    'the task list',
    page(
      shell,
      frame({
        active: ['抽查检查任务设置列表'],
        tables: [
          table(
            '序号｜操作｜抽查任务编号｜抽查任务名称｜任务来源｜任务类型｜任务执行状态｜任务公告状态｜抽查类型｜检查对象类型｜检查对象数量｜检查事项数量｜任务期限始｜任务期限止｜任务组织部门｜任务参与部门',
            [],
          ),
        ],
      }),
    ),
    'task-list',
    'platform',
    '16.launch',
  ],
  [
    'the draw list',
    page(
      shell,
      frame({
        headings: ['检查对象随机抽取列表'],
        tables: [
          table(
            '任务编号｜任务名称｜检查名单状态｜检查对象范围｜检查对象数量｜抽查方式｜任务开始日期｜任务结束日期｜任务组织部门',
            [],
          ),
        ],
      }),
    ),
    'draw-list',
    'platform',
    '16.launch',
  ],
  [
    'the list of firms to be inspected',
    page(
      shell,
      frame({
        headings: ['待检查企业名单'],
        labels: [
          ['抽取库主体户数', '120'],
          ['抽取目标户数', '24'],
          ['任务名称', canteen],
        ],
        tables: [
          table('序号｜统一社会信用代码/注册号｜企业名称｜成立日期｜主体类别｜上次抽查日期｜登记机关｜管辖单位', [
            ['1', '91140602MA0K00001X', '演示餐饮管理有限公司', '', '', '', '', ''],
          ]),
        ],
      }),
    ),
    'draw-objects',
    'platform',
    '16.firm-list',
  ],
  [
    'the check items of a plan',
    page(
      shell,
      frame({
        headings: ['平台检查项设置'],
        labels: [['任务名称', canteen]],
        tables: [
          table('序号｜检查事项｜检查内容｜检查方式｜检查依据｜事项类别', [
            ['1', '食品安全管理', '', '', '', '重点检查事项'],
          ]),
        ],
      }),
    ),
    'check-items',
    'platform',
    '14.check-items',
  ],
  [
    'the register of inspectors',
    page(
      shell,
      frame({
        tables: [
          table(
            '序号｜姓名｜性别｜单位工号｜身份证号｜手机号｜学历｜年龄｜岗位大类｜岗位资格资质｜专家｜岗位状态｜地区｜层级｜部门/机构｜职务｜执法证｜有效期',
            [],
          ),
        ],
      }),
    ),
    'inspector-base',
    'platform',
    '8.inspector-base',
  ],
  [
    'the register of objects',
    page(
      shell,
      frame({
        headings: ['检查对象库'],
        tables: [
          table(
            '序号｜专项库类别｜分类监管标签｜名单状态｜统一社会信用代码/注册号｜主体名称｜检查部门｜主体类别｜住所｜登记机关｜管辖单位｜登记状态｜入库日期',
            [],
          ),
        ],
      }),
    ),
    'object-base',
    'platform',
    '8.object-base',
  ],
  [
    'the result entry list',
    page(
      shell,
      frame({
        tables: [
          table(
            '序号｜检查结果状态｜后续处置状态｜统一代码/注册号｜企业名称｜任务编号｜任务名称｜任务结束日期｜检查日期｜检查结果｜检查人员｜检查部门',
            [],
          ),
        ],
      }),
    ),
    'result-entry',
    'platform',
    null,
  ],
  [
    'an inspection form with a problem',
    page(
      shell,
      frame({
        headings: ['随机抽查情况记录表'],
        labels: [
          ['任务名称/编号', canteen],
          ['被检查对象', '演示餐饮管理有限公司'],
          ['统一信用代码', '91140602MA0K00001X'],
          ['检查事项', '食品安全管理'],
          ['是否规范', '否'],
          ['发现问题情况', '发现问题已责令改正'],
          ['检查结果', '发现问题已责令改正'],
          ['后续处置措施', '责令改正'],
          ['是否完结', '是'],
          ['检查日期', '2022-08-20'],
        ],
      }),
    ),
    'check-form',
    'platform',
    '19.problem-form',
  ],
  [
    'the statistics',
    page(
      shell,
      frame({
        headings: ['抽查任务情况统计'],
        tables: [table('部门｜应检查数｜待录入｜录入中｜已公示｜抽查完成率%｜完结数｜完结率%', [])],
      }),
    ),
    'task-statistics',
    'platform',
    null,
  ],
  [
    'a result notice of the publicity system',
    page(
      frame({
        title: '国家企业信用信息公示系统（山西）',
        headings: [`朔州市市场监督管理局2022年度${canteen}检查结果公告`],
        labels: [
          ['抽查计划编号', '14060020221006'],
          ['抽查任务名称', canteen],
          ['检查机关', '朔州市市场监督管理局'],
        ],
        tables: [
          table('序号｜抽查市场主体名称｜统一社会信用代码/注册号｜检查完成日期｜检查结果｜备注', [
            ['1', '演示餐饮管理有限公司', '91140602MA0K00001X', '2022-08-20', '未发现问题', ''],
          ]),
        ],
      }),
    ),
    'result-notice',
    'publicity',
    '18.result-publication',
  ],
  [
    'a task notice of the publicity system',
    page(
      frame({
        title: '国家企业信用信息公示系统',
        headings: ['2022年度第006号抽查任务公告'],
        labels: [
          ['抽查计划编号', '14060020221006'],
          ['抽查任务名称', canteen],
          ['抽查事项', '食品安全'],
          ['检查日期自', '2022-08-01'],
          ['检查日期至', '2022-08-31'],
          ['抽查市场主体数量', '24'],
        ],
      }),
    ),
    'task-notice',
    'publicity',
    null,
  ],
  [
    'a firm’s page',
    page(
      frame({
        title: '国家企业信用信息公示系统',
        headings: ['演示餐饮管理有限公司', '行政处罚信息'],
        labels: [
          ['统一社会信用代码：', '91140602MA0K00001X'],
          ['企业名称：', '演示餐饮管理有限公司'],
          ['法定代表人：', '演示'],
          ['登记机关：', '朔州市市场监督管理局'],
          ['登记状态：', '存续（在营、开业、在册）'],
          ['经营范围：', '餐饮'],
        ],
        tables: [table('序号｜决定书文号｜违法行为类型｜行政处罚内容｜决定机关名称｜处罚决定日期｜公示日期', [])],
      }),
    ),
    'firm-page',
    'publicity',
    '20.firm-record',
  ],
  [
    'the entry of a penalty',
    page(
      frame({
        title: '国家企业信用信息公示系统-协同监管平台',
        headings: ['行政处罚信息录入'],
        labels: [
          ['处罚决定书文号', '演示罚〔2022〕1号'],
          ['当事人名称', '演示餐饮管理有限公司'],
          ['违法行为类型', ''],
          ['处罚种类', '罚款'],
          ['处罚决定日期', '2022-09-01'],
        ],
      }),
    ),
    'penalty-entry',
    'coordination',
    '20.penalty-entry',
  ],
  [
    'a plan published on the city’s site',
    page(
      frame({
        url: 'https://www.shuozhou.gov.cn/zsz/sjyj/202203/t20220310_1.shtml',
        title: '朔州市教育局2022年度双随机抽查计划_朔州市人民政府',
        headings: ['朔州市教育局2022年度双随机抽查计划'],
        text: '发文字号：朔教函〔2022〕12号\n成文日期：2022-03-08\n发布日期：2022-03-10\n信息来源：市教育局\n打印本页 关闭窗口',
      }),
    ),
    'plan-publication',
    'website',
    '23.plan-publication',
  ],
  [
    'a list of matters published on the city’s site',
    page(
      frame({
        url: 'https://www.shuozhou.gov.cn/',
        title: '朔州市人民政府',
        headings: ['朔州市教育局随机抽查事项清单（2022年版）'],
        text: '发布日期：2022-03-10\n一般检查事项 重点检查事项',
      }),
    ),
    'list-publication',
    'website',
    null,
  ],
];

describe('page kinds', () => {
  it.each(cases)('recognises %s', (_name, reading, kind, system, material) => {
    const seen = recognise(reading, context);
    expect(seen.kind.value).toBe(kind);
    expect(seen.kind.score).toBeGreaterThanOrEqual(0.6);
    expect(seen.system?.value ?? null).toBe(system);
    if (material) {
      const [top] = seen.materials;
      expect(`${top?.value.item}.${top?.value.material}`).toBe(material);
    }
  });

  it('does not know a page that fits no rule', () => {
    const seen = recognise(
      page(frame({ title: '天气预报', text: '晴，最高气温二十度，最低气温十度，微风。' })),
      context,
    );
    expect(seen.kind.value).toBe('unknown');
    expect(seen.materials).toEqual([]);
    expect(seen.plans).toEqual([]);
  });

  it('a menu that names every page does not decide: the visible frame does', () => {
    const menu = frame({ title: '监管平台', text: '待检查企业名单\n检查结果公告\n随机抽查情况记录表\n平台检查项' });
    const seen = recognise(
      page(menu, frame({ tables: [table('姓名｜性别｜执法证｜岗位大类｜岗位状态｜手机号', [])] })),
      context,
    );
    expect(seen.kind.value).toBe('inspector-base');
  });
});

describe('a person’s own rule', () => {
  const rule: PageRule = {
    id: 'own-1',
    kind: 'result-notice',
    system: 'publicity',
    columns: ['抽查批次', '抽查事由', '办结情况'],
    titles: [],
    labels: [],
    words: [],
    not: [],
    hosts: ['public.demo.test'],
    serves: [{ item: 18, material: 'result-publication' }],
  };
  const reading = page(
    frame({
      url: 'http://public.demo.test/x',
      tables: [table('抽查批次｜抽查事由｜办结情况', [['1', canteen, '完结']])],
    }),
  );

  it('makes an unknown page known and says so', () => {
    expect(recognise(reading, context).kind.value).toBe('unknown');
    const seen = recognise(reading, { ...context, rules: [rule] });
    expect(seen.kind.value).toBe('result-notice');
    expect(seen.materials[0]).toMatchObject({ value: { item: 18, material: 'result-publication' } });
    expect(seen.materials[0]!.reason).toContain('您记住的页面');
  });
});

describe('what else the page says', () => {
  it('opens a firm with a problem by result wording, with a valid credit code', () => {
    const rows = [
      ['演示餐饮管理有限公司', '91140602MA0K00001X', '未发现问题'],
      ['演示便利店', '92140621MA0K00002E', '通过登记的住所（经营场所）无法联系'],
    ];
    const seen = recognise(page(frame({ tables: [table('企业名称｜统一社会信用代码｜检查结果', rows)] })), context);
    expect(seen.firms.map((firm) => [firm.value.name, firm.value.problemFound])).toEqual([
      ['演示便利店', true],
      ['演示餐饮管理有限公司', false],
    ]);
    expect(seen.firms[0]!.value.creditCode).toBe('92140621MA0K00002E');
  });

  it('reads the department that owns the page under its other names', () => {
    const seen = recognise(
      page(frame({ labels: [['检查机关', '朔州市卫生健康委员会']], text: '山阴县教育局' })),
      context,
    );
    expect(seen.departments[0]).toMatchObject({ value: '市卫健委' });
    expect(seen.departments.map((guess) => guess.value)).not.toContain('市教育局');
  });

  it('reads the figures that the checks need', () => {
    const seen = recognise(
      page(
        frame({
          labels: [
            ['抽取库主体户数', '1,200户'],
            ['抽取目标户数', '36'],
            ['抽取比例', '3%'],
            ['任务开始日期', '2022年8月1日'],
            ['任务结束日期', '2022/08/31'],
            ['计划设置日期', '2022-02-20'],
            ['信用风险分类', 'A类、C类'],
          ],
        }),
      ),
      context,
    );
    expect(seen.facts).toMatchObject({
      baseCount: 1200,
      firmCount: 36,
      ratioPercent: 3,
      launchDate: '2022-08-01',
      deadline: '2022-08-31',
      planEnteredDate: '2022-02-20',
      riskClasses: 'A、C',
    });
  });

  it('names the plan together with the kind', () => {
    const seen = recognise(cases.find(([name]) => name.startsWith('a result notice'))![1], context);
    expect(seen.plans[0]!.value).toBe(planIdOf(canteen));
  });
});
