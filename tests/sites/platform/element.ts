import { fullName } from '../data';
import { demoMark, documentHtml, html } from '../html';
import { json, page, type Site } from '../reply';
import { checkForm } from './check-form';
import { platformPage, platformPages } from './pages';
import { platformQuery, storeState } from './query';

const title = '山西省双随机、一公开综合监管平台';

/** Shell 2: a single page in Vue 2 and Element UI. Its lists come as JSON a moment after the page. */
export const elementShell: Site = (request) => {
  if (request.path === '/') {
    return page(
      documentHtml(
        {
          title,
          styles: ['/npm/element-ui.css', '/assets/base.css', '/assets/element-shell.css'],
          scripts: ['/npm/vue.js', '/npm/element-ui.js', '/assets/element-shell.js'],
        },
        html`<div id="app" data-title="${title}"></div><template id="demo-mark">${demoMark()}</template>`,
      ),
    );
  }
  if (request.path === '/api/menu') {
    return json(platformPages.map(({ id, title: name, group }) => ({ id, title: name, group })));
  }
  if (request.path === '/demo/state') return storeState(request);
  const asked = platformPage(/^\/api\/page\/([a-z-]+)$/.exec(request.path)?.[1] ?? '');
  if (!asked) return null;
  const query = platformQuery(request);
  const form = asked.id === 'check-form' ? checkForm(query, request.query.get('firm')) : null;
  const { id, title: name, group, filters, buttons, columns } = asked;
  return json(
    {
      ...{ id, title: name, group, filters, buttons, columns },
      facts: form?.facts ?? asked.facts?.(query) ?? [],
      risk: asked.riskChoice?.(query) ?? null,
      rows: form ? form.rows.map((cells) => ({ cells, actions: [] })) : asked.rows(query),
      department: fullName(query.department),
      state: query.state,
    },
    { delay: 150 },
  );
};
