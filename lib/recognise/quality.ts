import type { FrameReading, PageReading, Recognition } from './types';

type Flags = Recognition['quality'];

/** Below this many CSS pixels × zoom a printed picture can't be read. */
export const smallestReadable = 6;
/** A dialog that hides more than this, yet is not the page itself, spoils the picture. */
const coverFrom = 0.2;
const coverTo = 0.9;

const captchaWords =
  /请(完成|进行|通过)(下列|以下|下方|上方|安全|人机)*验证|拖动(下方|左侧)?(的)?(滑块|滑动)|(按|依)次?序?点击.{0,12}(文字|汉字|图标|图片)|人机(身份)?验证|滑动验证|点击按钮进行验证|Environment Checking/i;
const loginWords =
  /(用户|账户|账号|密码|扫码|实名|短信|证书|统一身份)(认证)?登[录陆]|登[录陆](系统|页面|平台)|请(先|重新)?登[录陆]|会话已?(过期|失效|超时)|登[录陆](已)?(超时|过期|失效)|忘记密码/;
const errorTitles =
  /^(4(0[0345]|12|29)|5(0[0234]|21))\b|(404|500|502|503|504|521|403|405|412)\s*[-–:]?\s*(not found|error|forbidden|bad gateway|gateway|service|internal|错误|页面)|not found|bad gateway|internal server error|service unavailable|forbidden|无法访问|页面(不存在|出错|找不到|走丢)|服务器(内部)?错误|网页无法打开|系统(异常|错误|繁忙)|出错了/i;
const errorWords =
  /当前IP请求异常|访问(过于)?频繁|请求被(拦截|阻断)|您访问的页面(不存在|已删除|找不到)|(抱歉|对不起)[,，].{0,20}(不存在|出错|异常|无法|找不到)|HTTP Status [45]\d\d|whitelabel error page|Request Blocked|服务器(内部)?错误|系统内部异常|nginx\/|拒绝访问|无权(限)?访问/i;
const loadingWords = /正在加载|加载中|数据加载|正在查询|请稍候|请稍等|loading\.{0,3}$/i;

/** What makes this page a poor picture, with a sentence each. Captcha, login, error and blank exclude one another. */
export function judgeQuality(reading: PageReading): Flags {
  const flags: Flags = [];
  const text = reading.frames.map((frame) => frame.text).join('\n');
  const barrier = barrierOf(reading, text);
  if (barrier) flags.push(barrier);
  if (!barrier || barrier.flag === 'error-page') {
    const loading =
      reading.frames.some((frame) => frame.loading) ||
      linesOf(text).some((line) => line.length <= 30 && loadingWords.test(line));
    if (loading) flags.push({ flag: 'still-loading', reason: '页面还有“正在加载”的部分，内容可能不全' });
  }
  if (reading.smallestText !== null && reading.smallestText < smallestReadable) {
    flags.push({
      flag: 'text-too-small',
      reason: `页面缩得太小（文字约 ${Math.round(reading.smallestText * 10) / 10} 像素），截图上看不清字`,
    });
  }
  const cover = Math.max(...reading.frames.map((frame) => frame.dialogCover));
  if (cover >= coverFrom && cover < coverTo) {
    flags.push({ flag: 'dialog-covers', reason: `弹出的窗口盖住了页面约 ${Math.round(cover * 100)}%` });
  }
  for (const frame of reading.frames) {
    const hidden = hiddenRows(frame);
    if (hidden) flags.push({ flag: 'rows-hidden', reason: `列表共 ${hidden.total} 条，本页只显示 ${hidden.shown} 条` });
  }
  return flags;
}

function barrierOf(reading: PageReading, text: string): Flags[number] | null {
  const titles = [reading.title, ...reading.frames.flatMap((frame) => [frame.title, ...frame.headings])];
  const inner = reading.frames.length > 1 ? reading.frames.slice(1) : reading.frames;
  const short = text.replace(/\s/g, '').length;
  // A page full of data may mention a login or a captcha; a barrier page says little else.
  const hasData = reading.frames.some((frame) => frame.tables.some((table) => table.rowCount > 1));
  // A portal keeps a small login form beside its articles; a login page has little else.
  if (!hasData && short < 2000 && reading.frames.some((frame) => frame.passwordField)) {
    return { flag: 'login', reason: '这是登录页（有密码框）' };
  }
  if (
    reading.frames.some((frame) => frame.captcha) ||
    (!hasData && short < 1500 && captchaWords.test(text)) ||
    titles.some((title) => captchaWords.test(title))
  ) {
    return { flag: 'captcha', reason: '页面要求验证码或人机验证' };
  }
  if (!hasData && short < 800 && loginWords.test(text)) return { flag: 'login', reason: '这是登录页或登录已失效' };
  const errorTitle = titles.find((title) => title.length <= 60 && errorTitles.test(title.trim()));
  if (errorTitle && !hasData && short < 2500)
    return { flag: 'error-page', reason: `页面出错：“${errorTitle.trim().slice(0, 30)}”` };
  const worded = inner.find(
    (frame) =>
      frame.tables.every((table) => table.rowCount <= 1) && frame.text.length < 1200 && errorWords.test(frame.text),
  );
  if (worded) return { flag: 'error-page', reason: `页面出错：“${errorWords.exec(worded.text)?.[0] ?? ''}”` };
  const coded = inner.find(
    (frame) =>
      frame.text.length < 400 && linesOf(frame.text).some((line) => line.length <= 40 && errorTitles.test(line.trim())),
  );
  if (coded) return { flag: 'error-page', reason: '页面出错' };
  const content = inner.map((frame) => frame.text.replace(/\s/g, '').length);
  if (Math.max(...content) < 12) return { flag: 'blank', reason: '页面几乎没有文字，可能是空白页' };
  return null;
}

const pagerWords = [
  /总?共\s*([\d,]+)\s*(?:条|项|行|笔)/g,
  /(?:总计|合计|总数|记录数)[：:]?\s*([\d,]+)\s*(?:条|项|行)?/g,
  /of\s+([\d,]+)\s+(?:entries|items|rows)/gi,
  /查询到\s*([\d,]+)\s*条/g,
];

/** The list's own total (`共 N 条`) where it exceeds the rows shown in that document; null where all are shown. */
export function hiddenRows(frame: FrameReading): { total: number; shown: number } | null {
  const shown = Math.max(0, ...frame.tables.map((table) => table.rowCount));
  const totals = pagerTotals(frame.text);
  const total = Math.max(0, ...totals);
  if (total <= shown || frame.tables.length === 0) return null;
  // Several lists with a pager each: every total has a table of its size.
  const counts = new Set(frame.tables.map((table) => table.rowCount));
  return totals.every((each) => counts.has(each)) ? null : { total, shown };
}

/** Totals that pagers of this text name. */
export function pagerTotals(text: string): number[] {
  const lines = linesOf(text.normalize('NFKC')).filter((line) => line.length <= 100);
  return pagerWords.flatMap((pattern) =>
    lines.flatMap((line) => [...line.matchAll(pattern)].map((match) => Number(match[1]!.replaceAll(',', '')))),
  );
}

const linesOf = (text: string): string[] => text.split('\n');
