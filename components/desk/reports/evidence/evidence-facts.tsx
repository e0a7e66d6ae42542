import type { JSX } from 'preact';
import { writeInstant } from '../../../../utils/i18n/dates.ts';
import { writeSize } from '../../../../utils/i18n/sizes.ts';
import type { Evidence } from '../../../../utils/model/report.ts';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { useReportTexts } from '../use-texts.ts';

const kindKeys = { picture: 'evidence.picture', page: 'evidence.page', file: 'evidence.kind-file' } as const;

/** What a piece of evidence is, where it is from, and its hash: short, whole on demand. */
export function EvidenceFacts({ piece }: { piece: Omit<Evidence, 'file'> }): JSX.Element {
  const texts = useReportTexts();
  const { taken } = piece;
  const time = taken && writeInstant(texts.language, taken.at);
  return (
    <div class="evidence-facts">
      <p class="evidence-name">
        <Told>{piece.name}</Told> <span class="tag">{texts.say(kindKeys[piece.kind])}</span>{' '}
        <span class="quiet">{writeSize(texts.language, piece.bytes)}</span>
      </p>
      {time !== undefined && (
        <p class="quiet">
          {taken?.url === undefined ? (
            texts.say('evidence.taken-only', { time })
          ) : (
            <>
              {texts.say('evidence.taken', { time })} <Told>{taken.url}</Told>
            </>
          )}
        </p>
      )}
      <details class="hash">
        <summary>
          {texts.say('evidence.hash', { hash: piece.sha256.slice(0, 12) })}
          <span class="unseen"> {plainWords(piece.name)}</span>
        </summary>
        <code>{piece.sha256}</code>
      </details>
    </div>
  );
}
