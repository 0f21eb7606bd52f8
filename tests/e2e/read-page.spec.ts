import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { PageReading } from '../../lib/recognise/types';
import { bundleReader, readerGlobal } from '../../scripts/reader-bundle';

const require = createRequire(import.meta.url);
const library = (path: string) => readFileSync(require.resolve(path), 'utf8');
const reader = bundleReader();

/** Evaluates the bundled reader in the page, as the page agent does. */
async function read(page: Page, expression = `${readerGlobal}.readPage(window)`): Promise<PageReading> {
  return page.evaluate(`(() => { ${await reader}; return ${expression}; })()`);
}

const rows = (count: number, columns: number, from = 1) =>
  Array.from(
    { length: count },
    (_, r) => `<tr>${Array.from({ length: columns }, (_unused, c) => `<td>${r + from}-${c}</td>`).join('')}</tr>`,
  ).join('');

test('reads only what is visible, blocks on lines of their own', async ({ page }) => {
  await page.setContent(`
    <title>演示</title><meta name="PubDate" content="2022-03-10 08:00">
    <h1>演示标题</h1><p>第一段 <b>粗体</b></p><p>第二段</p>
    <p style="display:none">不显示一</p><p style="visibility:hidden">不显示二</p><p style="opacity:0">不显示三</p>
    <p style="position:absolute;left:-9999px">不显示四</p><div style="height:0;overflow:hidden">不显示五</div>
    <script>不显示六</script><template>不显示七</template>
    <div style="visibility:hidden">不显示八<span style="visibility:visible">显示</span></div>`);
  const reading = await read(page);
  const [frame] = reading.frames;
  expect(frame!.text).toBe('演示标题\n第一段 粗体\n第二段\n显示');
  expect(frame!.headings).toEqual(['演示标题']);
  expect(frame!.published).toEqual(['2022-03-10']);
  expect(reading.title).toBe('演示');
});

test('reads a plain table with a two-row header by its leaf headings, and skips the empty-list row', async ({
  page,
}) => {
  await page.setContent(`
    <table><thead><tr><th rowspan="2">序号</th><th colspan="2">检查</th></tr><tr><th>日期</th><th>结果</th></tr></thead>
    <tbody><tr><td>1</td><td>2022-08-01</td><td>未发现问题</td></tr><tr style="display:none"><td>2</td><td>x</td><td>y</td></tr></tbody></table>
    <table><thead><tr><th>姓名</th><th>职务</th></tr></thead><tbody><tr><td colspan="2">暂无数据</td></tr></tbody></table>`);
  const [first, second] = (await read(page)).frames[0]!.tables;
  expect(first).toEqual({ columns: ['序号', '日期', '结果'], rows: [['1', '2022-08-01', '未发现问题']], rowCount: 1 });
  expect(second).toEqual({ columns: ['姓名', '职务'], rows: [], rowCount: 0 });
});

test('reads a table pasted from Word, whose header is a row of td', async ({ page }) => {
  await page.setContent(`<table><tr><td colspan="3">2022年度计划表</td></tr>
    <tr><td>序号</td><td>抽查任务名称</td><td>抽查比例</td></tr><tr><td>1</td><td>演示抽查</td><td>3%</td></tr><tr><td>2</td><td>演示检查</td><td>5%</td></tr></table>`);
  const [table] = (await read(page)).frames[0]!.tables;
  expect(table!.columns).toEqual(['序号', '抽查任务名称', '抽查比例']);
  expect(table!.rows).toContainEqual(['1', '演示抽查', '3%']);
});

test('reads an Element UI table with cloned fixed columns once, cells of fixed columns included', async ({ page }) => {
  await page.setContent('<div id="app"></div>');
  await page.addStyleTag({ content: library('element-ui/lib/theme-chalk/index.css') });
  await page.addScriptTag({ content: library('vue/dist/vue.min.js') });
  await page.addScriptTag({ content: library('element-ui/lib/index.js') });
  await page.evaluate(`new Vue({
    el: '#app',
    data: { rows: Array.from({ length: 8 }, (_, i) => ({ a: '企业' + i, b: '任务' + i, c: '结果' + i })), busy: false },
    template: '<div style="width:600px"><el-table :data="rows" height="200" v-loading="busy"><el-table-column fixed prop="a" label="企业名称" width="200"/><el-table-column prop="b" label="任务名称" width="500"/><el-table-column fixed="right" prop="c" label="检查结果" width="200"/></el-table><el-pagination layout="total" :total="55"/></div>'
  })`);
  await expect(page.locator('.el-table__fixed .el-table__body tr')).toHaveCount(8);
  const frame = (await read(page)).frames[0]!;
  expect(frame.tables).toHaveLength(1);
  expect(frame.tables[0]!.columns).toEqual(['企业名称', '任务名称', '检查结果']);
  expect(frame.tables[0]!.rowCount).toBe(8);
  expect(frame.tables[0]!.rows[3]).toEqual(['企业3', '任务3', '结果3']);
  expect(frame.text.split('企业3').length - 1).toBe(1);
  expect(frame.text).toContain('共 55 条');
  expect(frame.loading).toBe(false);
});

test('reads a DataTables table with its cloned scroll header once, and its pager', async ({ page }) => {
  await page.setContent(
    `<table id="list"><thead><tr><th>任务编号</th><th>任务名称</th></tr></thead><tbody>${rows(55, 2)}</tbody></table>`,
  );
  await page.addScriptTag({ content: library('jquery/dist/jquery.min.js') });
  await page.addScriptTag({ content: library('datatables.net/js/jquery.dataTables.min.js') });
  await page.evaluate(
    `jQuery('#list').DataTable({ scrollY: 200, scrollX: true, language: { info: '第 _START_ 到第 _END_ 条记录，总共 _TOTAL_ 条记录' } })`,
  );
  const frame = (await read(page)).frames[0]!;
  expect(frame.tables).toHaveLength(1);
  expect(frame.tables[0]!.columns).toEqual(['任务编号', '任务名称']);
  expect(frame.tables[0]!.rowCount).toBe(10);
  expect(frame.text).toContain('总共 55 条记录');
  expect(frame.text.split('任务编号').length - 1).toBe(1);
});

