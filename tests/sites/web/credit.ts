import { portalSite } from './portal';

/** 信用朔州: the departments' lists. The real host is not known, so a made-up one stands for it. */
export const creditWeb = portalSite({
  name: '信用中国（山西朔州）信用朔州',
  folder: '/xxgs',
  theme: 'blue',
  sections: ['首页', '信用动态', '信息公示', '双公示', '联合奖惩'],
  foot: '主办单位：朔州市社会信用体系建设办公室（演示）',
  carries: ({ title }) => title.includes('清单'),
});
