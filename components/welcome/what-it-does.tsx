import type { JSX } from 'preact';
import { SampleMark } from '../sample-mark.tsx';
import { useMarkTexts } from '../texts-context.ts';
import { useWelcomeTexts } from './use-texts.ts';

/** The first step: what it does, what a missing mark means, and what it never does. */
export function WhatItDoes(): JSX.Element {
  const texts = useWelcomeTexts();
  const marks = useMarkTexts();
  return (
    <>
      <p>{texts.say('what.does')}</p>
      <figure class="sample">
        <span class="sample-shop">{texts.say('what.shop')}</span>
        <SampleMark
          level="blacklist"
          weight="solid"
          word={marks.say('chip.blacklist')}
          plate={{ kind: 'demonstration', text: marks.say('state.demonstration') }}
        />
        <figcaption class="quiet">{texts.say('what.demonstration')}</figcaption>
      </figure>
      <p>{texts.say('what.why')}</p>
      <p>{texts.say('what.not-safe')}</p>
      <h3>{texts.say('never.title')}</h3>
      <ul class="never">
        <li>{texts.say('never.send')}</li>
        <li>{texts.say('never.collect')}</li>
        <li>{texts.say('never.requests')}</li>
        <li>{texts.say('never.judge')}</li>
      </ul>
    </>
  );
}
