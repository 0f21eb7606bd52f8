import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test('the built manifest asks for exactly the promised permissions and none for any site', () => {
  const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
  expect(manifest.permissions).toEqual([
    'activeTab',
    'scripting',
    'storage',
    'unlimitedStorage',
    'contextMenus',
    'sidePanel',
  ]);
  expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.minimum_chrome_version).toBe('109');
  expect(manifest.key).toMatch(/^MII/);
});
