import { defineConfig } from 'wxt';

/**
 * The public half of the key that fixes the extension id. The id decides which IndexedDB the browser opens, so an
 * unpacked folder that moves to another drive or another machine's policy must keep it, or the evidence seems gone.
 */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAoUJ3HedTHKAD8p5i2I57WaDAL64BZF2xjJfKls7z4FjP3a50wJjr7vkqrGl8ooTGymLyoi/n6PNnHlQ8y4Poq91hjLWOgl6rlLBGrCXX/Hapk0MyzdEfacd3g0wJFJm18Sr66ZkdvIbHfCBxIIOEo1WcgWuKJOk5yoDrgaKvKY+6IrexGXrWQAVBJBGjmgo6KX/kTH4rssRfVREkdKB/NSz0HPH0qb1Ac+1d16GjonL/EAVUEQMaq2G79dT97+T50LgR7OKFkDMKC1XnEZTdG7c6AjLom9JTcCkzDjWiQQ+GSW65O624QwYeYG22znAlJLDw5aJwZSLMBBUAP4yTzwIDAQAB';

const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'sidePanel'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // Explicit imports: a reader sees where every name comes from.
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: { gecko: { id: 'evidence@shuangsuiji.invalid', strict_min_version: '121.0' } },
          permissions: permissions.filter((name) => name !== 'sidePanel'),
          optional_host_permissions: ['<all_urls>'],
        }
      : {
          key,
          minimum_chrome_version: '109',
          permissions,
          optional_host_permissions: ['<all_urls>'],
        }),
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_actionTitle__', default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' } },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self' data: blob:; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'",
    },
    commands: {
      'capture-visible': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandVisible__' },
      'capture-full': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandFull__' },
      // Not Alt+Shift+R: newer Chromium keeps that one for itself and leaves the command without a key (seen in 156).
      'capture-region': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandRegion__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandPanel__' },
    },
  }),
  vite: () => ({
    build: { chunkSizeWarningLimit: 1500 },
  }),
});
