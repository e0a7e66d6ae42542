/**
 * Looking up from where the person is: the address bar's keyword `xb`, and the menu on selected text and on links. Both
 * open the look-up page. Not every browser has them (Firefox for Android has neither).
 */
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../i18n/language.ts';
import { menuTexts } from '../i18n/menus/texts.ts';
import type { ListedEntry } from '../model/reader.ts';
import { exactKeys } from '../search/exact-keys.ts';
import { searchTexts } from '../search/texts.ts';
import { readSettings, watchSettings } from '../settings.ts';
import { createReportItems } from './reports/menu.ts';
import type { Session } from './session.ts';

const menuItem = 'look-up';
const mostSuggestions = 5;
/** Longer is no name; the page takes no more. */
const longest = 200;

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';
type Suggestion = { content: string; description: string };

/** Registers what the browser has of it. To be called while the background starts. */
export function serveLookUpElsewhere(session: Session): void {
  // Typed as there always, absent on phones.
  const { omnibox, contextMenus } = browser as Partial<Pick<typeof browser, 'omnibox' | 'contextMenus'>>;
  if (omnibox) serveOmnibox(omnibox, session);
  if (contextMenus) serveMenu(contextMenus);
}

function serveOmnibox(omnibox: typeof browser.omnibox, session: Session): void {
  omnibox.onInputStarted.addListener(() => {
    void spoken().then((texts) =>
      omnibox.setDefaultSuggestion({ description: xmlText(texts.say('menu.omnibox')) }),
    );
    session.reader().catch(() => undefined); // wanted next
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    suggestionsFor(text, session).then(suggest, (error: unknown) => {
      console.warn('Nothing could be suggested', error);
      suggest([]);
    });
  });
  omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition));
}

/** What lists have under exactly what was typed: an index answers at once, while names are read by the page alone. */
async function suggestionsFor(text: string, session: Session): Promise<Suggestion[]> {
  const keys = exactKeys(text);
  if (keys.length === 0) return [];
  const found = [...(await (await session.reader()).lookup(keys)).values()].flat();
  const shown = found.filter(({ entry }) => entry.subject.kind !== 'sole-trader' && searchTexts(entry));
  const bySubject = new Map(shown.map((one) => [`${one.list.info.id} ${one.entry.subject.name}`, one]));
  return [...bySubject.values()].slice(0, mostSuggestions).map(suggestionOf);
}

function suggestionOf({ list, entry: { subject } }: ListedEntry): Suggestion {
  const name = subject.name.slice(0, longest);
  return { content: name, description: `${xmlText(name)} – ${xmlText(list.info.title)}` };
}

/** Chromium reads descriptions as XML; Firefox shows them as they are, where the names of firms hardly have these. */
function xmlText(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, ' ')
    .replaceAll(/\p{Cc}/gu, ' ')
    .toWellFormed();
}

function serveMenu(contextMenus: typeof browser.contextMenus): void {
  const write = async (): Promise<void> => {
    const texts = await spoken();
    await contextMenus.removeAll();
    contextMenus.create({
      id: menuItem,
      title: texts.say('menu.selection'),
      contexts: ['selection'],
    });
    contextMenus.create({
      id: `${menuItem}-link`,
      title: texts.say('menu.link'),
      contexts: ['link'],
      targetUrlPatterns: ['http://*/*', 'https://*/*'],
    });
    createReportItems(contextMenus, texts);
  };
  // Browsers keep the items, so that they need not be made at each wake.
  browser.runtime.onInstalled.addListener(() => void write());
  browser.runtime.onStartup.addListener(() => void write());
  watchSettings(() => void write(), new AbortController().signal);
  contextMenus.onClicked.addListener(({ menuItemId, selectionText, linkUrl }) => {
    if (menuItemId === menuItem) void open(selectionText ?? '', 'newForegroundTab');
    if (menuItemId === `${menuItem}-link`) void open(linkUrl ?? '', 'newForegroundTab');
  });
}

async function open(text: string, disposition: Disposition): Promise<void> {
  const url = `${browser.runtime.getURL('/lookup.html')}?q=${encodeURIComponent(text.trim().slice(0, longest).toWellFormed())}`;
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

async function spoken(): Promise<ReturnType<typeof menuTexts>> {
  const { language } = await readSettings();
  return menuTexts(chooseLanguage(language, [browser.i18n.getUILanguage()]));
}
