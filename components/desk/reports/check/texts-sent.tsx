import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Package } from '../../../../utils/model/report-desk.ts';
import { useReportTexts } from '../use-texts.ts';

/** The report as it lies in the package, and the text for a form of somebody else's. */
export function TextsSent({ made }: { made: Package }): JSX.Element {
  const texts = useReportTexts();
  const [copied, setCopied] = useState<'check.copied' | 'check.no-copy'>();
  const copy = (): void => {
    navigator.clipboard
      .writeText(made.plain)
      .then(() => setCopied('check.copied'))
      .catch(() => setCopied('check.no-copy'));
  };
  return (
    <section class="card texts-sent" aria-labelledby="plain-title">
      <h3 id="plain-title">{texts.say('check.plain')}</h3>
      <pre class="evidence-text" tabIndex={0} aria-labelledby="plain-title">
        {made.plain}
      </pre>
      <div class="actions">
        <button type="button" class="button small" onClick={copy}>
          {texts.say('check.copy')}
        </button>
        <span role="status" class="quiet">
          {copied === undefined ? '' : texts.say(copied)}
        </span>
      </div>
      <details>
        <summary>{texts.say('check.raw')}</summary>
        <pre class="evidence-text" tabIndex={0}>
          {JSON.stringify(made.report, undefined, 2)}
        </pre>
      </details>
    </section>
  );
}
