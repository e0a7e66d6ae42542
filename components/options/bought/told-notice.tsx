import type { JSX } from 'preact';
import { boughtTexts } from '../../../utils/i18n/bought/texts.ts';
import { safeAddress } from '../../../utils/mark/build.ts';
import type { BoughtNotice } from '../../../utils/model/bought.ts';
import type { ToldFinding } from '../../../utils/model/explained.ts';
import { NoticeHead } from '../../bought/notice-head.tsx';
import type { Notices } from '../../bought/use-notices.ts';
import { plainWords } from '../../plain-words.ts';
import { useTexts } from '../../texts-context.ts';

type Part = ToldFinding['rows'][number]['parts'][number];

function PartLine({ part: { text, href } }: { part: Part }): JSX.Element {
  const safe = safeAddress(href);
  return (
    <p>
      {safe === undefined ? (
        <bdi>{text}</bdi>
      ) : (
        <a href={safe} target="_blank" rel="noopener noreferrer" title={safe}>
          {text}
        </a>
      )}
    </p>
  );
}

/** What a mark's detail tells of the entry. */
function Explained({ told }: { told: ToldFinding }): JSX.Element {
  return (
    <>
      {told.notes.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <dl class="facts">
        {told.rows.map(({ label, parts }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {parts.map((part) => (
                <PartLine key={`${part.text} ${part.href ?? ''}`} part={part} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A shop that was listed later: its mark, the entry's explanation, and what the person may say of it. */
export function ToldNotice(props: { notice: BoughtNotice; notices: Notices }): JSX.Element {
  const texts = boughtTexts(useTexts().language);
  const { notice, notices } = props;
  const { says } = notice;
  return (
    <li class="bought-notice">
      <NoticeHead notice={notice} />
      {'told' in says && (
        <details>
          <summary>{texts.say('notice.open')}</summary>
          <Explained told={says.told} />
        </details>
      )}
      <div class="actions">
        {!notice.read && (
          <button
            type="button"
            class="button small"
            disabled={notices.busy}
            aria-label={texts.say('notice.read-name', { shop: plainWords(notice.label) })}
            onClick={() => notices.read(notice)}
          >
            {texts.say('notice.read')}
          </button>
        )}
        {'told' in says &&
          says.told.acts.map(({ press, text }) =>
            press === 'mute' || press === 'disown' ? (
              <button
                key={press}
                type="button"
                class="button small"
                disabled={notices.busy}
                onClick={() => notices.dismiss(notice, press)}
              >
                {text}
              </button>
            ) : null,
          )}
      </div>
    </li>
  );
}
