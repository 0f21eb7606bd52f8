import html2canvas from 'html2canvas';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Renders the page anew from its DOM where the browser refuses real pictures. It is another program's idea of the page,
 * not what was on the screen, and is called 重现图 everywhere. Pictures of other sites are left out instead of fetched.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { shuangsuijiReconstruct?: () => Promise<string> };
  world.shuangsuijiReconstruct = async () => {
    const canvas = await html2canvas(document.documentElement, {
      logging: false,
      useCORS: false,
      allowTaint: false,
      imageTimeout: 3000,
      ignoreElements: (element) =>
        element.localName === 'shuangsuiji-surface' ||
        (element instanceof HTMLImageElement && new URL(element.src, location.href).origin !== location.origin),
    });
    return canvas.toDataURL('image/png');
  };
});
