import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dot } from '../../../utils/i18n/dot.ts';
import { writeDay } from '../../../utils/i18n/dates.ts';
import type { PageTexts } from '../../../utils/i18n/pages/texts.ts';
import type { LinkCompany, ShownLink } from '../../../utils/model/link.ts';
import { useTexts } from '../../texts-context.ts';
import { AskFirst } from '../../ask-first.tsx';
import { CorrectForm } from './correct-form.tsx';
import { Concerning } from '../../concerning.tsx';

type Claim = ShownLink['claims'][number];

function codeOf({ uscc, registrationNumber, organisationCode }: LinkCompany): string | undefined {
  return uscc ?? registrationNumber ?? organisationCode;
}

/** Where and when it was seen, and what it is worth. */
function provenance(texts: PageTexts, claim: Claim): string {
  const where =
    claim.via === 'table'
      ? texts.say('links.via-table', { table: claim.table ?? '' })
      : texts.say(`links.via-${claim.via}`);
  const when = claim.seen === undefined ? texts.say('links.no-day') : writeDay(texts.language, claim.seen);
  const parts = [where, when];
  if (claim.superseded !== undefined) {
    parts.push(texts.say('links.superseded', { date: writeDay(texts.language, claim.superseded) }));
  } else if (claim.standing === 'old' || claim.standing === 'unconfirmed') {
    parts.push(texts.say(`links.${claim.standing}`));
  }
  return parts.join(dot);
}

function ClaimLine({ claim }: { claim: Claim }): JSX.Element {
  const texts = useTexts();
  const { company } = claim;
  const code = codeOf(company);
  const label = claim.standing === 'superseded' || claim.standing === 'overruled' ? 'earlier' : 'operator';
  return (
    <div class={label === 'earlier' ? 'earlier' : undefined}>
      <dt>{texts.say(`links.${label}`)}</dt>
      <dd>
        <bdi>{company.name ?? texts.say('links.code-only')}</bdi>
        {code !== undefined && (
          <>
            {' '}
            <code>{code}</code>
          </>
        )}
        <p class="quiet">{provenance(texts, claim)}</p>
      </dd>
    </div>
  );
}

/** The name by which the person knows the shop; else what identifies it. */
function titleOf(texts: PageTexts, { name, hosts, shopIds, sellerIds }: ShownLink): string {
  return name ?? hosts[0] ?? shopIds[0] ?? sellerIds[0] ?? texts.say('links.unnamed');
}

function idsOf(texts: PageTexts, { shopIds, sellerIds, hosts }: ShownLink): string {
  return [
    ...shopIds.map((id) => texts.say('links.shop-id', { id })),
    ...sellerIds.map((id) => texts.say('links.seller-id', { id })),
    ...hosts,
  ].join(dot);
}

/** A shop, who runs it by whose word, and what can be done with that. */
export function LinkCard(props: {
  link: ShownLink;
  onForget: () => void;
  onCorrect: (name: string, code: string) => Promise<void>;
}): JSX.Element {
  const texts = useTexts();
  const { link } = props;
  const [correcting, setCorrecting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasCorrecting = useRef(false);
  useEffect(() => {
    if (!correcting && wasCorrecting.current) button.current?.focus();
    wasCorrecting.current = correcting;
  }, [correcting]);
  const title = titleOf(texts, link);
  const ids = idsOf(texts, link);
  const own = link.claims.find(({ via }) => via === 'person');
  const first = own ?? link.claims.find(({ standing }) => standing !== 'superseded');
  return (
    <li class="card link" aria-labelledby={`link-${link.id}`}>
      <h3 id={`link-${link.id}`}>
        <bdi>{title}</bdi> <span class="tag">{texts.say(`site.${link.site}`)}</span>
        {link.disputed && <span class="tag warn">{texts.say('links.disputed')}</span>}
      </h3>
      <dl class="facts">
        {link.claims.map((claim, index) => (
          <ClaimLine key={`${claim.via} ${claim.table ?? ''} ${index}`} claim={claim} />
        ))}
        {ids !== '' && (
          <div>
            <dt>{texts.say('links.ids')}</dt>
            <dd>
              <bdi>{ids}</bdi>
            </dd>
          </div>
        )}
      </dl>
      {correcting ? (
        <CorrectForm
          id={link.id}
          title={title}
          company={first?.company ?? {}}
          onSave={async (name, code) => {
            await props.onCorrect(name, code);
            setCorrecting(false);
          }}
          onCancel={() => setCorrecting(false)}
        />
      ) : (
        <div class="actions">
          <button ref={button} type="button" class="button small" onClick={() => setCorrecting(true)}>
            {texts.say('links.correct')}
            <Concerning>{title}</Concerning>
          </button>
          {own && (
            <button type="button" class="button small" onClick={() => void props.onCorrect('', '')}>
              {texts.say('links.take-back')}
              <Concerning>{title}</Concerning>
            </button>
          )}
          <AskFirst
            class="button small"
            label={texts.say('links.forget')}
            concerning={title}
            question={texts.say('links.forget-name', { shop: title })}
            yes={texts.say('links.forget-yes')}
            no={texts.say('links.keep')}
            onYes={props.onForget}
          />
        </div>
      )}
    </li>
  );
}
