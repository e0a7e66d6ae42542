/** Notices of the company register (公告): the company's name and code stand in their prose. */
import { findCodes } from '../../identity/codes.ts';
import { isOrganisationName } from './organisation-name.ts';
import { isPersonName } from './persons.ts';

/** Names stand behind 关于, 将, 对 or 经查 and before what was done to them, or before their code. */
const named =
  /(?:关于|拟?将|对|经查[,，]?|当事人[:：]?|企业名称[:：])\s*([\p{Script=Han}\p{L}\d（）()·]{4,60}?(?:公司|厂|店|商行|中心|合作社|经营部|工作室|企业))(?=列入|移出|作出|予以|的|[(（][^()（）]*(?:代码|注册号)|[,，。:：\s]|$)/gu;

/**
 * @param title the notice's title
 * @param content its prose
 * @returns the one company that the notice speaks of and its code; undefined where it speaks of none, or of several
 */
export function readNotice(title: string, content: string): { name: string; code?: string } | undefined {
  const names = new Set<string>();
  for (const text of [title, content]) {
    for (const match of text.matchAll(named)) {
      const name = (match[1] ?? '').trim();
      if (isOrganisationName(name) && !isPersonName(name)) names.add(name);
    }
    if (names.size > 0) break;
  }
  const [name, another] = names;
  if (name === undefined || another !== undefined) return undefined;
  const [code, more] = findCodes(`${title}\n${content}`);
  return { name, ...(code && !more && { code: code.value }) };
}
