import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { permissions: { contains: async () => false } } }));
const { accessProblem } = await import('@/lib/browser/capture-access');

const url = 'https://www.gsxt.gov.cn/demo';

describe('what the browser answers when a page cannot be reached', () => {
  // As Chromium words it (seen in 141 and before).
  it.each([
    ['Frame with ID 0 is showing error page', 'page-failed'],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the host.',
      'no-permission',
    ],
    ['No tab with id: 7', 'tab-closed'],
    ['No document with id ABC in tab with id 7', 'page-gone'],
    ['The extensions gallery cannot be scripted.', 'browser-page'],
  ] as const)('“%s” is told as %s', (message, code) => {
    expect(accessProblem(new Error(message), url).code).toBe(code);
  });
});
