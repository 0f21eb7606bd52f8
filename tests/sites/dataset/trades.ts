/** One word a plan for made-up names: 朔州演示图书001有限公司. */
const words =
  '图书 印务 投资 学校 培训 学校 保安 宾馆 刻章 化工 协会 养老院 律师事务所 会计 采购代理 劳务 人力 测绘 矿业 机动车检测 ' +
  '环境监测 环保 置业 房产经纪 燃气 工程检测 危货运输 汽修 驾校 水务 农药 种子 肥料 兽药 石油 商贸 报废车回收 二手车 旅行社 ' +
  '娱乐 网络 文物 影院 医院 卫生院 医保门诊 化学品 煤炭 粮油 苗木 便利店 报关 实业 检验 机械';

const byPlan = words.split(' ');

export function tradeOf(serial: number): string {
  const word = byPlan[serial - 1];
  if (!word) throw new Error(`no trade word for plan ${serial}`);
  return word;
}
