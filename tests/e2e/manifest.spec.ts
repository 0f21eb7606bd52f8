import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { workerKilobytes } from '../../scripts/bench/screens';

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
  expect(manifest.content_security_policy).toEqual({
    extension_pages:
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self' data: blob:; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'",
  });
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.minimum_chrome_version).toBe('109');
  expect(manifest.key).toMatch(/^MII/);
});

test('what is put into pages knows nothing of the store', () => {
  for (const script of ['page-agent', 'page-surface', 'reconstruct']) {
    const code = readFileSync(`.output/chrome-mv3/${script}.js`, 'utf8');
    expect(code.length).toBeGreaterThan(1000);
    expect(code).not.toMatch(/indexedDB|IDBKeyRange|storage\.(local|session)|\bimport\b\s*[("{]/);
  }
  // The same words are found where the store is: the search itself works.
  const files = readdirSync('.output/chrome-mv3', { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.some((file) => readFileSync(`.output/chrome-mv3/${file}`, 'utf8').includes('indexedDB'))).toBe(true);
});

test('the worker’s script with all that it imports is at most 150 kB compressed, so that its start is no wait', () => {
  const size = workerKilobytes();
  expect(size).toBeGreaterThan(50);
  expect(size).toBeLessThanOrEqual(150);
});
