/** What a draft still lacks before it can go. */
import type { Draft } from '../../model/report-desk.ts';

/**
 * A complaint needs what is asked for, a lead a concrete account (市场监督管理投诉举报处理办法, 市场监管总局令第121号);
 * an objection its ground.
 * @returns keys of the draft, in the order in which a page asks for them; `objection.ground` is `objection`
 */
export function missingOf(draft: Draft): (keyof Draft)[] {
  const { kind } = draft;
  if (kind === undefined) return ['kind'];
  const missing: (keyof Draft)[] = [];
  if (kind === 'links') return (draft.links?.length ?? 0) > 0 ? [] : ['links'];
  if (!namesSomebody(draft)) missing.push('subject');
  if (kind === 'objection' && draft.objection === undefined) missing.push('objection');
  if (isBackwards(draft.happened)) missing.push('happened');
  if (isBlank(draft.account)) missing.push('account');
  if (kind === 'complaint' && isBlank(draft.demand)) missing.push('demand');
  return missing;
}

function namesSomebody({ subject, entry, kind }: Draft): boolean {
  if (kind === 'objection' && entry !== undefined) return true;
  const { shopId, sellerId, shopName, shopUrl, itemUrl, company, codes } = subject ?? {};
  const named = [shopId, sellerId, shopName, shopUrl, itemUrl, company].some((text) => !isBlank(text));
  return named || (codes?.length ?? 0) > 0;
}

function isBackwards(happened: Draft['happened']): boolean {
  return happened?.to !== undefined && happened.to < happened.from;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
