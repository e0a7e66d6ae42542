import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { Concerning } from '../../../concerning.tsx';
import { useTexts } from '../../../texts-context.ts';
import type { OpenDraft } from '../use-draft.ts';
import { useCauseWords, usePackageWords, useReportTexts } from '../use-texts.ts';
import { restored } from './restore-struck.ts';
import type { Struck } from './restore-struck.ts';
import { rowsOf } from './rows.ts';

/** Every field that would be sent, each with a way to strike it, and what was struck, with a way back. */
export function Contents({ open, draft }: { open: OpenDraft; draft: Draft }): JSX.Element {
  const texts = useReportTexts();
  const how = { texts, words: usePackageWords(), pages: useTexts(), cause: useCauseWords() };
  const [struck, setStruck] = useState<readonly Struck[]>([]);
  return (
    <section class="card" aria-labelledby="contents-title">
      <h3 id="contents-title">report.json</h3>
      <dl class="report-contents">
        {rowsOf(how, draft).map(({ label, text, strike }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi class="report-words">{text}</bdi>
              {strike ? (
                <button
                  type="button"
                  class="button small strike"
                  onClick={() => {
                    const after = strike(open.draft);
                    setStruck([...struck, { what: label, before: open.draft, after }]);
                    open.change(() => after);
                  }}
                >
                  {texts.say('form.strike')}
                  <Concerning>{label}</Concerning>
                </button>
              ) : (
                <span class="quiet">{texts.say('check.always')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {struck.map((one) => (
        <p key={one.what} class="quiet struck">
          {texts.say('check.struck', { what: one.what })}{' '}
          <button
            type="button"
            class="button small"
            onClick={() => {
              open.change((now) => restored(now, one));
              setStruck(struck.filter((other) => other !== one));
            }}
          >
            {texts.say('check.restore')}
            <Concerning>{one.what}</Concerning>
          </button>
        </p>
      ))}
    </section>
  );
}
