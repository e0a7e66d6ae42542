/** What a person's own form can be filled with from a case. */
import type { Day } from '../../../../utils/model/entry.ts';
import type { FormFacts } from '../../../../utils/model/form.ts';
import type { LedgerCase } from '../../../../utils/model/ledger/case.ts';
import type { LookupEntry } from '../../../../utils/model/lookup.ts';

/** What the person adds for one form. */
export interface FormWords {
  requirements: string;
  sender: string;
}

/**
 * @param listed what the list says of the case's entry; nothing where it is linked to none
 * @param words with what `siteName` calls a shop's site
 * @param today the legal day on which the form is filled
 */
export function caseFacts(
  one: LedgerCase,
  listed: LookupEntry | undefined,
  { requirements, sender, siteName }: FormWords & { siteName: string | undefined },
  today: Day,
): FormFacts {
  const [subject] = one.subjects;
  const [shop] = one.shops;
  const notice = one.steps.findLast(({ status }) => status === 'notice');
  const facts: { [Fact in keyof FormFacts]: FormFacts[Fact] | undefined } = {
    name: subject?.name ?? one.title,
    code: subject?.codes?.[0],
    address: subject?.region,
    area: one.area,
    shop: shop?.name ?? shop?.shopId ?? shop?.sellerId,
    shopUrl: shop?.url ?? shop?.host,
    platform: siteName,
    cause: listed?.entry?.entry.causes.map(({ wording }) => wording).join('；'),
    list: listed?.list?.info.title,
    issuer: listed?.list?.info.issuer,
    listedOn: one.entries[0]?.state.listedOn,
    requirements,
    deadline: one.deadline?.due,
    caseNumber: one.id,
    noticeNumber: notice?.document,
    noticeDate: notice?.on,
    date: today,
    sender,
  };
  return Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== undefined && fact.trim() !== ''),
  );
}
