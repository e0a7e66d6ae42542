/** Which firm of those that the foot of a site names answers for it, and which only made, hosts or powers it. */

export interface FooterFirms {
  operator?: string;
  supplier?: string;
}

/**
 * A firm's name in Chinese, up to the form that ends it: a form within a longer name ends nothing (`…商行有限公司`), and
 * a branch's name is not its company's.
 */
const firm =
  /[\p{Script=Han}()（）·\w]{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司|专业合作社|合伙企业(?:[(（][^()（）]{2,4}[)）])?|经营部|商行)(?:(?:(?!技术|网站|建站|设计|制作|提供|版权|[与及由])[\p{Script=Han}()（）\d]){0,20}?(?:有限责任公司|有限公司|分公司|联合社))*/gu;
/** What a sentence says before a name, none of which begins one. */
const beforeName =
  /^(?:[\d\s.-]+年?(?=\p{Script=Han})|[本该]?(?:网站?|商城|平台|店铺?|站)?(?:点|上)?由|\p{Script=Han}{0,8}?(?:服务|支持|系统|软件)由|版权(?:归|所有)?|归|公司名称|企业名称|经营者(?:名称)?|主办单位|运营(?:方|主体|单位)|属于|所有)+/u;

/** Words before a firm's name by which it only made, hosts or powers the site. */
const suppliersLabel =
  /(?:技术支持|技术服务|网站(?:建设|制作|设计|开发|维护)|建站|承建(?:单位|商|方)?|开发(?:单位|商|方|维护)|制作(?:单位|维护)|设计制作|提供(?:商|方|技术)|Powered ?by|Designed ?by|Built ?by|Support(?:ed)? ?by)[^。;；|]{0,12}$/i;
/** What follows a name by which it only made, hosts or powers the site. */
const suppliersWord = /^\s*(?:提供|制作|设计|网站建设|建设|开发|承建|维护|技术支持)/;
/** Words before the name of somebody else whom a foot mentions: partners, advisers, makers. */
const othersLabel =
  /(?:友情链接|友链|合作(?:伙伴|单位|银行|媒体|机构|企业)|法律顾问|(?:协办|赞助|支持|指导|监制)单位|生产商|制造商|品牌方)[^。;；|\p{Script=Han}]{0,6}$/u;

/** Labels of who answers for the site, with years and the like between them and the name. */
const operatorsLabel =
  /(?:版权(?:所有|归)?|©|\(c\)|copyright|公司名称|企业名称|经营者(?:名称)?|主办单位|运营(?:方|主体|单位))[^。;；|\p{Script=Han}]{0,24}$/iu;
/** What follows the name of who answers for the site; with a colon it is the next name's label. */
const operatorsWord = /^[\s,，.©]*(?:版权所有|保留所有权利|all rights reserved|运营|主办)(?!\s*[:：])/i;
/** Words that stand near the name of who answers for the site. */
const nearOperator =
  /ICP|版权所有|©|\(c\)|copyright|公司名称|企业名称|经营者|主办单位|运营(?:方|主体|单位)|营业执照|all rights reserved/i;

/**
 * @param texts the pieces of the page's foot in order, blanks made one, none of them empty
 * @returns the firm that the foot's own words name most plainly as the operator, and the first supplier. Of a firm that
 *   is only mentioned (a partner's link) nothing is said, however near the copyright it stands.
 */
export function firmsInFooter(texts: readonly string[]): FooterFirms {
  const found: FooterFirms = {};
  let plainest = 0;
  /** The piece in which somebody else was named last: a list of partners has one label, and a link for each. */
  let othersAt = -2;
  for (const [index, text] of texts.entries()) {
    const matches = [...text.matchAll(firm)];
    // once a piece, not once a name: a page could write any number of names in one
    const isNear =
      matches.length > 0 && nearOperator.test([texts[index - 1], text, texts[index + 1]].join(' '));
    for (const [nth, match] of matches.entries()) {
      const name = nameIn(match[0]);
      if (name.length < 6 || name.length > 60) continue;
      const start = match.index + match[0].indexOf(name);
      const previous = matches[nth - 1];
      const own = text.slice(previous ? previous.index + previous[0].length : 0, start);
      const isFirst = !previous && own.trim() === '';
      const before = isFirst ? (texts[index - 1] ?? '') : own;
      const after = text.slice(start + name.length, matches[nth + 1]?.index);
      const isNextNamed = (): boolean =>
        nth + 1 < matches.length || (texts[index + 1] ?? '').search(firm) === 0;
      if (suppliersLabel.test(before) || isSuppliers(after, isNextNamed)) {
        found.supplier ??= name;
      } else if (
        othersLabel.test(before) ||
        (isFirst && othersAt === index - 1 && !operatorsWord.test(after))
      ) {
        othersAt = index;
      } else {
        const plain =
          operatorsLabel.test(before) || operatorsWord.test(after)
            ? 3
            : nearOperator.test(own + after)
              ? 2
              : Number(isNear);
        if (plain <= plainest) continue;
        plainest = plain;
        found.operator = name;
      }
    }
  }
  return found;
}

/** Without what the sentence says before it, and without the bracket behind it that names another. */
function nameIn(matched: string): string {
  const name = matched.replace(beforeName, '');
  const opened = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
  return opened === -1 || /[)）]/.test(name.slice(opened)) ? name : name.slice(0, opened) || name.slice(1);
}

/**
 * `甲有限公司 技术支持：乙有限公司`: words between two names are the second's label, if a colon or a blank shows it.
 * @param isNextNamed whether another firm's name follows
 */
function isSuppliers(after: string, isNextNamed: () => boolean): boolean {
  if (!suppliersWord.test(after) || /^\s*[^\s:：]{1,8}\s?[:：]/.test(after)) return false;
  return !/^\s/.test(after) || /^\s*提供/.test(after) || !isNextNamed();
}
