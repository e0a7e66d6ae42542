import type { JSX, TargetedMouseEvent } from 'preact';
import { browser } from 'wxt/browser';
import type { SeenShop } from '../../utils/model/page.ts';
import { linkWords } from '../../utils/detail/finding-words.ts';
import { useMarkTexts, useTexts } from '../texts-context.ts';
import { Concerning } from '../concerning.tsx';

type Why = 'no-page' | 'no-id';

/** Opens the shop's licence page, where one is known: the person goes there, nothing is fetched. */
export function CheckOperator({ shop }: { shop: SeenShop }): JSX.Element | null {
  const texts = useTexts();
  const { check } = shop.verdict;
  if (check === undefined || !('address' in check)) return null;
  const { address } = check;
  // A tab in front: the popup, which has done its work, closes by itself.
  const open = (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
    event.preventDefault();
    void browser.tabs.create({ url: address });
  };
  return (
    <a class="check" href={address} target="_blank" rel="noreferrer noopener" onClick={open}>
      {texts.say('check.open')}
      <Concerning>{shop.label || texts.say('shop.unnamed')}</Concerning>
    </a>
  );
}

/** Why some of these shops cannot be checked: each reason once, however many shops it holds for. */
export function WhyNotChecked({ shops }: { shops: readonly SeenShop[] }): JSX.Element {
  const texts = useTexts();
  const reasons = new Map<Why, number>();
  for (const { verdict, selfOperated } of shops) {
    const why = verdict.check && 'why' in verdict.check ? verdict.check.why : undefined;
    if (why !== undefined && !selfOperated) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return (
    <>
      {[...reasons].map(([why, n]) => (
        <p key={why} class="why-not">
          {texts.say(`check.${why}`, { n })}
        </p>
      ))}
    </>
  );
}

/** Who runs the shop, where a link says so: by whose word, and that several words contradict each other. */
export function LinkedOperator({ shop }: { shop: SeenShop }): JSX.Element | null {
  const texts = useTexts();
  const marks = useMarkTexts();
  const { operator } = shop.verdict;
  if (operator === undefined) return null;
  return (
    <span class="linked">
      {operator.disputed ? (
        texts.say('check.disputed')
      ) : (
        <>
          {operator.name !== undefined && <bdi>{operator.name}</bdi>}{' '}
          {linkWords(marks, operator, operator.seen)}
        </>
      )}
    </span>
  );
}
