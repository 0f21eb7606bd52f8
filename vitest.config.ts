import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** These files look at the screens in a browser; the others need none. */
const screens = ['cell', 'drag', 'keyboard', 'points', 'screens', 'set-up'].map(
  (name) => `tests/components/${name}.test.ts`,
);

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    testTimeout: 60_000,
    // Offices and hostile archives are made in hooks, two files at a time on two cores.
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'screens', include: screens, globalSetup: 'tests/support/preview/once.ts' },
      },
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'node_modules/**', ...screens],
        },
      },
    ],
  },
});
