import type { JSX } from 'preact';
import { Notice } from '../../../notice.tsx';
import { useLedger } from '../ledger-context.ts';
import { placeHash } from '../places.ts';
import { useCasesTexts } from '../use-texts.ts';

/** What a person must know of the whole ledger: something in it is wrong, or lists changed what cases say. */
export function StateNotices(): JSX.Element {
  const texts = useCasesTexts();
  const { status, followed } = useLedger();
  const { faults, damaged } = status;
  const changed = (followed?.changed ?? 0) + (followed?.removed ?? 0);
  return (
    <>
      {(faults.length > 0 || damaged > 0) && (
        <Notice kind="bad" title={texts.say('state.wrong')}>
          <p>
            <a href={placeHash('keep')}>{texts.say('state.wrong-see')}</a>
          </p>
        </Notice>
      )}
      <p role="status" class="quiet followed">
        {changed > 0 && texts.say('followed.changed', { n: changed, removed: followed?.removed ?? 0 })}
      </p>
    </>
  );
}
