/** Every field of a report in words, each with how it is struck and put back. */
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeDay } from '../../../../utils/i18n/dates.ts';
import type { ReportTexts } from '../../../../utils/i18n/reports/texts.ts';
import type { ReportTexts as PackageTexts } from '../../../../utils/i18n/report-text/texts.ts';
import type { PageTexts } from '../../../../utils/i18n/pages/texts.ts';
import type { CauseCode } from '../../../../utils/model/entry.ts';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { operatorWords, shopWords } from '../link-words.ts';
import { withField, withoutLink, withReporter, withSubject } from '../form/change-draft.ts';

export interface Row {
  label: string;
  text: string;
  /** Absent where a report is none without it. */
  strike?: (draft: Draft) => Draft;
}

interface RowWords {
  texts: ReportTexts;
  words: PackageTexts;
  pages: PageTexts;
  cause: (code: CauseCode) => string;
}

const subjectLines = ['shopName', 'company', 'area', 'shopUrl', 'itemUrl', 'shopId', 'sellerId'] as const;

function subjectRows({ texts, pages }: RowWords, { subject = {} }: Draft): Row[] {
  const { site, codes } = subject;
  const rows: Row[] = [];
  if (site !== undefined) {
    rows.push({
      label: texts.say('subject.site'),
      text: pages.say(`site.${site}`),
      strike: (one) => withSubject(one, 'site', undefined),
    });
  }
  for (const key of subjectLines) {
    const text = subject[key];
    if (text === undefined) continue;
    rows.push({
      label: texts.say(`subject.${key}`),
      text,
      strike: (one) => withSubject(one, key, undefined),
    });
  }
  if (codes) {
    rows.push({
      label: texts.say('subject.codes'),
      text: codes.join(' '),
      strike: (one) => withSubject(one, 'codes', undefined),
    });
  }
  return rows;
}

/** @returns the rows of one field, or none where it is empty */
function fieldRow<K extends keyof Draft>(
  draft: Draft,
  key: K,
  label: string,
  write: (value: NonNullable<Draft[K]>) => string,
): Row[] {
  const value = draft[key];
  if (value === undefined || value === null || value === '') return [];
  return [{ label, text: write(value), strike: (one) => withField(one, key, undefined) }];
}

function whatRows({ texts, words, cause }: RowWords, draft: Draft): Row[] {
  const comma = words.say('words.comma');
  const day = (value: string): string => writeDay(texts.language, value);
  return [
    ...fieldRow(draft, 'cause', texts.say('field.cause'), cause),
    ...fieldRow(draft, 'role', texts.say('field.role'), ({ part, means = [] }) =>
      [words.say(`part.${part}`), ...means.map((one) => words.say(`means.${one}`))].join(comma),
    ),
    ...fieldRow(draft, 'objection', texts.say('field.ground'), ({ ground, onBehalf }) =>
      [words.say(`ground.${ground}`), texts.say(onBehalf ? 'behalf.other' : 'behalf.own')].join(comma),
    ),
    ...fieldRow(draft, 'happened', texts.say('field.happened'), ({ from, to }) =>
      to === undefined ? day(from) : words.say('words.between', { from: day(from), to: day(to) }),
    ),
    ...fieldRow(draft, 'account', texts.say('field.account'), (account) => account),
    ...fieldRow(draft, 'demand', texts.say('field.demand'), (demand) => demand),
  ];
}

function linkRows({ texts, pages }: RowWords, { links = [] }: Draft): Row[] {
  return links.map((link) => ({
    label: texts.say('field.link', { shop: shopWords(pages, link) }),
    text: operatorWords(pages, link),
    strike: (one: Draft) => withoutLink(one, link),
  }));
}

function reporterRows({ texts }: RowWords, { reporter = {} }: Draft): Row[] {
  const labels = { name: 'field.contact-name', contact: 'field.contact' } as const;
  return (['name', 'contact'] as const).flatMap((key) => {
    const text = reporter[key];
    if (text === undefined) return [];
    return [
      { label: texts.say(labels[key]), text, strike: (one: Draft) => withReporter(one, key, undefined) },
    ];
  });
}

/** @returns the rows in the order of the form */
export function rowsOf(how: RowWords, draft: Draft): Row[] {
  const { texts } = how;
  return [
    ...(draft.kind === undefined
      ? []
      : [{ label: texts.say('field.kind'), text: texts.say(`kind.${draft.kind}`) }]),
    ...(draft.list === undefined ? [] : [{ label: texts.say('field.list'), text: draft.list.title }]),
    ...fieldRow(draft, 'entry', texts.say('field.entry'), ({ id, name }) =>
      [name, id].filter((part) => part !== undefined).join(dot),
    ),
    ...subjectRows(how, draft),
    ...whatRows(how, draft),
    ...linkRows(how, draft),
    ...reporterRows(how, draft),
  ];
}
