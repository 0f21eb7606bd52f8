import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extensionIdOf, type PackageFiles, packageFaults } from '@/scripts/package-faults';

const key = /'(MII[^']+)'/.exec(readFileSync('wxt.config.ts', 'utf8'))?.[1] ?? '';
const id = extensionIdOf(key);

const files = (change: Record<string, unknown> = {}, without: string[] = []): PackageFiles => {
  const manifest = {
    default_locale: 'zh_CN',
    key,
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'sidePanel'],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
    icons: { 16: 'icon/16.png' },
    ...change,
  };
  const made: [string, string][] = [
    ['manifest.json', JSON.stringify(manifest)],
    ['background.js', ''],
    ['sidepanel.html', '<script type="module" src="/chunks/panel.js"></script>'],
    ['workbench.html', ''],
    ['icon/16.png', ''],
    ['_locales/zh_CN/messages.json', '{}'],
  ];
  const encoder = new TextEncoder();
  return new Map(made.filter(([path]) => !without.includes(path)).map(([path, text]) => [path, encoder.encode(text)]));
};

describe('a package', () => {
  it('holds when all that its manifest names is there and the id is the fixed one', () => {
    expect(packageFaults(files(), 'chrome', id)).toEqual([]);
  });

  it.each([
    ['a file that is named but missing', files({}, ['icon/16.png']), /icon\/16\.png/],
    ['no manifest at its top', files({}, ['manifest.json']), /manifest/],
    ['another key', files({ key: 'AAAA' }), /标识/],
    ['a permission too many', files({ permissions: ['activeTab', 'tabs'] }), /权限/],
    ['a site asked for at once', files({ host_permissions: ['<all_urls>'] }), /网站权限/],
    ['no worker', files({ background: {} }), /后台/],
  ])('is refused for %s', (_what, bad, fault) => {
    expect(packageFaults(bad, 'chrome', id).join()).toMatch(fault);
  });

  it('for Firefox has its own id and a side bar, and no side panel', () => {
    const fox = files({
      key: undefined,
      permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
      background: { scripts: ['background.js'] },
      side_panel: undefined,
      sidebar_action: { default_panel: 'sidepanel.html' },
      browser_specific_settings: { gecko: { id: 'evidence@shuangsuiji.invalid' } },
    });
    expect(packageFaults(fox, 'firefox', id)).toEqual([]);
    expect(packageFaults(files(), 'firefox', id)).toHaveLength(3);
  });
});

describe('the policies in the docs', () => {
  it('speak of the id that the built extension has', () => {
    expect(id).toMatch(/^[a-p]{32}$/);
    const chromium = JSON.parse(readFileSync('docs/policy/chromium.json', 'utf8'));
    expect(chromium.ExtensionInstallAllowlist).toEqual([id]);
    expect(Object.keys(chromium.ExtensionSettings)).toEqual([id]);
    for (const path of ['docs/policy/windows.reg', 'docs/policy/README.md']) {
      const ids = readFileSync(path, 'utf8').match(/\b[a-p]{32}\b/g) ?? [];
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids)).toEqual(new Set([id]));
    }
  });

  it('speak of the id that the Firefox package has', () => {
    const fox = JSON.parse(readFileSync('docs/policy/firefox.json', 'utf8'));
    expect(readFileSync('wxt.config.ts', 'utf8')).toContain(Object.keys(fox.policies.ExtensionSettings)[0]);
  });
});
