import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { PanelApp } from '@/components/capture/panel-app';
import { PracticeApp } from '@/components/practice/practice-app';
import { practiceSteps } from '@/components/practice/practising';
import { WorkbenchApp } from '@/components/workbench/workbench-app';
import { Settings } from '@/lib/model/settings';
import { states } from './states';

/** `?app=panel|workbench|practice&state=NAME&theme=light|dark&language=zh-CN|en#/route`. */
const asked = new URLSearchParams(location.search);
const make = states[asked.get('state') ?? 'normal'];
if (!make) throw new Error(`no such state: ${asked.get('state')}`);
const workspace = make(
  z.pick(Settings, { theme: true, language: true }).parse({
    theme: asked.get('theme') ?? 'light',
    language: asked.get('language') ?? 'zh-CN',
  }),
);
/** As after two pictures were taken; the taking itself needs the extension. */
const startPractice: Parameters<typeof PracticeApp>[0]['startPractice'] = ({ learned }) => {
  for (const step of practiceSteps.filter((_, at) => at % 3 === 0)) learned(step);
  return () => undefined;
};

const apps = {
  panel: <PanelApp workspace={workspace} />,
  workbench: <WorkbenchApp workspace={workspace} />,
  practice: <PracticeApp workspace={workspace} startPractice={startPractice} />,
};
const root = document.getElementById('root');
if (root) createRoot(root).render(apps[(asked.get('app') ?? 'panel') as keyof typeof apps]);
