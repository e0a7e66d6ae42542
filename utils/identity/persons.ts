/**
 * Names of natural persons. No person is ever marked, so an entry that names one, with no code of a registered
 * subject, is left alone.
 */
import { formAtEnd } from './forms.ts';
import { foldName } from './names.ts';

/** The surnames of more than nine in ten people in China, and the usual ones of two characters. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖' +
  '邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳' +
  '齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边';
const doubleSurnames = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木)/u;

/** Endings that no given name has, unlike 轩, 园 or 会. */
const formNotGivenName = /^(?:..+|[厂店铺馆社部行])$/u;

/**
 * Whether a name reads as a person's: two or three Han characters that begin with a common surname (four with a
 * surname of two) and end in no form of a company, or a transliterated name with a middle dot.
 */
export function looksLikePerson(name: string): boolean {
  const folded = foldName(name);
  if (!/^\p{Script=Han}{2,}·\p{Script=Han}{2,}$|^\p{Script=Han}{2,4}$/u.test(folded)) return false;
  if (formNotGivenName.test(formAtEnd(folded)?.text ?? '')) return false;
  if (folded.includes('·') || doubleSurnames.test(folded)) return true;
  return folded.length < 4 && surnames.includes(folded.charAt(0));
}
