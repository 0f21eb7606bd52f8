import { existsSync } from 'node:fs';
import { readArguments, stop } from './arguments';

const usage =
  'npm run recognise -- --url 网址 [--plans 计划表] [--item 项号] [--wait 毫秒] [--demo]（--demo 打开自带的演示系统）';
const options = readArguments(
  {
    url: { type: 'string' },
    plans: { type: 'string' },
    item: { type: 'string' },
    wait: { type: 'string', default: '500' },
    demo: { type: 'boolean', default: false },
  },
  usage,
);
const wrong = (sentence: string): never => stop(`${sentence}\n用法：${usage}`, 2);

function wholeNumber(flag: string, text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : wrong(`${flag} 要一个整数，收到的是：${text}`);
}

const url = options.url ?? wrong('没有用 --url 指明网页。');
if (!URL.canParse(url)) wrong(`--url 不是网址：${url}`);
if (!/^(https?|file):$/.test(new URL(url).protocol)) wrong(`只能打开 http、https 或 file 网址：${url}`);
if (options.plans !== undefined && !existsSync(options.plans)) wrong(`找不到计划表：${options.plans}`);
const item = options.item === undefined ? null : wholeNumber('--item', options.item);
const wait = wholeNumber('--wait', options.wait);

// Loaded only now, so that a wrong call is answered at once.
const { printProposal } = await import('./recognise-page');

printProposal({ url, plans: options.plans, item, wait, demo: options.demo }).catch((error: unknown) => {
  const sentence = error instanceof Error ? error.message.split('\n')[0] : String(error);
  stop(`没有读成 ${url}：${sentence}`);
});
