/** The page's menu: report it, object to what is said of it, or take a picture of it for the report that is written. */
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import type { menuTexts } from '../../i18n/menus/texts.ts';
import { shownFindings } from '../../mark/shown.ts';
import { askTab } from '../../messages/send-tab.ts';
import type { ReportAbout } from '../../model/report-call.ts';
import { leaveCall } from '../../report-calls.ts';
import { leaveBeginning, openDesk, pictureOf, takePage } from './call-desk.ts';

type Menus = typeof browser.contextMenus;

const items = { 'report-page': 'choose', 'object-page': 'objection', 'report-evidence': undefined } as const;
type Item = keyof typeof items;

const isItem = (id: unknown): id is Item => typeof id === 'string' && Object.hasOwn(items, id);

/** Adds the items, in the words of `texts`. */
export function createReportItems(menus: Menus, texts: ReturnType<typeof menuTexts>): void {
  for (const id of Object.keys(items).filter(isItem)) {
    menus.create({
      id,
      title: texts.say(`menu.${id}`),
      contexts: ['page', 'image'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Registers what the items do. To be called while the background starts. */
export function serveReportMenu(now: () => Date): void {
  // Typed as there always, absent on phones.
  const { contextMenus } = browser as Partial<Pick<typeof browser, 'contextMenus'>>;
  contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (!isItem(menuItemId) || !tab) return;
    const picture = pictureOf();
    const opened = openDesk(tab.id); // before anything is awaited: the gesture counts for this alone
    leave(menuItemId, tab, picture, now)
      .then(() => opened)
      .catch((error: unknown) => console.warn('The desk was not called', error));
  });
}

async function leave(
  item: Item,
  tab: Browser.tabs.Tab,
  picture: Promise<string | undefined>,
  now: () => Date,
): Promise<void> {
  const page = await takePage(tab, await picture, now());
  const kind = items[item];
  if (kind === undefined) await leaveCall({ call: 'add', page });
  else await leaveBeginning({ kind, ...(await onlyShop(tab.id)) }, page, undefined);
}

/** The shop that a page is about, where it is about one alone. */
async function onlyShop(tab: number | undefined): Promise<Omit<ReportAbout, 'kind'>> {
  if (tab === undefined) return {};
  try {
    const { shops = [] } = (await askTab(tab, 'pageSummary')) ?? {};
    const [shop] = shops;
    if (!shop || shops.length > 1) return {};
    const [finding] = shownFindings(shop.verdict);
    return { ...(shop.sighting && { sighting: shop.sighting }), ...(finding && { finding }) };
  } catch {
    return {}; // no page of a shop
  }
}
