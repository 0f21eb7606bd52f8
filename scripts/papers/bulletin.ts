import { AlignmentType, type Document } from 'docx';
import { annexTable } from './annex-table';
import {
  annex,
  empty,
  font,
  heading,
  indented,
  line,
  officeMark,
  only,
  paper,
  redRule,
  run,
  signature,
  title,
} from './official-form';

const second = (text: string) => run(text, { font: font.second });

/** 《通报》: progress of all, ranking, common faults. */
export const bulletin = (): Document =>
  paper('通报', [
    ...only(
      '红头',
      officeMark('{{发文机关}}'),
      empty(),
      line('{{文号}}', { alignment: AlignmentType.CENTER }),
      redRule(),
      empty(),
    ),
    title('关于{{年度}}年度市场监管领域部门联合'),
    title('“双随机、一公开”监管考核佐证材料'),
    title('收集进展情况的通报'),
    empty(),
    line('各县（市、区）“双随机、一公开”监管工作领导小组办公室，市直各有关单位：'),
    indented(
      '为做好{{年度}}年度市场监管领域部门联合“双随机、一公开”监管工作考核佐证材料的收集和报送，现将截至{{截至日期}}的进展情况通报如下：',
    ),
    heading('一、总体进展'),
    indented(
      '{{地区}}应交佐证材料{{应交}}项，已齐{{已齐}}项，完成率{{完成率}}；尚缺{{缺项}}项，其中易丢分的{{易丢分缺项}}项。未截全或存疑的截图{{存疑}}张。纳入统计的单位{{单位数}}个，已报送资料包的{{已报送}}个，尚未报送的{{未报送}}个。',
    ),
    indented('抽查计划方面，{{计划进度}}。'),
    indented('按现有材料对照评分标准测算，{{总分}}分中可能减{{可能减分}}分。其中：{{分类减分}}。'),
    heading('二、进展排名'),
    indented([second('（一）完成率靠前的单位。'), run('{{靠前单位}}。')]),
    indented([second('（二）完成率靠后的单位。'), run('{{靠后单位}}。')]),
    indented([second('（三）尚未报送资料包的单位。'), run('{{未报送单位}}。')]),
    indented('各单位完成情况见附件1，各指标项完成情况见附件2，县（市、区）测算情况见附件3。'),
    heading('三、存在的共性问题'),
    ...only(
      '问题',
      indented([
        second('（{{序}}）第{{项号}}项“{{项名}}”。'),
        run('涉及{{涉及单位数}}个单位，共缺{{缺项}}项{{易丢分说明}}。'),
      ]),
    ),
    heading('四、有关要求'),
    indented([
      second('（一）逐项补齐缺项。'),
      run('各单位要对照附件和督办函所列缺项，于{{期限}}前补齐并报送，由一个牵头科室统一组织。'),
    ]),
    indented([
      second('（二）把握时间节点。'),
      run('通知要求抽查检查于{{进度要求}}；抽查结果必须在规定时限内录入并公示，逾期不能弥补。'),
    ]),
    indented([
      second('（三）规范佐证材料。'),
      run('平台截图一律通过键盘方式截取，不得用手机拍照；纸质文件扫描成PDF格式，文件名与纸质文件一致。'),
    ]),
    empty(),
    indented('附件：1．各单位佐证材料完成情况表'),
    line('2．各指标项完成情况表', { indent: { left: 1600 } }),
    line('3．县（市、区）联合抽查和测算情况表', { indent: { left: 1600 }, keepNext: true }),
    ...signature(2),
    ...annex('附件1', '各单位佐证材料完成情况表'),
    annexTable('单位', [
      { heading: '名次', token: '名次', share: 6 },
      { heading: '单位', token: '单位名称', share: 20, left: true },
      { heading: '应交', token: '应交', share: 7 },
      { heading: '已齐', token: '已齐', share: 7 },
      { heading: '缺项', token: '缺项', share: 7 },
      { heading: '易丢分缺项', token: '易丢分缺项', share: 9 },
      { heading: '存疑截图', token: '存疑', share: 8 },
      { heading: '完成率', token: '完成率', share: 11 },
      { heading: '最近报送', token: '报送', share: 18 },
    ]),
    ...annex('附件2', '各指标项完成情况表'),
    annexTable('指标项', [
      { heading: '项号', token: '项号', share: 7 },
      { heading: '指标项', token: '项名', share: 30, left: true },
      { heading: '应交', token: '应交', share: 9 },
      { heading: '已齐', token: '已齐', share: 9 },
      { heading: '缺项', token: '缺项', share: 9 },
      { heading: '完成率', token: '完成率', share: 11 },
      { heading: '涉及单位', token: '涉及单位数', share: 11 },
      { heading: '易丢分', token: '易丢分', share: 9 },
    ]),
    ...annex('附件3', '县（市、区）联合抽查和测算情况表'),
    annexTable('县区', [
      { heading: '县（市、区）', token: '县区名称', share: 20 },
      { heading: '联合抽查（次）', token: '抽查次数', share: 16 },
      { heading: '次数要求', token: '次数要求', share: 20 },
      { heading: '可能减分', token: '可能减分', share: 14 },
      { heading: '测算得分', token: '测算得分', share: 14 },
    ]),
  ]);
