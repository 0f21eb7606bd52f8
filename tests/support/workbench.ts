import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { zhCN } from '@/lib/words/zh-cn';
import type { ExtensionBrowser } from './extension-browser';

// What a clerk does in the workbench and the panel, by the same buttons and fields.

const { app, plans, bundles, panel, settings, terms } = zhCN;

/**
 * Goes through the three steps of the set-up as the city's office, or as the named department; returns what the
 * workbench says of the import.
 */
export async function importPlanList(browser: ExtensionBrowser, file: string, department?: string): Promise<string> {
  const page = await browser.openOwn('workbench.html#/plans');
  try {
    await page.getByRole('button', { name: app.next, exact: true }).click();
    const role = department === undefined ? 'city-office' : 'department';
    await page.getByRole('radio', { name: terms.roles[role].name }).check();
    if (department !== undefined)
      await page.getByRole('combobox', { name: plans.department, exact: true }).fill(department);
    await page.getByRole('button', { name: plans.saveAndNext, exact: true }).click();
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: plans.choose, exact: true }).click();
    await (await asked).setFiles(file);
    await page.getByRole('button', { name: /^导入 \d+ 项计划$/ }).click({ timeout: 20_000 });
    const said = page.getByText(/^已导入：/);
    await said.waitFor({ timeout: 20_000 });
    return await said.innerText();
  } finally {
    await page.close();
  }
}

/** Picks an option of a searchable field by what a clerk would type. */
async function pick(page: Page, label: string, typed: string, option: string | RegExp): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  // Choosing the chosen option once more would clear it.
  const now = await field.inputValue();
  if (typeof option === 'string' ? now === option : option.test(now)) return;
  await field.click();
  await field.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

export interface Choice {
  item?: number;
  material?: string;
  department?: string;
  stage?: 'before' | 'after';
  plan?: number | 'page';
}

/** Chooses in the panel what the next pictures are for. */
export async function chooseTags(browser: ExtensionBrowser, choice: Choice): Promise<void> {
  const page = await browser.openOwn('sidepanel.html');
  try {
    if (choice.item) await pick(page, panel.item, String(choice.item), new RegExp(`^${choice.item} `));
    if (choice.plan === 'page') await pick(page, panel.plan, panel.followPage, panel.followPage);
    else if (choice.plan) await pick(page, panel.plan, String(choice.plan), new RegExp(`^${choice.plan} `));
    if (choice.material) await pick(page, panel.material, choice.material, choice.material);
    if (choice.department) await pick(page, panel.department, choice.department, choice.department);
    if (choice.stage) await page.getByText(terms.stages[choice.stage], { exact: true }).click();
    // The choice is on disk when the field shows it: the field shows what the store says.
    await page.waitForTimeout(300);
  } finally {
    await page.close();
  }
}

/** Chooses in the settings what a full picture of an admin page holds. */
export async function chooseShell(browser: ExtensionBrowser, shell: 'framed' | 'content'): Promise<void> {
  const page = await browser.openOwn('workbench.html#/settings');
  try {
    await page.getByRole('radio', { name: settings.shells[shell] }).check();
    await page.waitForTimeout(300);
  } finally {
    await page.close();
  }
}

/** Chooses in the settings that the key alone takes a full page, without showing first what will be taken. */
export async function chooseAtOnce(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.openOwn('workbench.html#/settings');
  try {
    await page.getByRole('switch', { name: settings.atOnce }).click();
    await page.getByRole('switch', { name: settings.atOnce, checked: true }).waitFor();
  } finally {
    await page.close();
  }
}

export type Scope =
  | { kind: 'all' }
  | { kind: 'item'; item: number }
  | { kind: 'department'; name: string }
  | { kind: 'plan'; serial: number };

/** The bundles page, open for several exports in a row. */
export async function openBundles(browser: ExtensionBrowser, folder: string) {
  await mkdir(folder, { recursive: true });
  const page = await browser.openOwn('workbench.html#/bundles');
  return {
    /** Exports one bundle into `folder`; returns its path, or null where there is nothing to export. */
    async take(scope: Scope): Promise<string | null> {
      await page.getByRole('radio', { name: bundles.scopes[scope.kind], exact: true }).check();
      if (scope.kind === 'item')
        await pick(page, bundles.which.item, String(scope.item), new RegExp(`^${scope.item} `));
      if (scope.kind === 'plan')
        await pick(page, bundles.which.plan, String(scope.serial), new RegExp(`^${scope.serial} `));
      if (scope.kind === 'department') await pick(page, bundles.which.department, scope.name, scope.name);
      await page.getByText(bundles.previewing).waitFor({ state: 'hidden' });
      const held = await page
        .getByText(/^\d+ 个文件，/)
        .first()
        .innerText();
      if (held.startsWith('0 ')) return null;
      const coming = page.waitForEvent('download', { timeout: 120_000 });
      await page.getByRole('button', { name: bundles.export, exact: true }).click({ timeout: 60_000 });
      const download = await coming;
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      await page.getByText(bundles.exported).waitFor({ timeout: 60_000 });
      return path;
    },
    close: () => page.close(),
  };
}
