import type { JSX } from 'preact';
import type { ListState } from '../../utils/model/list.ts';
import type { PageSummary } from '../../utils/model/page.ts';
import type { SiteId } from '../../utils/model/site.ts';
import { Notice } from '../notice.tsx';
import { useTexts } from '../texts-context.ts';
import { pageState } from './page-state.ts';
import type { Reason, TabAnswer } from './page-state.ts';
import { ListedShops, UnlistedShops } from './shops.tsx';

/** Something a person can put right stands out; that a page is simply not one of ours does not. */
const attention: ReadonlySet<Reason> = new Set(['reload', 'unknown-layout', 'no-list']);

function ReasonNotice({ reason, site }: { reason: Reason; site: SiteId | undefined }): JSX.Element {
  const texts = useTexts();
  const name = texts.say(`site.${site ?? 'web'}`);
  const title =
    reason === 'site-off' ? texts.say('page.site-off', { site: name }) : texts.say(`page.${reason}`);
  const why =
    reason === 'unknown-layout'
      ? texts.say('page.unknown-layout-why', { site: name })
      : texts.say(`page.${reason}-why`);
  return (
    <Notice kind={attention.has(reason) ? 'warn' : 'plain'} title={title}>
      <p>{why}</p>
    </Notice>
  );
}

/** How much was read and how much of it is marked. */
function Count({ summary }: { summary: PageSummary }): JSX.Element {
  const texts = useTexts();
  const { cards, marked, unseen = 0, shops, kind } = summary;
  const places = texts.say(kind === 'serp' ? 'popup.addresses' : 'popup.shops', { n: shops.length });
  return (
    <p class="count">
      <strong>{texts.say('popup.marked', { n: marked })}</strong>
      <span>
        {texts.say('popup.cards', { n: cards })} · {places}
      </span>
      {unseen > 0 && <span data-unseen={unseen}>{texts.say('popup.unseen', { n: unseen })}</span>}
    </p>
  );
}

/** What was found on the page, or why nothing was. */
export function PagePanel(props: {
  answer: TabAnswer | undefined;
  lists: readonly ListState[] | undefined;
}): JSX.Element {
  const texts = useTexts();
  const { answer, lists } = props;
  if (answer === undefined || lists === undefined) return <p class="quiet">{texts.say('app.loading')}</p>;
  const state = pageState(answer, lists);
  const summary = answer !== null && typeof answer === 'object' && answer.cards > 0 ? answer : undefined;
  return (
    <>
      {summary && <Count summary={summary} />}
      {'reason' in state ? (
        <ReasonNotice {...state} />
      ) : (
        <>
          {state.listed.length > 0 && <ListedShops listed={state.listed} />}
          {state.unlisted.length > 0 && <UnlistedShops unlisted={state.unlisted} />}
        </>
      )}
    </>
  );
}
