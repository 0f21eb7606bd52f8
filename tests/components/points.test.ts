import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openPreview, openScreen } from '../support/preview/screens';

let opened: Awaited<ReturnType<typeof openPreview>>;
beforeAll(async () => {
  opened = await openPreview(inject('previewBase'));
}, 120_000);
afterAll(() => opened?.close());

/** The overview of the demo assessment, as the city's office or a department sees it. */
async function onOverview(state: 'office' | 'normal', work: (page: Page) => Promise<void>): Promise<void> {
  const screen = { name: 'points', app: 'workbench', state, route: 'overview', width: 1280, height: 800 } as const;
  const { page, close } = await openScreen(opened, screen);
  try {
    await work(page);
  } finally {
    await close();
  }
}

const section = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: '可能失分', exact: true }) });
const summaries = (page: Page) => section(page).locator('summary').allInnerTexts();
/** `20／20 分` → 20, `8／10 分` → 8. */
const pointsOf = (text: string): number => Number(/([\d.]+)／[\d.]+ 分/.exec(text)?.[1]);

describe('the points at risk on the overview', () => {
  it('add up to the total and stand with the most first', async () => {
    await onOverview('office', async (page) => {
      const points = (await summaries(page)).map(pointsOf);
      expect(points.length).toBeGreaterThan(3);
      expect(points).toEqual([...points].sort((a, b) => b - a));
      const sum = points.reduce((all, one) => all + one, 0);
      expect(await section(page).innerText()).toContain(`可能减 ${sum} 分，满分 85 分`);
    });
  });

  it('say that they are a reckoning from what is filed here and no score', async () => {
    await onOverview('office', async (page) => {
      expect(await section(page).innerText()).toMatch(/已归档的佐证推算，不是考核得分/);
    });
  });

  it('are explained by the rule, what is missing or found, and the cap', async () => {
    await onOverview('office', async (page) => {
      await section(page).locator('summary', { hasText: '联合抽查' }).click();
      const line = await section(page).locator('li li', { hasText: '未制定抽查方案' }).innerText();
      expect(line).toMatch(/缺 \d+ 件 · 每次 2 分，共 \d+ 次 · 按规则合计 \d+ 分，本考核项目扣完为止/);
      expect(line).toContain('减 20 分');
      await section(page).locator('summary', { hasText: '县级' }).click();
      expect(await section(page).innerText()).toContain('怀仁市没有年度双随机抽查工作方案');
    });
  });

  it('lead from a line to the coverage table that has its gaps', async () => {
    await onOverview('office', async (page) => {
      await section(page).locator('summary', { hasText: '两库' }).click();
      await section(page).getByRole('link', { name: '8 两库建设' }).first().click();
      await page.getByRole('row', { name: /市教育局/ }).waitFor();
      expect(new URL(page.url()).hash).toBe('#/coverage?item=8&filter=missing');
    });
  });

  it('are a department’s own share where it looks at its own slots alone', async () => {
    await onOverview('normal', async (page) => {
      expect(await section(page).innerText()).toContain('只推算由我部门提供的应交项');
      const mine = (await summaries(page)).map(pointsOf).reduce((all, one) => all + one, 0);
      await page.getByText('全部', { exact: true }).click();
      await section(page).getByText('只推算由我部门提供的应交项').waitFor({ state: 'hidden' });
      const all = (await summaries(page)).map(pointsOf).reduce((sum, one) => sum + one, 0);
      expect(mine).toBeLessThan(all);
    });
  });
});
