import type { JSX } from 'preact';
import { markWords } from '../../utils/mark/words.ts';
import type { Storefront } from '../../utils/model/entry.ts';
import type { LookedUpEntry } from '../../utils/model/lookup.ts';
import { Fact } from '../options/list-section/fact.tsx';
import { SignMark } from '../sign-mark.tsx';
import { useMarkTexts, useTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';
import { SubjectName } from './subject-name.tsx';
import { useLookupTexts } from './use-texts.ts';
import { dot } from '../../utils/i18n/dot.ts';

function Lines({ name, told }: { name: string; told: readonly (string | undefined)[] }): JSX.Element | null {
  const lines = told.filter((line) => line !== undefined);
  if (lines.length === 0) return null;
  return (
    <Fact name={name}>
      {lines.map((line) => (
        <p key={line}>
          <Told>{line}</Told>
        </p>
      ))}
    </Fact>
  );
}

/** Who is listed: the mark, and what the list knows this subject by. */
export function Who({ found }: { found: LookedUpEntry }): JSX.Element {
  const texts = useLookupTexts();
  const common = useTexts();
  const marks = useMarkTexts();
  const { subject, storefronts = [], domains = [], apps = [] } = found.entry;
  const named = subject.kind !== 'sole-trader';
  const shopLine = ({ site, name, shopId, sellerId, host }: Storefront): string =>
    [common.say(`site.${site}`), name, shopId ?? sellerId ?? host].filter(Boolean).join(dot);
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title" class="subject">
        <SubjectName subject={subject} hidden={texts.say('row.hidden-name')} />
      </h2>
      <SignMark words={markWords(marks, [found])} />
      <dl class="facts" aria-label={texts.say('section.who')}>
        <Lines name={texts.say('who.uscc')} told={[subject.uscc]} />
        <Lines name={texts.say('who.registration')} told={[subject.registrationNumber]} />
        <Lines name={texts.say('who.organisation')} told={[subject.organisationCode]} />
        <Lines name={texts.say('who.former')} told={named ? (subject.formerNames ?? []) : []} />
        <Lines name={texts.say('who.other')} told={named ? (subject.otherNames ?? []) : []} />
        <Lines name={texts.say('who.region')} told={[subject.region]} />
        <Lines name={texts.say('who.shops')} told={storefronts.map(shopLine)} />
        <Lines name={texts.say('who.domains')} told={domains} />
        <Lines name={texts.say('who.apps')} told={apps} />
      </dl>
    </section>
  );
}
