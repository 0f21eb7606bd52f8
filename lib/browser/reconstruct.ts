import { browser } from 'wxt/browser';
import { dataUrlToBlob, makeThumbnail } from '@/lib/capture/decode';
import { problem } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';
import type { Reconstruction } from '@/lib/use-cases/add-reconstruction';
import { accessProblem } from './capture-access';
import { pageTab } from './page-tab';

/** Renders the page beside this window anew; nothing is stored. */
export async function reconstructPage(): Promise<Result<Reconstruction>> {
  const tab = await pageTab();
  if (tab?.id === undefined) return err(problem('tab-closed'));
  const target = { tabId: tab.id };
  try {
    await browser.scripting.executeScript({ target, files: ['/reconstruct.js'] });
    const [answer] = await browser.scripting.executeScript({
      target,
      // Serialised into the page: it may use nothing from around it.
      func: () => (globalThis as { shuangsuijiReconstruct?: () => Promise<string> }).shuangsuijiReconstruct?.() ?? null,
    });
    if (typeof answer?.result !== 'string') return err(problem('page-gone'));
    const bytes = dataUrlToBlob(answer.result);
    const bitmap = await createImageBitmap(bytes);
    const { width, height } = bitmap;
    bitmap.close();
    return ok({
      url: tab.url ?? '',
      title: tab.title ?? '',
      bytes,
      width,
      height,
      thumbnail: await makeThumbnail(bytes),
    });
  } catch (error) {
    return err(accessProblem(error, tab.url));
  }
}
