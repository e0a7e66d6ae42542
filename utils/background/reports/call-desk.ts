/** Opens the desk for a report that begins elsewhere, with what the gesture lets us take of the page. */
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import type { CalledKind, DraftFill, ReportAbout, TakenPage } from '../../model/report-call.ts';
import type { Draft } from '../../model/report-desk.ts';
import { leaveCall } from '../../report-calls.ts';

/** Where the desk takes what waits for it. */
const deskAddress = '/desk.html#reports/new';
/** Of a page's text so much is taken, in UTF-16 units. */
const longestText = 500_000;

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url' | 'title' | 'active'>;

async function openTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(deskAddress as '/desk.html') });
}

/**
 * Opens the desk beside the page where the browser has a place for it and lets us, else in a tab. To be called in the
 * gesture itself, before anything is awaited.
 */
export function openDesk(tab: number | undefined): Promise<void> {
  // typed as there always; Firefox has another, which opens from no press in a page
  const { sidePanel } = browser as Partial<typeof browser>;
  if (tab === undefined || sidePanel === undefined) return openTab();
  return sidePanel.open({ tabId: tab }).catch(openTab);
}

/** What a page shows, where this gesture gave leave to see it. To be called in the gesture. */
export function pictureOf(): Promise<string | undefined> {
  return browser.tabs.captureVisibleTab({ format: 'jpeg', quality: 92 }).catch(() => undefined);
}

async function textOf(tab: number): Promise<string | undefined> {
  try {
    const [told] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => document.body?.innerText ?? '',
    });
    const text: unknown = told?.result;
    return typeof text === 'string' && text.trim() !== '' ? text.slice(0, longestText) : undefined;
  } catch {
    return undefined; // a page that may not be read, or is gone
  }
}

/**
 * @param picture as it was taken in the gesture; of another tab than the one in front it is nobody's
 * @param url of the page where the browser does not tell it
 */
export async function takePage(tab: Tab, picture: string | undefined, at: Date): Promise<TakenPage> {
  const text = tab.id === undefined ? undefined : await textOf(tab.id);
  return {
    url: tab.url ?? '',
    title: tab.title ?? '',
    at: at.toISOString(),
    ...(picture !== undefined && tab.active && { picture }),
    ...(text !== undefined && { text }),
  };
}

/** Leaves for the desk what begins, and what is known of it. */
export async function leaveBeginning(
  { kind, sighting, finding }: Omit<ReportAbout, 'kind'> & { kind: CalledKind },
  page: TakenPage | undefined,
  fill: DraftFill | undefined,
): Promise<void> {
  await leaveCall({
    call: 'begin',
    start: { kind, ...(sighting && { sighting }), ...(finding && { finding }) },
    ...(page && { page }),
    ...(fill && { fill: fill as Partial<Draft> }),
  });
}
