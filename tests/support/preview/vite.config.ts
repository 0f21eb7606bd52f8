import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Shows the screens with demo data in a plain page: `vite --config tests/support/preview/vite.config.ts`. */
export default defineConfig({
  root: here,
  base: './',
  resolve: { alias: { '@': root } },
  server: { host: '127.0.0.1', fs: { allow: [root] } },
  build: { outDir: '../../../.output/preview', emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  logLevel: 'error',
});
