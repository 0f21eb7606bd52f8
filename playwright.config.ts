import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium';

/** The longest files begin first, so that the two workers end at about the same time. */
const longest = ['**/fidelity.spec.ts', '**/main-job.spec.ts'];
/** What presses real keys, promises something within seconds, or stops processes at random, has the machine to itself (`npm test` does). */
const alone = [
  '**/keys.spec.ts',
  '**/keyboard-alone.spec.ts',
  '**/durability.spec.ts',
  '**/big-store.spec.ts',
  '**/soak.spec.ts',
];

// A flaky test is a bug to find, so nothing is retried. Every file has browsers of its own, and a capture mostly waits
// for the next shot that the browser allows: two files at a time do not disturb each other.
export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'longest', testMatch: longest },
    { name: 'together', testMatch: '**/*.spec.ts', testIgnore: [...longest, ...alone] },
    { name: 'alone', testMatch: alone, workers: 1 },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: { launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] } },
});
