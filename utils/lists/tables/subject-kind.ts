/** What kind of subject a row names. */
import { isSoleTraderUscc } from '../../identity/codes.ts';
import type { SubjectKind } from '../../model/entry.ts';

const branchEnding =
  /(?:分公司|分店|分行|分厂|分部|支公司|支行|办事处|营业部|营业厅|代表处|分社|分所|分中心)$/;

/**
 * @param name the name as published
 * @param uscc the USCC in canonical form, where the row has one
 * @param stated the cell of a column such as 主体类型
 */
export function subjectKind(name: string, uscc: string | undefined, stated: string): SubjectKind {
  const bare = name.replace(/\s/g, '').replace(/[(（][^()（）]*[)）]$/, '');
  if (
    (uscc !== undefined && isSoleTraderUscc(uscc)) ||
    /个体工商户|个体户|個體工商戶/.test(`${name} ${stated}`)
  ) {
    return 'sole-trader';
  }
  if (branchEnding.test(bare) || /分公司|分支机构/.test(stated)) return 'branch';
  return 'company';
}
