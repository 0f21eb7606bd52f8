import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { PanelApp } from '@/components/capture/panel-app';
import { WorkbenchApp } from '@/components/workbench/workbench-app';
import { Settings } from '@/lib/model/settings';
import { states } from './states';

/** `?app=panel|workbench&state=NAME&theme=light|dark&language=zh-CN|en#/route`. */
const asked = new URLSearchParams(location.search);
const make = states[asked.get('state') ?? 'normal'];
if (!make) throw new Error(`no such state: ${asked.get('state')}`);
const workspace = make(
  z.pick(Settings, { theme: true, language: true }).parse({
    theme: asked.get('theme') ?? 'light',
    language: asked.get('language') ?? 'zh-CN',
  }),
);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    asked.get('app') === 'workbench' ? <WorkbenchApp workspace={workspace} /> : <PanelApp workspace={workspace} />,
  );
}
