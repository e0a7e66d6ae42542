/**
 * How notices reach the person outside our pages: a quiet letter on the toolbar button and, where the person allowed
 * it, the system's own notifications. Both follow what stands; neither is where anything is kept.
 */
import { browser } from 'wxt/browser';
import { boughtTexts } from '../../i18n/bought/texts.ts';
import { markTexts } from '../../i18n/marks/texts.ts';
import type { MarkTexts } from '../../i18n/marks/texts.ts';
import { markWords } from '../../mark/words.ts';
import { shownFindings } from '../../mark/shown.ts';
import type { BoughtNotice } from '../../model/bought.ts';
import type { Language } from '../../model/language.ts';
import { showLetter } from '../badge.ts';

/** More at once would be noise: the rest is said to be in the options. */
const mostAtOnce = 3;

const prefix = 'bought ';
const restId = `${prefix}rest`;
/** What hides in a text or turns its direction round: the shop's name is the page's word. */
const unseen = /\p{Cf}/gu;
const longestName = 60;

/** The browser has it only while the permission is given. */
function system(): typeof browser.notifications | undefined {
  return browser.notifications;
}

/** What the mark says, in a line: never more, and never louder. */
function saysInLine(texts: MarkTexts, { says }: BoughtNotice): string {
  const comma = texts.say('join.comma');
  if ('corrected' in says) return texts.say('quiet.corrected');
  const { finding } = says;
  const [shown] = shownFindings({ level: finding.level, state: finding.state, findings: [finding] });
  if (!shown) return '';
  const { word, plates } = markWords(texts, [shown]);
  return [word, ...plates.map(({ text }) => text)].join(comma);
}

function sourceOf({ says }: BoughtNotice): { list: string; issuer: string } {
  if ('corrected' in says) return says.corrected;
  const { title: list, issuer } = says.finding.list.info;
  return { list, issuer };
}

/** Brings the toolbar's letter and the system's notifications to what stands; shows nothing new. */
export async function settleNotices(standing: readonly BoughtNotice[]): Promise<void> {
  const unread = standing.filter(({ read }) => !read);
  await showLetter(unread.length > 0);
  const shown = await system()?.getAll();
  const kept = new Set(unread.map(({ id }) => `${prefix}${id}`));
  if (unread.length > 0) kept.add(restId);
  for (const id of Object.keys(shown ?? {})) {
    if (id.startsWith(prefix) && !kept.has(id)) await system()?.clear(id);
  }
}

/** Shows these as the system's notifications, where the person allowed that. */
export async function notify(fresh: readonly BoughtNotice[], language: Language): Promise<void> {
  if (!system()) return;
  const texts = boughtTexts(language);
  const marks = markTexts(language);
  for (const notice of fresh.slice(0, mostAtOnce)) {
    const shop = notice.label.replaceAll(unseen, '').slice(0, longestName);
    const said = saysInLine(marks, notice);
    await create(
      `${prefix}${notice.id}`,
      texts.say('system.title', { shop }),
      texts.say('system.says', { said, ...sourceOf(notice) }),
    );
  }
  if (fresh.length > mostAtOnce) await create(restId, texts.say('system.rest'), texts.say('system.where'));
}

async function create(id: string, title: string, message: string): Promise<void> {
  const options = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  };
  // Firefox knows no `silent` and refuses what it does not know; it plays no sound of its own.
  const quiet = import.meta.env.FIREFOX ? options : { ...options, silent: true };
  await system()?.create(id, quiet);
}

let listening = false;

/** Opens the options where a notification is pressed. To be called at each start, and once the permission is given. */
export function listenForPresses(): void {
  const notifications = system();
  if (!notifications || listening) return;
  listening = true;
  notifications.onClicked.addListener((id) => {
    if (!id.startsWith(prefix)) return;
    void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#bought` });
    void notifications.clear(id);
  });
}
