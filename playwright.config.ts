import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium';

// A flaky test is a bug to find, so nothing is retried. One worker: two Chromiums on two cores disturb each other.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: { launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] } },
});
