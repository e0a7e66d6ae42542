import type { JSX } from 'preact';
import { dot } from '../../utils/i18n/dot.ts';
import { writeDay } from '../../utils/i18n/dates.ts';
import { choiceTexts } from '../../utils/i18n/choices/texts.ts';
import { send } from '../../utils/messages/send.ts';
import type { PageSummary, SeenShop } from '../../utils/model/page.ts';
import { FailureNotice } from '../notice.tsx';
import { useTexts } from '../texts-context.ts';
import { useAction } from '../use-action.ts';
import { Concerning } from '../concerning.tsx';

/** What the person said of a shop, and what became of a mark of its. */
function SaidOf({ shop: { label, verdict } }: { shop: SeenShop }): JSX.Element {
  const { language } = useTexts();
  const texts = choiceTexts(language);
  const { busy, failure, run } = useAction();
  const { muted, findings, corrected } = verdict;
  const said = [
    ...(muted ? [{ ...muted, text: texts.say('popup.muted') }] : []),
    ...findings.flatMap(({ disowned }) =>
      disowned ? [{ ...disowned, text: texts.say('popup.disowned') }] : [],
    ),
  ];
  return (
    <li>
      <bdi class="shop-name">{label}</bdi>
      {corrected && (
        <p class="quiet">
          {texts.say('popup.corrected', {
            issuer: corrected.issuer,
            date: writeDay(language, corrected.on),
          })}
        </p>
      )}
      {said.map(({ id, text }) => (
        <p key={id} class="quiet">
          {text}{' '}
          <button
            type="button"
            class="button small"
            disabled={busy}
            onClick={() => void run(() => send('undismiss', { id }))}
          >
            {texts.say('said.undo')}
            <Concerning>{label}</Concerning>
          </button>
        </p>
      ))}
      {failure && <FailureNotice failure={failure} />}
    </li>
  );
}

const countsTold = ['hide', 'ads', 'fold', 'end', 'dim'] as const;

/** How many results are shown otherwise by the person's choice. */
function Treated({ treated }: { treated: NonNullable<PageSummary['treated']> }): JSX.Element {
  const texts = choiceTexts(useTexts().language);
  const told = countsTold.flatMap((how) =>
    treated[how] > 0 ? [texts.say(`popup.${how}`, { n: treated[how] })] : [],
  );
  if (treated.dimmedInstead > 0) told.push(texts.say('popup.instead', { n: treated.dimmedInstead }));
  return <p class="quiet treated">{told.join(dot)}</p>;
}

/** Whether the person said something of a shop, or a mark of its turned out wrong. */
function isSpokenOf({ verdict }: SeenShop): boolean {
  const { muted, findings, corrected } = verdict;
  return muted !== undefined || corrected !== undefined || findings.some(({ disowned }) => disowned);
}

/** What the person's choices and words did on this page. */
export function SaidOnPage({ summary }: { summary: PageSummary }): JSX.Element {
  const shops = summary.shops.filter(isSpokenOf);
  return (
    <>
      {summary.treated && <Treated treated={summary.treated} />}
      {shops.length > 0 && (
        <ul class="shops said-on-page">
          {shops.map((shop, index) => (
            <SaidOf key={`${shop.label} ${index}`} shop={shop} />
          ))}
        </ul>
      )}
    </>
  );
}
