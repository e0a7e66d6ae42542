import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LanguageChoice } from '../options/language-choice.tsx';
import { learnPage, openOptions } from '../own-pages.ts';
import { PageFrame } from '../page-frame.tsx';
import { useTexts } from '../texts-context.ts';
import { ChooseLists } from './choose-lists.tsx';
import { ChooseSites } from './choose-sites.tsx';
import type { Site } from './choose-sites.tsx';
import { useWelcomeTexts } from './use-texts.ts';
import { WhatItDoes } from './what-it-does.tsx';

const steps = ['what', 'lists', 'sites'] as const;

/** Where one stands among the steps, in words and in order. */
function StepLine({ at }: { at: number }): JSX.Element {
  const texts = useWelcomeTexts();
  return (
    <ol class="steps" aria-label={texts.say('page.steps')}>
      {steps.map((step, place) => (
        <li
          key={step}
          class={place < at ? 'done' : ''}
          {...(place === at && { 'aria-current': 'step' as const })}
        >
          <span class="step-number" aria-hidden="true">
            {place + 1}
          </span>
          {texts.say(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Done({ again }: { again: () => void }): JSX.Element {
  const texts = useWelcomeTexts();
  return (
    <>
      <p>{texts.say('done.lead')}</p>
      <div class="actions">
        <a class="button" href={learnPage}>
          {texts.say('done.learn')}
        </a>
        <button type="button" class="button" onClick={() => void openOptions()}>
          {texts.say('done.options')}
        </button>
        <button type="button" class="button" onClick={again}>
          {texts.say('done.again')}
        </button>
      </div>
    </>
  );
}

/** The first run: three steps on one page. @param props.sites the sites that can be read, in the order to show them */
export function Welcome({ sites }: { sites: readonly Site[] }): JSX.Element {
  const texts = useWelcomeTexts();
  const common = useTexts();
  const [at, setAt] = useState(0);
  const step = steps[at];

  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(at);
  useLayoutEffect(() => {
    // What was pressed may be gone: the focus, and with it a screen reader, goes on to the new step.
    if (before.current !== at) title.current?.focus();
    before.current = at;
  }, [at]);

  return (
    <PageFrame
      name="welcome"
      title={texts.say('page.title')}
      heading={texts.say('page.heading')}
      lead={texts.say('page.lead')}
    >
      <main>
        <StepLine at={at} />
        <section class="card step-card" aria-labelledby="step-title">
          <h2 id="step-title" ref={title} tabIndex={-1}>
            {step && <span class="unseen">{texts.say('page.step', { n: at + 1 })} </span>}
            {step ? texts.say(`step.${step}`) : texts.say('done.title')}
          </h2>
          {step === 'what' && <WhatItDoes />}
          {step === 'lists' && <ChooseLists />}
          {step === 'sites' && <ChooseSites sites={sites} />}
          {!step && <Done again={() => setAt(0)} />}
        </section>
        {step && (
          <nav class="walk" aria-label={texts.say('page.steps')}>
            {at > 0 && (
              <button type="button" class="button" onClick={() => setAt(at - 1)}>
                {texts.say('page.back')}
              </button>
            )}
            <button id="step-next" type="button" class="button primary" onClick={() => setAt(at + 1)}>
              {texts.say(at === steps.length - 1 ? 'page.finish' : 'page.next')}
            </button>
            <button id="step-leave" type="button" class="button plain" onClick={() => setAt(steps.length)}>
              {texts.say('page.leave')}
            </button>
          </nav>
        )}
      </main>
      <footer>
        <h2 id="language-title">{common.say('language.title')}</h2>
        <LanguageChoice />
      </footer>
    </PageFrame>
  );
}
