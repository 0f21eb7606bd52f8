import { browser } from 'wxt/browser';
import { openPanel } from '@/lib/browser/open-panel';
import { isPracticePage, tellPractice } from '@/lib/browser/practice';
import type { CaptureMode, CaptureTrigger } from '@/lib/model/evidence';
import { start } from './runs';

/** The keys of the manifest and what they take. */
const modes: Record<string, CaptureMode> = {
  'capture-visible': 'visible',
  'capture-full': 'full',
  'capture-region': 'region',
};

type Tab = { id?: number; windowId?: number; url?: string; title?: string };

/** One path for key, menu and icon: all of them grant the page at hand for this one action. */
export function runCommand(command: string, tab: Tab | undefined, trigger: CaptureTrigger): void {
  if (command === 'open-panel') {
    if (tab?.windowId !== undefined) openPanel(tab.windowId);
    return;
  }
  const mode = modes[command];
  if (!mode) return;
  // Taken by that page itself and never stored: what was practised on is no evidence.
  if (tab?.id !== undefined && isPracticePage(tab.url)) tellPractice(tab.id, mode);
  else start({ mode, trigger }, tab);
}

export function listenForCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => runCommand(command, tab, 'key'));
  // The icon opens the panel by hand: a panel that the browser opens itself would leave the page without a grant.
  browser.action.onClicked.addListener((tab) => runCommand('open-panel', tab, 'icon'));
  browser.contextMenus.onClicked.addListener((info, tab) => runCommand(String(info.menuItemId), tab, 'menu'));
}

const menu: [string, 'commandVisible' | 'commandFull' | 'commandRegion' | 'commandPanel'][] = [
  ['capture-visible', 'commandVisible'],
  ['capture-full', 'commandFull'],
  ['capture-region', 'commandRegion'],
  ['open-panel', 'commandPanel'],
];

/** The context menu belongs to the installed version: it is made anew at each install and update. */
export function makeMenu(): void {
  browser.contextMenus.removeAll(() => {
    for (const [id, text] of menu) {
      browser.contextMenus.create({
        id,
        title: browser.i18n.getMessage(text),
        contexts: ['page', 'frame', 'image', 'link', 'selection'],
      });
    }
  });
}
