import { bundleExport } from './zh-cn/bundle-export';
import { derive } from './zh-cn/derive';
import { desk } from './zh-cn/desk';
import { firms } from './zh-cn/firms';
import * as format from './zh-cn/format';
import { crossCheck, deskOverview, officePapers } from './zh-cn/office';
import { panel, phases } from './zh-cn/panel';
import { paper } from './zh-cn/paper';
import { practice } from './zh-cn/practice';
import { problems } from './zh-cn/problems';
import { readings } from './zh-cn/readings';
import { receive } from './zh-cn/receive';
import { fullCheck, secondCopy } from './zh-cn/safety';
import * as terms from './zh-cn/terms';
import { app, keys, surface } from './zh-cn/ui';
import {
  bundles,
  catalogues,
  coverage,
  gallery,
  overview,
  pairs,
  plans,
  remember,
  settings,
  viewer,
  workbench,
} from './zh-cn/workbench';

/** All words of the product in Chinese, the language it is written in; every other language has the same shape. */
export const zhCN = {
  lang: 'zh-CN',
  format,
  terms,
  problems,
  app,
  keys,
  surface,
  phases,
  panel,
  practice,
  workbench,
  overview,
  coverage,
  firms,
  gallery,
  viewer,
  derive,
  pairs,
  plans,
  bundles,
  catalogues,
  desk,
  readings,
  receive,
  bundleExport,
  remember,
  paper,
  crossCheck,
  officePapers,
  deskOverview,
  settings,
  secondCopy,
  fullCheck,
};

export type Words = typeof zhCN;
