import { demoMark, documentHtml, html } from '../html';
import { page, type Reply } from '../reply';
import { publicityPage, styles, systemTitle } from './frame';

/** Pages that must not be filed as evidence: what the system shows instead of an answer. */
export const barriers: Record<string, () => Reply> = {
  '/demo/captcha': captcha,
  '/demo/login': loginPage,
  '/demo/waf': waf,
  '/demo/blank': () =>
    page('<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title></title></head><body></body></html>'),
  '/demo/loading': () =>
    page(
      publicityPage(
        '检查结果公告',
        html`<article><h1>检查结果公告</h1><p class="loading big">正在加载，请稍候…</p></article>`,
      ),
    ),
};

function captcha(): Reply {
  return page(
    documentHtml(
      { title: '安全验证', styles },
      html`<main class="barrier"><h1>${systemTitle}${demoMark()}</h1><p>请完成安全验证后继续访问</p>
<div class="slide-verify"><div class="verify-img-panel"><i class="hole"></i><i class="piece"></i></div>
<div class="verify-bar-area"><span class="slider">→</span>拖动滑块完成拼图</div></div></main>`,
    ),
  );
}

export function loginPage(): Reply {
  return page(
    documentHtml(
      { title: `实名登录 - ${systemTitle}`, styles },
      html`<main class="barrier login"><h1>${systemTitle}${demoMark()}</h1><h2>实名登录</h2>
<form onsubmit="return false"><label>账号<input autocomplete="off" placeholder="手机号/证件号码"></label>
<label>密码<input type="password" autocomplete="off" placeholder="请输入密码"></label>
<button>登录</button><p>忘记密码　　扫码登录　　立即注册</p></form></main>`,
    ),
  );
}

function waf(): Reply {
  return page(
    documentHtml(
      { title: '405', styles },
      html`<main class="barrier"><h1>405</h1>${demoMark()}
<p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p><p><b>当前IP请求异常</b>，请稍后再试。</p>
<p>您的请求ID是：demo0000000000000001</p></main>`,
    ),
    { status: 405 },
  );
}
