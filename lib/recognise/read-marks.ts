/** What stands in the way of a good picture, as marks in the DOM. */
const loadingMarks = [
  '.el-loading-mask',
  '.dataTables_processing',
  'div.dt-processing',
  '.layui-layer-loading',
  '.layui-layer-load',
  '.layui-layer-ico16',
  '.fixed-table-loading.open',
  '.ant-spin-spinning',
  '.layui-table-init',
  '[aria-busy="true"]',
].join(', ');

const dialogMarks = [
  '.el-dialog',
  '.el-drawer',
  '.el-message-box',
  '.layui-layer:not(.layui-layer-loading):not(.layui-layer-tips):not(.layui-layer-msg)',
  '.modal.in .modal-dialog',
  '.modal.show .modal-dialog',
  '.ant-modal',
  '.ant-drawer-content',
  'dialog[open]',
  '[role="dialog"]',
  '[role="alertdialog"]',
].join(', ');

const captchaMarks = [
  '[class*="geetest"]',
  '[class*="captcha" i]',
  '[id*="captcha" i]',
  '.nc-container',
  '.nc_wrapper',
  '.verify-img-panel',
  '.verify-bar-area',
  '.slide-verify',
  '.slider-verify',
  'iframe[src*="captcha" i]',
  'img[src*="captcha" i]',
  'img[src*="kaptcha" i]',
  'img[src*="verifycode" i]',
  'img[src*="validatecode" i]',
  'img[src*="randcode" i]',
].join(', ');

const publishedNames =
  /^(pubdate|publishdate|publish_date|publicationdate|createdate|article:published_time|dc\.date|firstpublishedtime)$/i;

export interface Marks {
  loading: boolean;
  dialogCover: number;
  captcha: boolean;
  passwordField: boolean;
  published: string[];
}

/** `shown`: the elements that a person sees. */
export function readMarks(root: Document, view: Window, shown: readonly Element[]): Marks {
  const some = (selector: string) =>
    shown.some((element) => element.matches(selector) && areaInView(element, view) > 0);
  const dialogs = shown.filter((element) => element.matches(dialogMarks)).map((element) => areaInView(element, view));
  return {
    loading: root.readyState === 'loading' || some(loadingMarks),
    dialogCover: Math.min(1, Math.max(0, ...dialogs) / Math.max(1, view.innerWidth * view.innerHeight)),
    captcha: some(captchaMarks),
    passwordField: shown.some(
      (element) => element.tagName === 'INPUT' && (element as HTMLInputElement).type === 'password',
    ),
    published: publishedDates(root),
  };
}

/** The part of an element inside the viewport, CSS pixels squared. */
function areaInView(element: Element, view: Window): number {
  const box = element.getBoundingClientRect();
  const width = Math.min(box.right, view.innerWidth) - Math.max(box.left, 0);
  const height = Math.min(box.bottom, view.innerHeight) - Math.max(box.top, 0);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Dates of publication in meta tags as `yyyy-mm-dd`; others are left out. */
function publishedDates(root: Document): string[] {
  const dates = [...root.querySelectorAll('meta[content]')].flatMap((meta) => {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? '';
    const match = publishedNames.test(name)
      ? /(20\d{2})\D?(\d{1,2})\D?(\d{1,2})/.exec(meta.getAttribute('content') ?? '')
      : null;
    return match ? [`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`] : [];
  });
  return [...new Set(dates)];
}
