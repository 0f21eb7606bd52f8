import type { Document } from 'docx';
import { annexTable } from './annex-table';
import { empty, indented, paper, signature, title } from './official-form';

/** 佐证材料目录: what is there, by item. */
export const contents = (): Document =>
  paper('佐证材料目录', [
    title('{{年度}}年度“双随机、一公开”监管'),
    title('考核佐证材料目录'),
    empty(),
    indented('报送单位：{{单位名称}}'),
    indented('截至{{截至日期}}，共{{材料数}}项材料，{{总件数}}件。'),
    empty(),
    annexTable('材料', [
      { heading: '序号', token: '序', share: 6 },
      { heading: '指标项', token: '指标项', share: 16, left: true },
      { heading: '材料', token: '材料名称', share: 21, left: true },
      { heading: '抽查计划、单位、企业', token: '对象', share: 23, left: true },
      { heading: '形式', token: '形式', share: 7 },
      { heading: '件数', token: '件数', share: 6 },
      { heading: '截取或加入日期', token: '日期', share: 20 },
      { heading: '备注', token: '备注', share: 10, left: true },
    ]),
    ...signature(1),
  ]);
