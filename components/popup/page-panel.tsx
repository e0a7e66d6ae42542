import type { JSX } from 'preact';
import type { ListState } from '../../utils/model/list.ts';
import type { PageSummary } from '../../utils/model/page.ts';
import type { SiteId } from '../../utils/model/site.ts';
import { Notice } from '../notice.tsx';
import { useTexts } from '../texts-context.ts';
import { LocalPackLine } from './local-pack-line.tsx';
import { AllowedSite, OtherSite } from './other-site.tsx';
import { pageState } from './page-state.ts';
import type { Reason } from './page-state.ts';
import { SaidOnPage } from './said-on-page.tsx';
import { SaveSkeleton } from './save-skeleton.tsx';
import { ListedShops, UnlistedShops } from './shops.tsx';
import type { AskedPage } from './use-page.ts';
import { dot } from '../../utils/i18n/dot.ts';

/** Something a person can put right stands out; that a page is simply not one of ours does not. */
const attention: ReadonlySet<Reason> = new Set(['reload', 'unknown-layout', 'no-list']);

function ReasonNotice(props: {
  reason: Reason;
  site: SiteId | undefined;
  tab: number | undefined;
}): JSX.Element {
  const { reason, site, tab } = props;
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
      {reason === 'unknown-layout' && tab !== undefined && <SaveSkeleton tab={tab} />}
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
        {texts.say('popup.cards', { n: cards })}
        {dot}
        {places}
      </span>
      {unseen > 0 && <span data-unseen={unseen}>{texts.say('popup.unseen', { n: unseen })}</span>}
    </p>
  );
}

/** What was found on the page, or why nothing was. */
export function PagePanel(props: { page: AskedPage; lists: readonly ListState[] | undefined }): JSX.Element {
  const texts = useTexts();
  const { page, lists } = props;
  const { answer, address, tab } = page;
  if (answer === undefined || lists === undefined) return <p class="quiet">{texts.say('app.loading')}</p>;
  if (answer === 'foreign') return <OtherSite address={address} />;
  const state = pageState(answer, lists);
  const summary = answer !== null && typeof answer === 'object' && answer.cards > 0 ? answer : undefined;
  return (
    <>
      {summary && <Count summary={summary} />}
      {summary && <SaidOnPage summary={summary} />}
      {'reason' in state ? (
        <ReasonNotice {...state} tab={tab} />
      ) : (
        <>
          {state.listed.length > 0 && <ListedShops listed={state.listed} />}
          {state.unlisted.length > 0 && <UnlistedShops unlisted={state.unlisted} />}
        </>
      )}
      {summary?.site === 'web' && <AllowedSite address={address} />}
      {answer !== null && typeof answer === 'object' && <LocalPackLine site={answer.site} />}
    </>
  );
}
