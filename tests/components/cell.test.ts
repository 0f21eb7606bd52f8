import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openPreview, openScreen } from '../support/preview/screens';

let opened: Awaited<ReturnType<typeof openPreview>>;
beforeAll(async () => {
  opened = await openPreview(inject('previewBase'));
}, 120_000);
afterAll(() => opened?.close());

it('a cell says what its pictures’ pages show, and a slot is excused with its file and asked for again', async () => {
  const screen = {
    name: 'cell',
    app: 'workbench',
    state: 'office',
    route: 'coverage',
    width: 1280,
    height: 900,
  } as const;
  const { page, close } = await openScreen(opened, screen);
  try {
    await page
      .getByRole('button', { name: /16：不足/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('抽取2户，本领域共200户，占1%：少于3户').waitFor();
    await dialog.getByRole('button', { name: '标为不适用' }).first().click();
    await dialog.getByLabel(/个体户/).check();
    const asked = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: '选择证明文件' }).click();
    await (await asked).setFiles({
      name: '演示抽查方案.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    });
    await dialog.getByText('演示抽查方案.pdf').waitFor();
    await dialog.getByRole('button', { name: '确定', exact: true }).click();
    await dialog.getByText(/^不适用：个体户/).waitFor();
    await dialog.getByRole('button', { name: '撤回' }).click();
    await dialog.getByText(/^不适用：个体户/).waitFor({ state: 'hidden' });
    expect(await dialog.getByRole('button', { name: '标为不适用' }).count()).toBe(1);
  } finally {
    await close();
  }
}, 60_000);
