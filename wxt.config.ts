import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { packScript } from './utils/sites/at-hand.ts';
import { contentScriptMatches, groupPacks } from './utils/sites/matches.ts';
import { packs } from './utils/sites/packs.ts';
import { web } from './utils/sites/packs/web.ts';

/** Each group of packs is a script of its own, which a site's pages get before the content script. */
const packGroups = groupPacks(packs);

/**
 * Asked for one origin at a time: when a person adds a list (https, or this machine), or lets a shop's own site be read.
 */
const askedOrigins = ['https://*/*', 'http://*/*'];

/**
 * Writes what every page of a market carries (the content script and its packs) shorter than the bundler does, and in
 * ASCII: a browser keeps a script with other characters in two bytes each, in every page that it runs in.
 */
async function shorten(script: string): Promise<string> {
  const { code } = await minify(script, { compress: { passes: 3 }, format: { ascii_only: true } });
  return code ?? script;
}

function shortContentScript(): Plugin {
  return {
    name: 'short-content-script',
    async generateBundle(_options, bundle) {
      const script = bundle['marks.js'];
      if (script?.code !== undefined) script.code = await shorten(script.code);
    },
  };
}

/**
 * Runs our scripts as they are: WXT wraps each in a report of its crash, which says nothing in what ships and which
 * every page would carry.
 */
function scriptsAlone(): Plugin {
  const wrapper = /^\0virtual:wxt-unlisted-script-entrypoint\?/;
  return {
    name: 'scripts-alone',
    enforce: 'pre',
    load: (id) =>
      wrapper.test(id)
        ? `import script from ${JSON.stringify(id.replace(wrapper, ''))}; export default script.main();`
        : null,
  };
}

/**
 * Has the public suffix list ready when a domain is first read: tldts hashes every suffix as it is imported, which is a
 * seventh of what the background does before it can answer, each time that it wakes.
 */
function suffixesWhenRead(): Plugin {
  const lookup = 'export default function suffixLookup(hostname, options, out) {\n';
  return {
    name: 'suffixes-when-read',
    transform(code, id) {
      if (!id.endsWith('/tldts/dist/es6/src/suffix-trie.js')) return null;
      const [hashing] = /^for \(let node = 0, offset = 0;.*?^\}\n/ms.exec(code) ?? [];
      if (hashing === undefined || !code.includes(lookup)) {
        throw new Error('tldts makes its suffixes ready in another way by now: see suffixesWhenRead');
      }
      return code
        .replace(
          hashing,
          () => `let isReady = false;\nfunction makeReady() {\n  isReady = true;\n${hashing}}\n`,
        )
        .replace(lookup, () => `${lookup}  if (!isReady) makeReady();\n`);
    },
  };
}

/** Writes the popup's style into its page: a file of its own would be there later than the script that waits for it. */
function popupStyleWithin(): Plugin {
  return {
    name: 'popup-style-within',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle = {} }) {
        if (!path.includes('popup')) return html;
        return html.replaceAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, file: string) => {
          const style = bundle[file]?.source;
          if (typeof style !== 'string') return link;
          Reflect.deleteProperty(bundle, file);
          return `<style>${style.trim()}</style>`;
        });
      },
    },
  };
}

/** As much of what is built as is looked at here: scripts have code, styles a source. */
type Built = Record<string, { code?: string; source?: string | Uint8Array }>;

interface Plugin {
  name: string;
  enforce?: 'pre';
  load?: (id: string) => string | null;
  transform?: (code: string, id: string) => string | null;
  generateBundle?: (options: unknown, bundle: Built) => Promise<void>;
  transformIndexHtml?: {
    order: 'post';
    handler: (html: string, context: { path: string; bundle?: Built }) => string;
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [shortContentScript(), scriptsAlone(), suffixesWhenRead(), popupStyleWithin()],
    build: {
      sourcemap: false,
      rolldownOptions: {
        // Packs are values and nothing else: the content script, which gets its own, must not carry those of all sites.
        treeshake: { moduleSideEffects: (id) => !id.includes('/utils/sites/') },
        // A constant is written once: the public suffix list is one of 68 KB, and stood in each bundle three times.
        optimization: { inlineConst: false },
      },
    },
  }),
  hooks: {
    // The popup shares no files with other pages: one file is there sooner than the thirty that it would take of theirs.
    'entrypoints:grouped': (_wxt, groups) => {
      const popup = groups.flat().find(({ name }) => name === 'popup');
      if (!popup) return;
      for (const group of groups)
        if (Array.isArray(group) && group.includes(popup)) group.splice(group.indexOf(popup), 1);
      groups.push([popup]);
    },
    'build:publicAssets': async (_wxt, files) => {
      const groups = [...packGroups, { file: 'packs/web.js', packs: [web] }];
      const scripts = groups.map(async ({ file, packs: own }) => ({
        relativeDest: file,
        contents: await shorten(packScript(own)),
      }));
      files.push(...(await Promise.all(scripts)));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    omnibox: { keyword: 'xb' },
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'activeTab', // the popup can name the site of the page that it was opened on, and offer to read it
      'contextMenus', // selected text and links can be looked up
      'scripting', // tabs that were open before the extension was get the content script too
      // Chromium's service worker cannot start the Worker that imports lists: a document of ours does.
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    // The desk stands beside the page where the browser has a place for it.
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'desk.html',
            default_icon: 'icon/beacon.svg',
            open_at_install: false,
          },
        }
      : { side_panel: { default_path: 'desk.html' } }),
    content_scripts: packGroups.map(({ matches, file }) => ({
      matches,
      js: [file, 'marks.js'],
      run_at: 'document_start', // wakes the background while the page is still being parsed
      all_frames: true,
    })),
    host_permissions: contentScriptMatches,
    optional_permissions: ['notifications'], // shops that were bought from and are listed later
    optional_host_permissions: askedOrigins,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'xinbiao@xinbiao.example',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['none'],
                // asked before a report is sent (components/desk/reports/ask-to-send.ts)
                optional: [
                  'websiteContent',
                  'browsingActivity',
                  'personallyIdentifyingInfo',
                  'financialAndPaymentInfo',
                ],
              },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});
