/** One finding in full: who lists whom, for what, since when, how it was matched and where to object. */
import type { Entry } from '../model/entry.ts';
import type { Evidence } from '../model/verdict.ts';
import { writeDay, writeInstantDay } from '../i18n/dates.ts';
import type { MarkTexts } from '../i18n/marks/texts.ts';
import { build, safeAddress } from './build.ts';
import type { Child } from './build.ts';
import type { ShownFinding } from './shown.ts';
import { signPicture } from './sign.ts';
import { markWords, sourceOf, unverifiedSince } from './words.ts';

/** The comparisons that can make a mark; the others lead to the desk at most. */
const marking = [
  'storefront',
  'domain',
  'uscc',
  'registration-number',
  'organisation-code',
  'masked-code',
  'legal-name',
  'text-name',
] as const;
type Marking = (typeof marking)[number];

function isMarking(evidence: Evidence): evidence is Evidence & { kind: Marking } {
  return (
    (marking as readonly string[]).includes(evidence.kind) &&
    (evidence.strength === 'full' || evidence.strength === 'outlined')
  );
}

/** A sole trader's registered name is often its owner's: it is never shown. */
function hidesName(entry: Entry): boolean {
  return entry.subject.kind === 'sole-trader';
}

function shownEvidence(finding: ShownFinding): (Evidence & { kind: Marking })[] {
  const found = finding.evidence.filter(isMarking);
  return hidesName(finding.entry)
    ? found.filter((item) => item.kind !== 'legal-name' && item.kind !== 'text-name')
    : found;
}

function basisWord(texts: MarkTexts, finding: ShownFinding): string {
  const first = shownEvidence(finding)[0];
  return first ? texts.say(`evidence.${first.kind}`) : texts.say('evidence.none');
}

function leadSentence(texts: MarkTexts, finding: ShownFinding): string {
  const { entry } = finding;
  const { title: list, issuer, published } = finding.list.info;
  const name = hidesName(entry) ? texts.say('detail.sole-trader') : entry.subject.name;
  const wording = entry.causes.map((cause) => cause.wording).join(texts.say('join.semicolon'));
  const day = entry.listedOn ?? published;
  if (day === undefined) {
    return wording === ''
      ? texts.say('detail.lead-plain-undated', { list, issuer, name })
      : texts.say('detail.lead-undated', { list, issuer, name, wording });
  }
  const date = writeDay(texts.language, day);
  return wording === ''
    ? texts.say('detail.lead-plain', { list, issuer, date, name })
    : texts.say('detail.lead', { list, issuer, date, name, wording });
}

function matchSentence(texts: MarkTexts, finding: ShownFinding, ownShops: boolean): string {
  const basis = basisWord(texts, finding);
  if (finding.level === 'same-name') return texts.say('detail.same-name', { basis });
  return texts.say(ownShops ? 'detail.matched-own' : 'detail.matched', { basis });
}

function stateText(texts: MarkTexts, finding: ShownFinding): string {
  const { rectifyBy } = finding.entry;
  if (finding.state === 'rectifying' && finding.daysLeft !== undefined) {
    return rectifyBy === undefined
      ? texts.say('detail.rectifying-undated', { n: finding.daysLeft })
      : texts.say('detail.rectifying', { date: writeDay(texts.language, rectifyBy), n: finding.daysLeft });
  }
  if (finding.state === 'overdue') {
    return texts.say('detail.overdue', { issuer: finding.list.info.issuer });
  }
  if (finding.state === 'deadline-passed' || finding.state === 'contested') {
    return texts.say(`detail.${finding.state}`);
  }
  return texts.say('value.listed');
}

function comparedText(texts: MarkTexts, evidence: Evidence & { kind: Marking }): string {
  const { asked, listed } = evidence;
  const compared =
    asked === listed
      ? texts.say('value.compared-same', { listed })
      : texts.say('value.compared', { asked, listed });
  const seen =
    evidence.seen === undefined
      ? undefined
      : texts.say('value.seen', { date: writeDay(texts.language, evidence.seen) });
  return [texts.say(`evidence.${evidence.kind}`), compared, seen]
    .filter((part) => part !== undefined)
    .join(texts.say('join.semicolon'));
}

/** A link where the address is safe, plain text where there is only text, else nothing. */
function linkOrText(document: Document, address: string | undefined, label: string): Child {
  const href = safeAddress(address);
  if (href === undefined) return address;
  return build(document, 'a', {
    text: label,
    attributes: { href, target: '_blank', rel: 'noopener noreferrer', title: href },
  });
}