test('reads labels of description lists, forms and th/td tables with what is chosen in them', async ({ page }) => {
  await page.setContent(`
    <dl><dt>统一社会信用代码：</dt><dd>91140602MA0K00001X</dd></dl>
    <table><tr><th>任务名称</th><td>演示任务</td><th>检查日期</th><td>2022-08-01</td></tr></table>
    <div class="el-form-item"><label class="el-form-item__label">抽取目标户数</label><div class="el-form-item__content"><input value="24"></div></div>
    <div class="layui-form-item"><label class="layui-form-label">信用风险分类</label><div class="layui-input-block">
      <label><input type="checkbox" checked>A类</label><label><input type="checkbox">B类</label><label><input type="checkbox" checked>C类</label></div></div>
    <label for="t">抽查类型</label><select id="t"><option>不定向</option><option selected>定向</option></select>
    <label for="p">密码</label><input id="p" type="password" value="secret">`);
  const frame = (await read(page)).frames[0]!;
  const labels = Object.fromEntries(frame.labels);
  expect(labels).toMatchObject({
    '统一社会信用代码：': '91140602MA0K00001X',
    任务名称: '演示任务',
    检查日期: '2022-08-01',
    抽取目标户数: '24',
    信用风险分类: 'A类、C类',
    抽查类型: '定向',
  });
  expect(JSON.stringify(frame)).not.toContain('secret');
  expect(frame.passwordField).toBe(true);
});

test('reads the visible iframe tab and leaves the hidden ones', async ({ page }) => {
  await page.setContent(`
    <a class="J_menuTab" data-id="a">任务设置</a><a class="J_menuTab active" data-id="b">名单抽取</a>
    <iframe class="J_iframe" style="display:none;width:600px;height:300px" srcdoc="<h2>隐藏的任务</h2>"></iframe>
    <iframe class="J_iframe" style="width:600px;height:300px" srcdoc="<h2>显示的名单</h2>"></iframe>
    <iframe style="width:1px;height:1px" srcdoc="统计"></iframe>`);
  await page.frameLocator('iframe >> nth=1').locator('h2').waitFor();
  const reading = await read(page);
  expect(reading.frames.map((frame) => frame.headings)).toEqual([[], ['显示的名单']]);
  expect(reading.frames[0]!.active).toEqual(['名单抽取']);
  const visible = await Promise.all(
    page
      .frames()
      .slice(1)
      .map(async (frame) =>
        frame.evaluate(`(() => { ${await reader}; return ${readerGlobal}.isOwnFrameVisible(window); })()`),
      ),
  );
  expect(visible).toEqual([false, true, false]);
});

test('marks loading masks, captchas and dialogs only while they are shown', async ({ page }) => {
  const body = (shown: boolean) => `<p>正文</p>
    <div class="el-loading-mask" style="${shown ? '' : 'display:none;'}width:100px;height:100px"></div>
    <div class="geetest_panel" style="${shown ? '' : 'display:none;'}width:100px;height:100px"></div>
    <div class="el-dialog" style="${shown ? '' : 'display:none;'}position:fixed;left:0;top:0;width:100vw;height:50vh"></div>`;
  await page.setContent(body(true));
  expect((await read(page)).frames[0]).toMatchObject({ loading: true, captcha: true });
  expect((await read(page)).frames[0]!.dialogCover).toBeCloseTo(0.5, 1);
  await page.setContent(body(false));
  expect((await read(page)).frames[0]).toMatchObject({
    loading: false,
    captcha: false,
    dialogCover: 0,
    passwordField: false,
  });
});

test('gives the size of the smallest body text, with zoom and the page’s own shrinking', async ({ page }) => {
  const text = '演示文字'.repeat(40);
  await page.setContent(
    `<body style="font-size:12px"><div>${text}</div><small style="font-size:5px">角标</small></body>`,
  );
  expect((await read(page)).smallestText).toBe(12);
  expect((await read(page, `${readerGlobal}.readPage(window, 0.25)`)).smallestText).toBe(3);
  await page.setContent(
    `<body style="margin:0"><div style="font-size:12px;transform:scale(.5);transform-origin:0 0">${text}</div></body>`,
  );
  expect((await read(page)).smallestText).toBe(6);
});

test('a table of 1,000 wide rows gives 50 rows, the whole count and the pager below it', async ({ page }) => {
  const head = Array.from({ length: 17 }, (_, i) => `<th>列${i}</th>`).join('');
  await page.setContent(
    `<table><thead><tr>${head}</tr></thead><tbody>${rows(1000, 17)}</tbody></table><div>共 1000 条</div>`,
  );
  const frame = (await read(page)).frames[0]!;
  expect(frame.tables[0]!.rows).toHaveLength(50);
  expect(frame.tables[0]!.rowCount).toBe(1000);
  expect(frame.text).toContain('共 1000 条');
  expect(frame.text.length).toBeLessThanOrEqual(20_000);
});

test('leaves the page as it was', async ({ page }) => {
  await page.setContent(`<h1>演示</h1><table>${rows(5, 3)}</table><input value="x">`);
  const before = await page.content();
  await read(page);
  expect(await page.content()).toBe(before);
});
