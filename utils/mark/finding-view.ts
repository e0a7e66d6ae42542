/** One finding in full: who lists whom, for what, since when, how it was matched and where to object. */
import type { Entry } from '../model/entry.ts';
import { writeDay, writeInstantDay } from '../i18n/dates.ts';
import type { MarkTexts } from '../i18n/marks/texts.ts';
import { build, safeAddress } from './build.ts';
import type { Child } from './build.ts';
import { comparedText, leadSentence, matchSentence, shownEvidence, stateText } from './finding-words.ts';
import type { ShownFinding } from './shown.ts';
import { signPicture } from './sign.ts';
import { markWords, sourceOf, unverifiedSince } from './words.ts';

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

/** A link that the person may open: nothing is fetched unless they do. */
function checkParts(document: Document, texts: MarkTexts, { check }: ShownFinding): Child[] {
  if (check === undefined || !('address' in check)) return [];
  return [linkOrText(document, check.address, texts.say('value.check-link'))];
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
    [texts.say('field.check'), checkParts(document, texts, finding)],
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
