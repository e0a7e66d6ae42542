import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeInstantDay } from '../../../../utils/i18n/dates.ts';
import { FailureNotice, Notice } from '../../../notice.tsx';
import { plainWords } from '../../../plain-words.ts';
import { useMarkTexts } from '../../../texts-context.ts';
import { Told } from '../../../told.tsx';
import { CompareFingerprint, Fingerprint } from '../compare-fingerprint.tsx';
import { Fact } from '../fact.tsx';
import { useAddingTexts } from '../lists-texts.ts';
import type { FeedPreview, Stage } from './source.ts';
import type { Source } from './use-source.ts';

function About({ preview }: { preview: FeedPreview }): JSX.Element {
  const texts = useAddingTexts();
  const marks = useMarkTexts();
  const { info } = preview;
  return (
    <dl class="facts">
      <Fact name={texts.say('look.issuer')}>
        <Told>{info.issuer}</Told>
      </Fact>
      <Fact name={texts.say('look.publisher')}>
        <Told>{info.publisher}</Told>
        {dot}
        {texts.say(`from.${info.origin}`)}
      </Fact>
      <Fact name={texts.say('look.tier')}>{marks.say(`tier.${info.tier}`)}</Fact>
      <Fact name={texts.say('look.entries')}>{texts.say('look.entries-value', { n: preview.entries })}</Fact>
      <Fact name={texts.say('look.dates')}>
        {texts.say('look.dates-value', {
          issued: writeInstantDay(texts.language, plainWords(preview.issued)),
          expires: writeInstantDay(texts.language, plainWords(preview.expires)),
        })}
      </Fact>
      {info.licence !== undefined && (
        <Fact name={texts.say('look.licence')}>
          <Told>{info.licence}</Told>
        </Fact>
      )}
    </dl>
  );
}

/** How far the list will be believed, and the person's say in it. */
function TrustQuestion(props: {
  preview: FeedPreview;
  raised: boolean;
  setRaised: (raised: boolean) => void;
  compared: boolean;
  setCompared: (compared: boolean) => void;
}): JSX.Element {
  const texts = useAddingTexts();
  const { preview, raised, compared } = props;
  const id = useId();
  if (preview.official || preview.info.origin === 'demonstration') {
    return (
      <>
        <Notice kind="plain" title={texts.say('trust-will.title')}>
          <p>{texts.say(preview.official ? 'trust-will.official' : 'trust-will.demonstration')}</p>
        </Notice>
        <Fingerprint value={preview.fingerprint} />
      </>
    );
  }
  const choice = (value: boolean, title: string, why: string): JSX.Element => (
    <label class="choice">
      <input
        type="radio"
        name={id}
        checked={raised === value}
        aria-describedby={`${id}-${String(value)}`}
        onChange={() => props.setRaised(value)}
      />
      <span>
        <strong>{title}</strong>
        <span id={`${id}-${String(value)}`} class="quiet">
          {why}
        </span>
      </span>
    </label>
  );
  return (
    <fieldset class="questions">
      <legend>{texts.say('trust-will.title')}</legend>
      {preview.pinned && <p class="quiet">{texts.say('trust-will.pinned')}</p>}
      {choice(false, texts.say('trust-will.community-title'), texts.say('trust-will.community'))}
      {choice(true, texts.say('trust-will.raised-title'), texts.say('trust-will.raised'))}
      {raised ? (
        <CompareFingerprint
          fingerprint={preview.fingerprint}
          compared={compared}
          onCompared={props.setCompared}
        />
      ) : (
        <Fingerprint value={preview.fingerprint} />
      )}
    </fieldset>
  );
}

/** A signed feed before it is subscribed: what it says of itself, and how far it will be believed. */
export function PreviewFeed(props: {
  source: Source;
  stage: Extract<Stage, { at: 'looking' }>;
  preview: FeedPreview;
}): JSX.Element {
  const texts = useAddingTexts();
  const { source, stage, preview } = props;
  const [raised, setRaised] = useState(false);
  const [compared, setCompared] = useState(false);
  const [asked, setAsked] = useState(false);
  const missing = raised && !compared;
  return (
    <>
      <p class="source-title">
        <Told>{preview.info.title}</Told>
        <span class="tag">{texts.say('form.feed')}</span>
      </p>
      <About preview={preview} />
      {preview.known ? (
        <Notice kind="plain" title={texts.say('look.known')}>
          <p>{texts.say('look.known-feed')}</p>
        </Notice>
      ) : (
        <TrustQuestion
          preview={preview}
          raised={raised}
          setRaised={setRaised}
          compared={compared}
          setCompared={setCompared}
        />
      )}
      <div role="alert">
        {stage.failure && <FailureNotice failure={stage.failure} />}
        {asked && missing && (
          <Notice kind="bad">
            <p>{texts.say('trust-will.not-compared')}</p>
          </Notice>
        )}
      </div>
      {!stage.taking && (
        <div class="actions">
          {!preview.known && (
            <button
              id="list-add"
              type="button"
              class="button primary"
              onClick={() => {
                setAsked(true);
                if (!missing) void source.take(raised);
              }}
            >
              {texts.say('look.subscribe')}
            </button>
          )}
          <button type="button" class="button" onClick={source.leave}>
            {texts.say('look.back')}
          </button>
        </div>
      )}
    </>
  );
}
