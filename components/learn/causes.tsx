import type { JSX } from 'preact';
import { CauseCode } from '../../utils/model/entry.ts';
import { Topic } from './topic.tsx';
import { useLearnTexts } from './use-texts.ts';

/** Causes that are lifted in a way of their own; of all others the listing authority decides. */
function liftOf(code: CauseCode): 'court-defaulter' | 'licence-revoked' | 'others' {
  return code === 'court-defaulter' || code === 'licence-revoked' ? code : 'others';
}

/** Each cause in plain words, with how an entry for it is lifted. */
export function Causes(): JSX.Element {
  const texts = useLearnTexts();
  return (
    <dl class="topics">
      {CauseCode.options.map((code) => (
        <Topic key={code} id={`cause-${code}`} title={texts.say(`cause.${code}`)}>
          <p>{texts.say(`meaning.${code}`)}</p>
          <p class="quiet">
            {texts.say('cause.lift')}
            {texts.say(`lift.${liftOf(code)}`)}
          </p>
        </Topic>
      ))}
    </dl>
  );
}
