import '@/lib/model/no-eval';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { reportInterrupted } from '@/lib/browser/capture-sessions';
import { listenForMessages } from '@/lib/browser/message-router';
import { listenForCommands, makeMenu } from './commands';
import { handlers } from './message-handlers';
import { check, reportAlarms } from './runs';

/** Wiring only. Listeners are registered before anything is awaited, or the event that woke the worker is lost. */
export default defineBackground({
  type: 'module',
  main() {
    listenForCommands();
    listenForMessages(handlers);
    browser.runtime.onInstalled.addListener(makeMenu);
    void reportInterrupted();
    void reportAlarms();
    check.soon();
  },
});
