/** In which languages, widths and colours our own pages are looked at. */
import type { BrowserContextOptions } from '@playwright/test';
import type { Language } from '../../utils/model/language.ts';

/** One way of looking at a page: in a language, and as a browser shows it. */
export interface PageWay {
  language: Language;
  how: BrowserContextOptions;
}

const wide = { width: 1100, height: 800 };
const narrow = { width: 360, height: 740 };

/** By the name that pictures carry. Each language, width and colour scheme is seen; not each with each. */
export const pageWays: Readonly<Record<string, PageWay>> = {
  'zh-CN-wide-light': { language: 'zh-CN', how: { viewport: wide, colorScheme: 'light' } },
  'zh-CN-narrow-dark': { language: 'zh-CN', how: { viewport: narrow, colorScheme: 'dark' } },
  'en-narrow-light': { language: 'en', how: { viewport: narrow, colorScheme: 'light' } },
  'en-wide-dark': { language: 'en', how: { viewport: wide, colorScheme: 'dark' } },
  // 200 % zoom is half the width at twice the density
  'zh-TW-zoomed': { language: 'zh-TW', how: { viewport: { width: 550, height: 400 }, deviceScaleFactor: 2 } },
};
