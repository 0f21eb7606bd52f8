import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import type { Department, Plan } from '@/lib/model/assessment';
import type { Catalogue } from '@/lib/model/catalogue';
import type { LogEntry } from '@/lib/model/log-entry';
import { fromSlotKey } from '@/lib/model/slot';
import { zhCN } from '@/lib/words/zh-cn';
import { planBySerial, resultsOf } from '../sites/data';
import { type RunningSites, startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { readTable, storedEvidence, storedFilings } from '../support/stored';
import { clickInSurface, surfaceText } from '../support/surface';
import { chooseTags, importPlanList } from '../support/workbench';

const { panel: words, surface, catalogues, readings, plans: setup, firms, coverage } = zhCN;

let sites: RunningSites;
let browser: ExtensionBrowser;
let plans: Plan[];
test.beforeAll(async () => {
  sites = await startSites();
  browser = await launchExtension({ hostRules: sites.hostRules, viewport: { width: 1280, height: 900 } });
  await importPlanList(browser, 'tests/fixtures/plan55-sample.csv');
  plans = await readTable<Plan>(await browser.worker(), 'plans');
});
test.afterAll(async () => {
  await browser.close();
  await sites.close();
});

const worker = () => browser.worker();
const resultOf = ({ serial }: Plan) => sites.url('publicity', `/demo/result/${serial}`);
/** The plans that a result notice is filed for. */
const served = async (): Promise<string[]> =>
  (await storedFilings(await worker())).flatMap(({ slot }) => {
    const ref = fromSlotKey(slot);
    return ref?.item === 18 && 'plan' in ref.subject ? [ref.subject.plan] : [];
  });
/** The plan that the panel points the next picture at. */
async function aimed(panel: Page): Promise<Plan> {
  const text = await panel.getByRole('button', { pressed: true }).first().innerText();
  const found = plans.find(({ serial, name }) => text.includes(`${serial}号 ${name}`));
  if (!found) throw new Error(`面板没有指着一项计划：${text}`);
  return found;
}

test('the panel leads from slot to slot: what is next, what to search for, arrived, one key, and on; a wrong plan warns', async () => {
  const page = await browser.context.newPage();
  await page.goto(resultOf(plans[0]!));
  await browser.clickIcon(page);
  await chooseTags(browser, { item: 18 });
  const panel = await browser.openPanelWindow(page);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // What is next; a click points at it and copies what to search for.
  await panel.getByRole('button', { pressed: false }).filter({ hasText: '第18项' }).first().click();
  await expect(panel.getByRole('button', { pressed: true })).toBeVisible();
  const first = await aimed(panel);
  await expect.poll(() => panel.evaluate(() => navigator.clipboard.readText())).toBe(first.name);
  // A wrong plan's page: both names, and nothing is filed.
  const wrong = plans.find(({ id }) => id !== first.id)!;
  await page.goto(resultOf(wrong));
  await pressCapture(browser, page, 'visible');
  await expect.poll(() => surfaceText(page)).toContain(first.name);
  expect(await surfaceText(page)).toContain(wrong.name);
  expect(await served()).toEqual([]);
  await clickInSurface(page, surface.undo);
  // The right one: arrived, one key, and the panel points at the next.
  await page.goto(resultOf(first));
  await expect(panel.getByText(words.fileNow)).toBeVisible();
  await pressCapture(browser, page, 'visible');
  await expect.poll(served).toEqual([first.id]);
  await expect.poll(async () => (await aimed(panel)).id).not.toBe(first.id);
  const second = await aimed(panel);
  // The served plan's page again, by mistake: both names once more, and still one picture.
  await pressCapture(browser, page, 'visible');
  await expect.poll(() => surfaceText(page)).toContain(second.name);
  expect(await surfaceText(page)).toContain(first.name);
  expect(await served()).toEqual([first.id]);
  await clickInSurface(page, surface.undo);
  await page.goto(resultOf(second));
  await pressCapture(browser, page, 'visible');
  await expect.poll(served).toEqual([first.id, second.id]);
  await expect.poll(() => surfaceText(page)).toContain(surface.savedAndFiled);
  // One undo takes the last one back.
  await clickInSurface(page, surface.undo);
  await expect
    .poll(async () => (await storedEvidence(await worker())).filter(({ trashedAt }) => trashedAt === null).length)
    .toBe(1);
  await panel.close();
  await page.close();
});

test('the after of a pair that is its before once more is refused with the reason, and filed on purpose alone', async () => {
  const page = await browser.context.newPage();
  await page.goto(sites.url('platformElement', '/?before#/supervision/objects?state=before&size=50'));
  await browser.clickIcon(page);
  await browser.fitViewport(page, { width: 1000, height: 700 }); // The panel slides in beside it.
  const department = plans[0]?.lead ?? '';
  const filedHalves = async () =>
    (await storedFilings(await worker())).flatMap(({ slot }) => fromSlotKey(slot)?.stage ?? []);
  await chooseTags(browser, { item: 11, department, stage: 'before' });
  await page.bringToFront();
  await page.locator('.el-table__row').nth(12).waitFor();
  await page.locator('.el-loading-mask').first().waitFor({ state: 'hidden' });
  await pressCapture(browser, page, 'full');
  await expect.poll(filedHalves).toEqual(['before']);
  await chooseTags(browser, { item: 11, department, stage: 'after' });
  const panel = await browser.openPanelWindow(page);
  await expect(panel.getByText(words.pinnedBeforeMeaning)).toBeVisible();
  await panel.close();
  await page.bringToFront();
  await pressCapture(browser, page, 'full');
  await expect.poll(() => surfaceText(page)).toContain('说明不了更新过');
  expect(await filedHalves()).toEqual(['before']);
  const text = await surfaceText(page);
  const button = /仍然归入 第11项.*?更新后.*?(?=仍然归入|归入|撤销)/.exec(text)?.[0] ?? '';
  await clickInSurface(page, button);
  await expect.poll(filedHalves).toEqual(['before', 'after']);
  const log = await readTable<LogEntry>(await worker(), 'log');
  expect(log.filter(({ type }) => type === 'filed').at(-1)?.body.inSpiteOf).toEqual(['same-as-before']);
  // Once more, held back by the quality gate too: who overrides that has not overridden the other reason.
  await page.evaluate(() => {
    document.title = '请完成安全验证'; // Another title, and not one other pixel.
  });
  await page.mouse.move(0, 0); // No row is under it, as in the first picture.
  const { capture } = await pressCapture(browser, page, 'full');
  const filedOf = async () => (await storedFilings(await worker())).filter(({ evidence }) => evidence === capture);
  const own = await browser.openOwn(`workbench.html#/gallery?refile=${capture}`);
  const dialog = own.getByRole('dialog');
  await dialog.getByRole('combobox', { name: zhCN.workbench.slots }).fill('监管对象库 更新后');
  await own.getByRole('option', { name: department }).first().click();
  await own.keyboard.press('Tab'); // The list of places closes.
  await dialog.getByText(zhCN.terms.qualityFlags.captcha.meaning).waitFor();
  await dialog.getByRole('button', { name: zhCN.workbench.fileAllTheSame }).click();
  const refusal = own.locator('[data-notices]');
  await expect(refusal).toContainText('说明不了更新过');
  expect(await filedOf()).toEqual([]);
  await refusal.getByRole('button', { name: zhCN.workbench.fileAllTheSame }).click();
  await expect.poll(async () => (await filedOf()).length).toBe(1);
  const after = await readTable<LogEntry>(await worker(), 'log');
  expect(after.filter(({ type }) => type === 'filed').at(-1)?.body.inSpiteOf).toEqual(['captcha', 'same-as-before']);
  await own.close();
  await page.close();
});

test('two plans’ pictures that hardly differ are pointed out in the page, and marked in the gallery', async () => {
  await chooseTags(browser, { item: 18, plan: 'page' });
  const page = await browser.context.newPage();
  const known = new Set(await served());
  const [one, other, third] = plans.filter(
    ({ id, name }) => !known.has(id) && plans.every((plan) => plan.id === id || !plan.name.includes(name)),
  );
  // All but white on white: the page says which plan it is, and the eye sees the same.
  const whiten = () =>
    page.addStyleTag({
      content:
        '*{color:#fdfdfd!important;background:#fff!important;border-color:#fff!important}img,canvas{visibility:hidden}',
    });
  for (const plan of [one!, other!]) {
    await page.goto(resultOf(plan));
    if (plan === one) {
      await browser.clickIcon(page);
      await browser.fitViewport(page, { width: 900, height: 700 }); // The panel slides in beside it.
    }
    await whiten();
    await pressCapture(browser, page, 'visible');
    await expect.poll(served).toContain(plan.id);
  }
  await expect.poll(() => surfaceText(page)).toContain('几乎一样');
  expect(await surfaceText(page)).toContain(one!.name);
  const own = await browser.openOwn('workbench.html#/gallery?status=alike');
  await expect(own.getByText(zhCN.gallery.alike.near)).toHaveCount(2);
  // Filed elsewhere and put back by undo, it is pointed out again.
  await own.locator('[data-at="0"]').focus();
  await own.keyboard.press('m');
  const dialog = own.getByRole('dialog');
  await dialog.getByRole('combobox', { name: zhCN.workbench.slots }).press('Backspace');
  await dialog.getByRole('button', { name: zhCN.app.save }).click();
  const notices = own.locator('[data-notices]');
  await notices.getByRole('button', { name: zhCN.app.undo }).click();
  await expect(notices).toContainText(zhCN.panel.restored);
  await expect(notices).toContainText('几乎一样');
  await expect(own.getByText(zhCN.gallery.alike.near, { exact: true })).toHaveCount(2);
  await own.close();
  // Filed from the toast, after another plan was pinned by mistake: likewise.
  await chooseTags(browser, { plan: one!.serial });
  await page.goto(resultOf(third!));
  await whiten();
  await pressCapture(browser, page, 'visible');
  await expect.poll(() => surfaceText(page)).toContain(surface.savedUnfiled);
  const here = /归入 第18项.*?(?=归入|撤销)/.exec(await surfaceText(page))?.[0] ?? '';
  expect(here).toContain(third!.name);
  await clickInSurface(page, here);
  await expect.poll(served).toContain(third!.id);
  await expect.poll(() => surfaceText(page)).toContain('几乎一样');
  await chooseTags(browser, { plan: 'page' });
  await page.close();
});

test('a copy of the catalogue is edited in the workbench and used; a fault is named; what is left open is settled', async () => {
  const own = await browser.openOwn('workbench.html#/settings');
  await own.getByRole('button', { name: catalogues.copy, exact: true }).click();
  const dialog = own.getByRole('dialog', { name: catalogues.copy });
  await dialog.getByRole('combobox', { name: catalogues.item, exact: true }).fill('14');
  await own.getByRole('option', { name: /^14 / }).click();
  await dialog.getByRole('textbox', { name: catalogues.materialName, exact: true }).first().fill('演示检查项');
  await dialog.getByRole('textbox', { name: catalogues.need, exact: true }).first().fill('2');
  await dialog.getByRole('textbox', { name: catalogues.riskCutOff, exact: true }).fill('八月三日');
  await dialog.getByRole('button', { name: catalogues.save, exact: true }).click();
  await expect(own.getByText(/第\d+行|第 \d+ 行/).first()).toBeVisible();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox', { name: catalogues.riskCutOff, exact: true }).fill('2022-08-05');
  await dialog.getByRole('button', { name: catalogues.save, exact: true }).click();
  await expect(dialog).toBeHidden();
  await own.getByRole('radio', { name: /副本1/ }).click();
  await expect(own.getByRole('radio', { name: /副本1/ })).toBeChecked();
  await own.getByRole('textbox', { name: readings.labels.points }).nth(2).fill('0.5');
  const [taken] = await readTable<Catalogue>(await worker(), 'catalogues');
  expect(taken?.items.find(({ no }) => no === 14)?.materials[0]).toMatchObject({ name: '演示检查项', need: 2 });
  expect(taken?.thresholds.riskCutOff).toBe('2022-08-05');
  await own.goto(own.url().replace(/#.*/, '#/'));
  await expect(own.getByText('通知未单列扣分，按设置每缺一处扣0.5分').first()).toBeAttached();
  await own.close();
});

test('the list comes with a template, and a department gets its other names and its lead section', async () => {
  const own = await browser.openOwn('workbench.html#/plans');
  for (const kind of ['xlsx', 'csv'] as const) {
    const coming = own.waitForEvent('download');
    await own.getByRole('button', { name: setup.templates[kind], exact: true }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(setup.templateNames[kind]);
    const start = readFileSync(await download.path()).subarray(0, 200);
    expect(kind === 'csv' ? start.toString('utf8') : start.toString('latin1')).toMatch(
      kind === 'csv' ? /序号,计划编号/ : /^PK/,
    );
  }
  const name = plans[0]?.lead ?? '';
  await own.getByRole('button', { name, exact: true }).first().click();
  const dialog = own.getByRole('dialog', { name });
  await dialog.getByLabel(setup.aliases).fill('演示又名');
  await dialog.getByLabel(setup.aliases).press('Enter');
  await dialog.getByLabel(setup.leadSection).fill('演示科');
  await dialog.getByRole('button', { name: zhCN.app.confirm, exact: true }).click();
  await expect(dialog).toBeHidden();
  const saved = (await readTable<Department>(await worker(), 'departments')).find((one) => one.name === name);
  expect(saved).toMatchObject({ leadSection: '演示科' });
  expect(saved?.aliases).toContain('演示又名');
  await own.close();
});

test('a firm opened by hand gets its slots at once, and the picture of its record is filed there with one key', async () => {
  const plan = plans.find(({ serial }) => serial === 9)!;
  const demo = planBySerial(9);
  const firm = demo && resultsOf(demo).find(({ problem }) => problem)?.firm;
  if (!firm) throw new Error('the demo has no firm with a problem under plan 9');
  const own = await browser.openOwn('workbench.html#/coverage');
  await own.getByRole('button', { name: /^问题企业/ }).click();
  const cases = own.getByRole('dialog', { name: firms.title });
  await cases.getByRole('combobox', { name: firms.plan }).fill(plan.name);
  await own.getByRole('option', { name: plan.name }).first().click();
  await cases.getByLabel(firms.name).fill(firm.name);
  await cases.getByLabel(firms.code).fill(`${firm.code.slice(0, -1)}${firm.code.endsWith('0') ? '1' : '0'}`);
  await expect(cases.getByText(firms.codeWrong)).toBeVisible();
  await expect(cases.getByRole('button', { name: firms.open, exact: true })).toBeDisabled();
  await cases.getByLabel(firms.code).fill(firm.code);
  await cases.getByRole('checkbox', { name: firms.flags.penalised, exact: true }).check();
  await cases.getByRole('button', { name: firms.open, exact: true }).click();
  await expect(cases.getByRole('listitem').filter({ hasText: firm.name })).toContainText(firms.openedBy.person);
  await own.keyboard.press('Escape');
  await own.getByRole('textbox', { name: coverage.search }).fill(plan.name);
  // Both items of a penalised firm ask for it now.
  await expect(own.getByRole('button', { name: /[^\d]20：缺/ })).toBeVisible();
  await own.getByRole('button', { name: /[^\d]19：缺/ }).click();
  const asked = own.getByRole('dialog').getByRole('region', { name: firm.name });
  await asked.getByRole('button', { name: coverage.collect }).first().click();
  const page = await browser.context.newPage();
  await page.goto(sites.url('platformElement', `/#/supervision/check-form?plan=9&firm=${firm.code}`));
  await browser.clickIcon(page);
  await browser.fitViewport(page, { width: 1000, height: 700 });
  await page.getByText(firm.name).first().waitFor();
  const { capture } = await pressCapture(browser, page, 'visible');
  const slots = (await storedFilings(await worker())).flatMap((one) => (one.evidence === capture ? [one.slot] : []));
  expect(slots.map((slot) => fromSlotKey(slot))).toMatchObject([
    { item: 19, subject: { kind: 'firm', firm: `${plan.id}~${firm.code}` } },
  ]);
  await expect(asked.filter({ hasText: coverage.need(1, 1) })).toBeVisible();
  await own.close();
  await page.close();
});
