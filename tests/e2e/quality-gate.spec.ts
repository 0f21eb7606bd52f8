import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { LogEntry } from '@/lib/model/log-entry';
import type { QualityFlag } from '@/lib/recognise/types';
import { zhCN } from '@/lib/words/zh-cn';
import { startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { launchExtension } from '../support/extension-browser';
import { readTable, storedEvidence, storedFilings } from '../support/stored';
import { clickInSurface, surfaceText } from '../support/surface';
import { chooseTags, importPlanList } from '../support/workbench';

/** What spoils a result notice, as a system would do it. `body` replaces the page, `more` is added to it. */
const spoilt: Record<QualityFlag, { title?: string; body?: string; more?: string; zoom?: string }> = {
  captcha: {
    more: '<div class="geetest_panel" style="position:fixed;top:30%;left:30%;padding:20px">请完成安全验证</div>',
  },
  login: { title: '演示登录', body: '<h1>用户登录</h1><form><input><input type="password"></form>' },
  'error-page': { title: '502 Bad Gateway', body: '<h1>502 Bad Gateway</h1><hr>nginx' },
  blank: { title: '', body: '' },
  'still-loading': { more: '<p>正在加载，请稍候</p>' },
  'text-too-small': { zoom: '0.3' },
  'dialog-covers': {
    more: '<div class="el-dialog" style="position:fixed;inset:15% 10%;background:#fff">演示弹窗</div>',
  },
  'rows-hidden': { more: '<p>共 999 条</p>' },
};

test('a poor page is said before filing, filed only on purpose, and the log keeps in spite of what', async () => {
  test.setTimeout(120_000);
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules });
  try {
    await importPlanList(browser, resolve('tests/fixtures/plan55-sample.csv'));
    await chooseTags(browser, { item: 18 });
    const page = await browser.context.newPage();
    const worker = await browser.worker();
    for (const [flag, { title, body, more, zoom }] of Object.entries(spoilt)) {
      await page.goto(sites.url('publicity', '/demo/result/18'));
      await browser.clickIcon(page);
      await browser.fitViewport(page, { width: 900, height: 700 }); // The panel slides in beside it.
      await page.evaluate(
        (change) => {
          if (change.title !== undefined) document.title = change.title;
          if (change.body !== undefined) document.body.innerHTML = change.body;
          document.body.insertAdjacentHTML('beforeend', change.more ?? '');
          document.body.style.setProperty('zoom', change.zoom ?? '1');
        },
        { title, body, more, zoom },
      );
      const session = await pressCapture(browser, page, 'visible');
      expect(session.problem, flag).toBeNull();
      const stored = (await storedEvidence(worker)).find(({ record }) => record.id === session.capture);
      expect(stored?.record.capture?.reasons).toContain(flag);
      await expect.poll(() => surfaceText(page)).toContain(zhCN.terms.qualityFlags[flag as QualityFlag].meaning);
      expect(await storedFilings(worker), flag).toEqual([]);
    }

    // The last one is of the right plan all the same: the button says what it does.
    const button = /仍然归入 \S.*?(?=仍然归入|撤销|$)/.exec(await surfaceText(page))?.[0] ?? '';
    await clickInSurface(page, button);
    await expect.poll(async () => (await storedFilings(worker)).map(({ by }) => by)).toEqual(['person']);
    const log = await readTable<LogEntry>(worker, 'log');
    expect(log.filter(({ type }) => type === 'filed').map(({ body }) => body.inSpiteOf)).toEqual([['rows-hidden']]);
  } finally {
    await browser.close();
    await sites.close();
  }
});
