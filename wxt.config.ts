import { defineConfig } from 'wxt';
import { contentScriptMatches } from './utils/sites/matches.ts';

/** Where lists may be fetched from: asked for one origin at a time, when a person adds a list. */
const listOrigins = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      // Chromium's service worker cannot start the Worker that imports lists: a document of ours does.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: contentScriptMatches,
    optional_host_permissions: listOrigins,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'xinbiao@xinbiao.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});
