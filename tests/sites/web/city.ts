import { portalSite } from './portal';

/** 朔州市人民政府网: all publications. */
export const cityWeb = portalSite({
  name: '朔州市人民政府门户网站',
  folder: '/zwgk',
  theme: 'red',
  sections: ['首页', '走进朔州', '政务公开', '政务服务', '互动交流'],
  foot: '主办单位：朔州市人民政府办公室（演示）',
  carries: () => true,
});
