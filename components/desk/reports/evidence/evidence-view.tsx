import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { KeptEvidence } from '../../../../utils/model/report-desk.ts';
import { plainWords } from '../../../plain-words.ts';
import { useReportTexts } from '../use-texts.ts';
import { useAddress } from './use-evidence.ts';

/** Pictures that a canvas can draw. */
export const drawable = /^image\/(?:png|jpeg|webp|gif|bmp|avif)$/;
const readable = /^text\//;
/** Of a long page's text so much is shown. */
const shownText = 20_000;

/** A picture in a place that is there before it, so that what is pressed below does not move away as it comes. */
function Picture({ piece, blob }: { piece: KeptEvidence; blob: Blob | undefined }): JSX.Element {
  const texts = useReportTexts();
  const address = useAddress(blob);
  const [broken, setBroken] = useState(false);
  if (broken) return <p class="quiet">{texts.say('evidence.unreadable')}</p>;
  return (
    <div class="evidence-picture">
      {address !== undefined && (
        <img
          src={address}
          alt={texts.say('evidence.alt', { name: plainWords(piece.name) })}
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
}

function PageText({ blob }: { blob: Blob }): JSX.Element {
  const texts = useReportTexts();
  const [text, setText] = useState('');
  useEffect(() => {
    void blob.text().then((read) => setText(read.slice(0, shownText)));
  }, [blob]);
  return (
    <details>
      <summary>{texts.say('evidence.read')}</summary>
      <pre class="evidence-text" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}

/** What is in a piece of evidence, where it is a picture or a text, around the facts of it. */
export function EvidenceView(props: {
  piece: KeptEvidence;
  blob: Blob | undefined;
  children: ComponentChildren;
}): JSX.Element {
  const { piece, blob } = props;
  return (
    <>
      {drawable.test(piece.type) && <Picture key={piece.sha256} piece={piece} blob={blob} />}
      {props.children}
      {readable.test(piece.type) && blob && <PageText blob={blob} />}
    </>
  );
}
