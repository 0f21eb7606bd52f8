import { AlignmentType, type Document } from 'docx';
import { annexTable } from './annex-table';
import {
  annex,
  empty,
  font,
  heading,
  indented,
  letterRule,
  line,
  officeMark,
  only,
  paper,
  run,
  signature,
  title,
} from './official-form';

const second = (text: string) => run(text, { font: font.second });

/** 《督办函》 in 信函格式: one department's or county's gaps by item and plan, and the day they are due. */
export const urgeLetter = (): Document =>
  paper(
    '督办函',
    [
      ...only(
        '红头',
        officeMark('{{发文机关}}'),
        letterRule('top'),
        line('{{文号}}', { alignment: AlignmentType.RIGHT }),
        empty(),
      ),
      title('关于补齐{{年度}}年度“双随机、一公开”'),
      title('监管考核佐证材料的督办函'),
      empty(),
      line('{{单位名称}}：'),
      indented(
        '经对照{{年度}}年度市场监管领域部门联合“双随机、一公开”监管工作考核指标逐项核对，截至{{截至日期}}，你单位应交佐证材料{{应交}}项，已齐{{已齐}}项，完成率{{完成率}}，在{{参评单位数}}个单位中列第{{名次}}位；尚缺{{缺项}}项，其中易丢分的{{易丢分缺项}}项。{{报送情况}}。现就有关事项督办如下：',
      ),
      heading('一、尚缺的佐证材料'),
      ...only(
        '分项',
        indented([
          second('（{{序}}）第{{项号}}项“{{项名}}”。'),
          run('缺{{缺项}}项{{易丢分说明}}：{{所缺材料}}{{涉及计划}}。'),
        ]),
      ),
      heading('二、办理要求'),
      indented(
        '请于{{期限}}前对照附件逐项补齐，导出资料包报送我办。平台截图一律通过键盘方式截取，不得用手机拍照；纸质文件扫描成PDF格式，文件名与纸质文件一致。没有监管对象或有其他客观原因的，请附正式书面说明。',
      ),
      indented('更新前的截图错过时间不能补截，抽查结果须在计划规定的时限内录入并公示，请优先办理。'),
      empty(),
      indented('附件：佐证材料缺项清单', { keepNext: true }),
      ...signature(2),
      indented('（联系人：{{联系人}}，联系电话：{{联系电话}}）'),
      ...annex('附件', '{{单位名称}}佐证材料缺项清单'),
      annexTable('缺项清单', [
        { heading: '序号', token: '序', share: 6 },
        { heading: '指标项', token: '指标项', share: 18, left: true },
        { heading: '材料', token: '材料', share: 22, left: true },
        { heading: '抽查计划、企业', token: '对象', share: 25, left: true },
        { heading: '已有／应有', token: '件数', share: 9 },
        { heading: '计划期限', token: '计划期限', share: 19 },
        { heading: '易丢分', token: '易丢分', share: 7 },
      ]),
    ],
    true,
  );
