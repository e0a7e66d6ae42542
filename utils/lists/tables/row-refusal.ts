/** Rows that are not taken: persons, what is no seller, and listings that ended. */
import { simplify } from '../../identity/traditional.ts';
import type { Field } from './headers.ts';
import { readDay } from './days.ts';
import { isOrganisationName } from './organisation-name.ts';
import { isRedList } from './red-list.ts';
import { isPersonName, withoutPersons } from './persons.ts';
import { none } from './row-cells.ts';
import type { Raw } from './row-cells.ts';
import type { RowCodes } from './row-codes.ts';

export type RefusalReason =
  | 'no-name'
  | 'invalid'
  | 'natural-person'
  | 'other-subject'
  | 'removed'
  | 'red-list'
  | 'never-subject'
  | 'not-a-domain'
  | 'address-with-path';

/** A row's cells by what their columns hold. */
interface Cells {
  raw: Raw;
  /** All cells of a field's columns that are not empty. */
  all: (field: Field) => string[];
  /** As `raw`, without what tells of persons. */
  text: (field: Field) => string;
}

/** @returns why a row with a name is refused; undefined where it is taken */
export function refuse(
  name: string,
  codes: RowCodes,
  { raw, all, text }: Cells,
): { refused: RefusalReason; detail?: string; name?: string } | undefined {
  const organisation = isOrganisationName(name);
  const coded = [codes.uscc, codes.registrationNumber, codes.organisationCode].some(
    (code) => code?.check === 'passes',
  );
  const kind = text('kind');
  const party = raw('partyType');
  if (name.includes('***') || /自然人|^个人$|^person$/i.test(kind) || (party !== '' && party !== '1'))
    return { refused: 'natural-person' };
  if (!organisation && !coded && (codes.personNumber || isPersonName(name)))
    return { refused: 'natural-person' };
  if (/^(?:vessel|airplane|cryptowallet|security|address|vehicle|position|family)$/i.test(kind))
    return { refused: 'other-subject', detail: kind, name };
  const tier = text('tier');
  if (isRedList(tier)) return { refused: 'red-list', detail: tier, name };
  const removed = removal(all);
  return removed && { ...removed, name };
}

/** What a status says of a listing that ended; and what says that it did not, taken out before that is looked for. */
const ended =
  /移[出除]|已解除|解除列入|已修复|修复完成|完成修复|信用修复|已撤销|已退出|退出(?:黑|重点关注)?名单|(?:非|不在|不属于)(?:黑|重点关注)名单|终止公示|异议(?:申请)?成立/;
const notEnded =
  /(?:未|没有|不予|不准予?|不同意)(?:完成|办理|予以|准予|获准?|被)?(?:移[出除]|解除|(?:信用)?修复|撤销|退出|终止公示)|(?:移[出除]|解除|修复)(?:申请)?(?:办理|审核|受理|进行)?中(?![\p{L}\p{N}])/gu;

const hasEnded = (cell: string): boolean => ended.test(simplify(cell).replaceAll(notEnded, ''));

/** A remark says much; that a listing ended it says where it says nothing else. */
const endedRemark =
  /^(?:\d[\d年月日./-]*)?(?:该?企业|该?公司|现|目前|均)?(?:已经?|准予|予以|同意)(?:于\d[\d年月日./-]*)?(?:被|从|由|完成)?(?:信用)?(?:移[出除]|解除|撤销|退出|修复)(?:(?:本|该)?(?:黑|失信)?名单|列入|公示|完成|成功)*[。.!！]?$/;
const remarkBehindName = /[（(]([^（）()]+)[)）]\s*$/;

/** Answers of `是否移出` and `是否失信`, and what stands in place of a day where there is none yet. */
const yes = /^(?:是|y(?:es)?|true|1|√|✓)$/i;
const no = /^(?:否|不是|没有|尚?未(?:移[出除]|修复|退出|撤[销銷]|解除)?|no?|false)$/i;

/** A day of removal that cannot be read is one all the same: a listing that ended wrongs whoever is still marked. */
export function removal(all: (field: Field) => string[]): { refused: 'removed'; detail: string } | undefined {
  const removedOn = all('removedOn').find((cell) => !none.test(cell) && !no.test(cell));
  if (removedOn !== undefined)
    return { refused: 'removed', detail: detailOf(readDay(removedOn) ?? removedOn) };
  const behindName = all('name').flatMap((name) => remarkBehindName.exec(name)?.[1] ?? []);
  const told =
    // the kind of list tells it, too: `移出黑名单`
    [...all('status'), ...all('tier'), ...behindName].find(hasEnded) ??
    all('removed').find((cell) => yes.test(cell.trim()) || hasEnded(cell)) ??
    all('listed').find((cell) => no.test(cell.trim())) ??
    all('remark').find((cell) => endedRemark.test(simplify(cell).replaceAll(/\s/g, '')));
  return told === undefined ? undefined : { refused: 'removed', detail: detailOf(told) };
}

const detailOf = (cell: string): string => withoutPersons(cell).slice(0, 40);
