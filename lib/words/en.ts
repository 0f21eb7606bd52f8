import { bundleExport } from './en/bundle-export';
import { derive } from './en/derive';
import { desk } from './en/desk';
import { firms } from './en/firms';
import * as format from './en/format';
import { crossCheck, deskOverview, officePapers } from './en/office';
import { panel, phases } from './en/panel';
import { paper } from './en/paper';
import { practice } from './en/practice';
import { problems } from './en/problems';
import { readings } from './en/readings';
import { receive } from './en/receive';
import { fullCheck, secondCopy } from './en/safety';
import * as terms from './en/terms';
import { app, keys, surface } from './en/ui';
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
} from './en/workbench';
import type { Words } from './zh-cn';

export const en: Words = {
  lang: 'en',
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
