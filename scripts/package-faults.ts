import { createHash } from 'node:crypto';

/** Files of a package by path, as the browser will see them. */
export type PackageFiles = Map<string, Uint8Array>;

const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'sidePanel'];

/** The id that Chromium derives from a public key: the first 16 bytes of its SHA-256, written with a–p. */
export function extensionIdOf(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...digest.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

interface Manifest {
  version?: string;
  key?: string;
  default_locale?: string;
  permissions?: string[];
  host_permissions?: string[];
  icons?: Record<string, string>;
  background?: { service_worker?: string; scripts?: string[] };
  side_panel?: { default_path?: string };
  sidebar_action?: { default_panel?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
}

function manifestOf(files: PackageFiles): Manifest | null {
  const bytes = files.get('manifest.json');
  if (!bytes) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
  } catch {
    return null; // told as a fault below
  }
}

/** What keeps a package from working as promised, one sentence each; none: it holds. `id`: the fixed Chromium id. */
export function packageFaults(files: PackageFiles, browser: 'chrome' | 'firefox', id: string): string[] {
  const manifest = manifestOf(files);
  if (!manifest) return ['压缩包顶层没有可读的 manifest.json'];
  const faults: string[] = [];
  const named = [
    ...Object.values(manifest.icons ?? {}),
    manifest.background?.service_worker,
    ...(manifest.background?.scripts ?? []),
    manifest.side_panel?.default_path,
    manifest.sidebar_action?.default_panel,
    'workbench.html',
    `_locales/${manifest.default_locale}/messages.json`,
  ].filter((path): path is string => path !== undefined);
  for (const path of named) if (!files.has(path)) faults.push(`清单里提到的文件不在包里：${path}`);
  if (!manifest.background?.service_worker && !manifest.background?.scripts?.length) faults.push('没有后台脚本');
  const wanted = permissions.filter((name) => browser === 'chrome' || name !== 'sidePanel');
  if (JSON.stringify(manifest.permissions) !== JSON.stringify(wanted)) faults.push('权限与承诺的不一致');
  if (manifest.host_permissions?.length) faults.push('安装时就要求网站权限');
  if (browser === 'chrome') {
    if (!manifest.key || extensionIdOf(manifest.key) !== id) faults.push('扩展标识不是固定的那一个');
    if (!manifest.side_panel?.default_path) faults.push('没有侧边栏');
  } else {
    if (!manifest.browser_specific_settings?.gecko?.id) faults.push('没有火狐的扩展标识');
    if (!manifest.sidebar_action?.default_panel) faults.push('没有侧边栏');
  }
  for (const [path, bytes] of files) {
    if (path.endsWith('.map')) faults.push(`带着源码映射：${path}`);
    if (path.endsWith('.html') && /<script[^>]+src="https?:/i.test(new TextDecoder().decode(bytes))) {
      faults.push(`从网上取脚本：${path}`);
    }
  }
  return faults;
}
