import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { zhCN } from '@/lib/words/zh-cn';
import { openPreview, openScreen } from '../support/preview/screens';

const { plans, app, overview, workbench, terms } = zhCN;

let opened: Awaited<ReturnType<typeof openPreview>>;
beforeAll(async () => {
  opened = await openPreview(inject('previewBase'));
}, 120_000);
afterAll(() => opened?.close());

/** `first`: nothing is set up · `empty`: year and role are, no plan is imported. */
async function on(state: 'first' | 'empty', route: string, work: (page: Page) => Promise<void>): Promise<void> {
  const screen = { name: 'set-up', app: 'workbench', state, route, width: 1280, height: 800 } as const;
  const { page, close } = await openScreen(opened, screen);
  try {
    await work(page);
  } finally {
    await close();
  }
}
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
/** The page that comes says what is lacking, and leads back to the first step. */
async function leadsBack(page: Page): Promise<void> {
  await page.getByText(workbench.noAssessmentMeaning).first().waitFor();
  await click(page, workbench.noAssessmentAction);
  await page.getByRole('textbox', { name: plans.year }).waitFor();
}

describe('each step of the set-up can be skipped', () => {
  it('the year: nothing is kept, and every page that needs it leads back', () =>
    on('first', 'plans', async (page) => {
      await click(page, plans.skip);
      await leadsBack(page);
      for (const route of ['coverage', 'pairs', 'bundles']) {
        await page.evaluate((to) => {
          location.hash = `#/${to}`;
        }, route);
        await leadsBack(page);
      }
    }));

  it('who one is: the steps begin anew', () =>
    on('first', 'plans', async (page) => {
      await click(page, app.next);
      await page.getByRole('radio', { name: terms.roles['city-office'].name }).waitFor();
      await click(page, plans.skip);
      await leadsBack(page);
    }));

  it('the plan list: the overview says what it is for, and leads back to it', () =>
    on('empty', 'plans', async (page) => {
      await click(page, app.skip);
      await page.getByText(overview.emptyMeaning).waitFor();
      await click(page, overview.emptyAction);
      await page.getByRole('button', { name: plans.choose, exact: true }).waitFor();
    }));
});