function decisionParts(document: Document, texts: MarkTexts, entry: Entry): Child[] {
  const { authority, number, date, url } = entry.decision ?? {};
  const said = [authority, number, date === undefined ? undefined : writeDay(texts.language, date)]
    .filter((part) => part !== undefined)
    .join(texts.say('join.comma'));
  const link = linkOrText(document, url, texts.say('value.decision-link'));
  return [said === '' ? undefined : said, said !== '' && link !== undefined ? ' ' : undefined, link];
}

function appealParts(document: Document, texts: MarkTexts, finding: ShownFinding): Child[] {
  const { appealTo, homepage, issuer } = finding.list.info;
  const way = linkOrText(document, appealTo, texts.say('value.appeal-link'));
  if (way !== undefined) return [way];
  const home = safeAddress(homepage) === undefined ? undefined : homepage;
  return home === undefined
    ? [texts.say('value.appeal-none', { issuer })]
    : [linkOrText(document, home, texts.say('value.source'))];
}

/** The rows of the table, those without content left out. */
function rowsOf(document: Document, texts: MarkTexts, finding: ShownFinding): [string, Child[]][] {
  const { entry, list } = finding;
  const { info } = list;
  const day = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : writeDay(texts.language, value);
  const published = day(info.published);
  const rows: [string, Child[]][] = [
    [
      texts.say('field.list'),
      [`${info.title} · ${texts.say(`tier.${info.tier}`)} · ${texts.say(`trust.${list.trust}`)}`],
    ],
    [texts.say('field.issuer'), [info.issuer]],
    [texts.say('field.publisher'), [info.publisher === info.issuer ? undefined : info.publisher]],
    [
      texts.say('field.causes'),
      entry.causes.map((cause) => build(document, 'span', { class: 'line', text: cause.wording })),
    ],
    [texts.say('field.listed-on'), [day(entry.listedOn) ?? texts.say('value.unknown')]],
    [texts.say('field.basis'), [texts.say(`basis.${entry.basisKind}`)]],
    [texts.say('field.decision'), decisionParts(document, texts, entry)],
    [texts.say('field.state'), [stateText(texts, finding)]],
    [
      texts.say('field.matched-by'),
      shownEvidence(finding).map((item) =>
        build(document, 'span', { class: 'line', text: comparedText(texts, item) }),
      ),
    ],
    [
      texts.say('field.age'),
      [
        [
          texts.say('value.age', { serial: list.serial, date: writeInstantDay(texts.language, list.issued) }),
          published === undefined ? undefined : texts.say('value.published', { date: published }),
        ]
          .filter((part) => part !== undefined)
          .join(texts.say('join.semicolon')),
      ],
    ],
    [texts.say('field.source'), [linkOrText(document, info.homepage, texts.say('value.source'))]],
    [texts.say('field.appeal'), appealParts(document, texts, finding)],
  ];
  return rows.filter(([, children]) => children.some((child) => child !== undefined));
}

/**
 * @param ownShops the finding is of the platform's own shops, told once for the whole page
 * @returns the section that the panel shows for one finding
 */
export function findingView(
  document: Document,
  texts: MarkTexts,
  finding: ShownFinding,
  ownShops: boolean,
): HTMLElement {
  const words = markWords(texts, [finding]);
  const note = (text: string, kind: string): HTMLElement => build(document, 'p', { class: kind, text });
  const sign = build(document, 'div', { class: `sign-row level-${words.level} weight-${words.weight}` });
  const main = build(document, 'span', { class: 'main' });
  main.append(
    signPicture(document, words.level),
    build(document, 'span', { class: 'word', text: words.word }),
  );
  sign.append(
    main,
    ...words.plates.map((plate) =>
      build(document, 'span', { class: `tag tag-${plate.kind}`, text: plate.text }),
    ),
  );
  const table = build(document, 'dl');
  for (const [label, children] of rowsOf(document, texts, finding)) {
    table.append(build(document, 'dt', { text: label }), build(document, 'dd', {}, children));
  }
  const { trust } = finding.list;
  return build(document, 'section', { class: 'finding' }, [
    sign,
    trust === 'demonstration' ? note(texts.say('detail.demonstration'), 'caution') : undefined,
    note(leadSentence(texts, finding), 'lead'),
    note(matchSentence(texts, finding, ownShops), 'lead'),
    finding.suspected
      ? note(texts.say('detail.suspected', { source: sourceOf(finding) }), 'caution')
      : undefined,
    finding.stale
      ? note(texts.say('detail.stale', { date: unverifiedSince(texts, finding) }), 'caution')
      : undefined,
    table,
    note(texts.say('detail.relay'), 'relay'),
  ]);
}
