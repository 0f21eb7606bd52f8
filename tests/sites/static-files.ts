import { readFileSync } from 'node:fs';
import type { Reply } from './reply';

const own = new URL('./assets/', import.meta.url);
const modules = new URL('../../node_modules/', import.meta.url);

/** What the shells load from their npm packages; nothing else of node_modules is served. */
const packages: Record<string, string> = {
  '/npm/jquery.js': 'jquery/dist/jquery.min.js',
  '/npm/dataTables.js': 'datatables.net/js/jquery.dataTables.min.js',
  '/npm/css/dataTables.css': 'datatables.net-dt/css/jquery.dataTables.min.css',
  '/npm/images/sort_asc.png': 'datatables.net-dt/images/sort_asc.png',
  '/npm/images/sort_both.png': 'datatables.net-dt/images/sort_both.png',
  '/npm/images/sort_desc.png': 'datatables.net-dt/images/sort_desc.png',
  '/npm/layer.js': 'layui-layer/dist/layer.js',
  '/npm/vue.js': 'vue/dist/vue.min.js',
  '/npm/element-ui.js': 'element-ui/lib/index.js',
  '/npm/element-ui.css': 'element-ui/lib/theme-chalk/index.css',
  '/npm/fonts/element-icons.woff': 'element-ui/lib/theme-chalk/fonts/element-icons.woff',
  '/npm/fonts/element-icons.ttf': 'element-ui/lib/theme-chalk/fonts/element-icons.ttf',
};

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  ttf: 'font/ttf',
};

/** `/assets/name` of this folder and the listed package files; null where there is none. */
export function staticFile(path: string): Reply | null {
  const asset = /^\/assets\/([a-z0-9-]+\.(?:js|css|svg))$/.exec(path)?.[1];
  const file = asset ? new URL(asset, own) : packages[path] ? new URL(packages[path], modules) : null;
  if (!file) return null;
  try {
    return { type: types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain', body: readFileSync(file) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
