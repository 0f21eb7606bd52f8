import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './ask';
import { firms, plans, resultsOf } from './data';
import { fidelityPages } from './fidelity/index';
import { platformPages } from './platform/pages';
import { type RunningSites, startSites } from './serve';
import { articles } from './web/articles';

let sites: RunningSites;
beforeAll(async () => {
  sites = await startSites();
});
afterAll(() => sites.close());

const get = async (...[system, path]: Parameters<RunningSites['url']>) => ask(sites.port, sites.url(system, path));

it('maps every host of the demo, on all ports, to the loopback server', () => {
  expect(sites.hostRules).toContain(`MAP www.gsxt.gov.cn 127.0.0.1:${sites.port}`);
  expect(sites.url('publicity', '/demo/result/1')).toBe('http://www.gsxt.gov.cn/demo/result/1');
});

it('answers an unknown host and an unknown address with 404 in Chinese', async () => {
  for (const url of ['http://nowhere.example/', sites.url('publicity', '/no-such-page')]) {
    const { status, body } = await ask(sites.port, url);
    expect(status).toBe(404);
    expect(body).toContain('页面不存在');
  }
});

it('has one result notice a plan, with its name, both numbers and every firm with its result', async () => {
  for (const plan of plans) {
    const { status, body } = await get('publicity', `/demo/result/${plan.serial}`);
    expect(status).toBe(200);
    for (const text of [plan.name, plan.number, plan.task, plan.leadName, '演示系统']) expect(body).toContain(text);
    for (const { firm, result } of resultsOf(plan)) {
      expect(body).toContain(firm.code);
      expect(body).toContain(result);
    }
  }
});

it('finds a result notice by searching its list, and pages the list by five or ten', async () => {
  const found = await get('publicity', `/notices?kind=result&q=${encodeURIComponent('燃气经营企业抽查')}`);
  expect(found.body).toContain('/demo/result/25');
  expect(found.body).toContain('共 1 条');
  const five = await get('publicity', '/notices?kind=result&size=5&page=2');
  expect(five.body.match(/\/demo\/result\/\d+/g)).toEqual([6, 7, 8, 9, 10].map((serial) => `/demo/result/${serial}`));
});

it('sends a firm to an address that says nothing, whose sections come later', async () => {
  const firm = resultsOf(plans[4]!)[0]!.firm;
  const { status, headers } = await get('publicity', `/demo/firm/${firm.code}`);
  expect(status).toBe(302);
  expect(headers.location).toMatch(/^\/%7B[0-9A-F]{64}-\d{13}%7D$/);
  const shown = await get('publicity', String(headers.location));
  expect(shown.body).toContain('正在加载，请稍候');
  const section = await get('publicity', `/demo/section/penalty/${firm.code}`);
  expect(section.body).toContain('朔演示罚〔2022〕5号');
});

it('serves every platform page in both shells, the registers before and after their update', async () => {
  for (const { id, title, columns } of platformPages) {
    const classic = await get('platformClassic', `/page/${id}?plan=7`);
    expect(classic.body).toContain(title);
    for (const { name } of columns) expect(classic.body).toContain(`<th>${name}</th>`);
    const element = JSON.parse((await get('platformElement', `/api/page/${id}?plan=7`)).body) as { rows: unknown[] };
    expect(element.rows.length, id).toBeGreaterThan(0);
  }
  for (const id of ['inspectors', 'objects']) {
    const [before, after, stored] = await Promise.all([
      get('platformClassic', `/page/${id}?state=before`),
      get('platformClassic', `/page/${id}?state=after`),
      ask(sites.port, sites.url('platformClassic', `/page/${id}`), { cookie: 'state=after' }),
    ]);
    expect(before.body).not.toBe(after.body);
    expect(stored.body).toBe(after.body);
  }
});

it('carries a list and a plan of every department on the city site, with the date of publication in address and meta', async () => {
  for (const article of articles) {
    const { status, body } = await get('city', `/zwgk${article.path}`);
    expect(status).toBe(200);
    expect(article.path).toContain(`t${article.publishedOn.replaceAll('-', '')}_`);
    expect(body).toContain(`<meta name="PubDate" content="${article.publishedOn} 09:30:00">`);
  }
});

it('serves every page of the fidelity set, each marked as a demo', async () => {
  for (const { path, id } of fidelityPages) {
    const { status, body } = await get('fidelity', path);
    expect(status, id).toBe(200);
    expect(body, id).toContain('演示系统');
  }
  expect(new Set(fidelityPages.map(({ id }) => id)).size).toBe(fidelityPages.length);
});

it('escapes what a search asks for', async () => {
  const { body } = await get('publicity', `/notices?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(body).not.toContain('<script>alert');
});

it('never serves files beyond its own list', async () => {
  for (const path of ['/assets/../serve.ts', '/npm/../package.json', '/assets/%2e%2e/serve.ts']) {
    expect((await get('index', path)).status).toBe(404);
  }
});

it('names no firm twice', () => {
  expect(new Set(firms.map(({ name }) => name)).size).toBe(firms.length);
});
