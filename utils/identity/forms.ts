/**
 * Forms (组织形式) at the end of company names. The class tells whether a full name of that form is a legal person's
 * or partnership's, and so worth comparing: of a million registered names none that ends in 公司, 合作社 or a
 * partnership's bracket belongs to a sole trader (个体工商户), while of those in 厂 up to two in three do.
 */
export type FormClass = 'company' | 'cooperative' | 'partnership' | 'other';

export interface Form {
  text: string;
  formClass: FormClass;
}

/** Whether names of this form are only those of legal persons and partnerships. */
export function isLegalPersonsForm(formClass: FormClass | undefined): boolean {
  return formClass !== undefined && formClass !== 'other';
}

/** By class, longest first. */
const forms: readonly (readonly [FormClass, string])[] = [
  ['company', '股份有限公司 有限责任公司 责任有限公司 有限公司 股份公司 总公司 分公司 公司'],
  [
    'cooperative',
    '农民专业合作社联合社 专业合作社联合社 农牧民专业合作社 农民专业合作社 专业合作社 股份合作社 供销合作社 信用合作联社 合作联社 合作社 联合社',
  ],
  [
    'partnership',
    '合伙企业(特殊普通合伙) 事务所(特殊普通合伙) 合伙企业(有限合伙) 合伙企业(普通合伙) 事务所(普通合伙) 企业(有限合伙) 企业(普通合伙) ' +
      '中心(有限合伙) 中心(普通合伙) (特殊普通合伙) (有限合伙) (普通合伙) 有限合伙企业 合伙企业',
  ],
  [
    'other',
    '个人独资企业 生活馆 工作室 经营部 门市部 服务部 营业部 经销部 销售部 批发部 加工部 维修部 加工厂 制品厂 加工坊 ' +
      '旗舰店 专卖店 专营店 便利店 连锁店 分店 商店 书店 药店 饭店 酒店 茶店 药房 商行 车行 银行 超市 商场 市场 门市 ' +
      '工厂 分厂 研究院 研究所 研究中心 设计院 医院 学院 大学 学校 幼儿园 协会 商会 基金会 俱乐部 出版社 报社 杂志社 旅行社 ' +
      '供销社 信用社 营业所 储蓄所 分理处 支行 分行 委员会 事务所 办事处 代表处 经营处 经销处 服务站 加油站 收购站 种植场 养殖场 农场 林场 中心 宾馆 餐厅 餐馆 酒楼 酒家 ' +
      '大厦 煤矿 集团 企业 门诊部 项目部 淘宝店 ' +
      '厂 店 铺 行 部 社 馆 坊 屋 吧 室 所 站 场 园 城 庄 摊 档 院 会 堂 阁 轩 户 处 局 队 矿 楼',
  ],
];

/** By their last character, longest first: a name is compared with a few forms only. */
const byLastCharacter = new Map<string, Form[]>();
for (const [formClass, names] of forms) {
  for (const text of names.split(' ')) {
    const last = text.slice(-1);
    const same = [...(byLastCharacter.get(last) ?? []), { text, formClass }];
    byLastCharacter.set(
      last,
      same.toSorted((a, b) => b.text.length - a.text.length),
    );
  }
}

/** The longest form at the end of a folded name, or undefined where it ends in none. */
export function formAtEnd(name: string): Form | undefined {
  return byLastCharacter.get(name.slice(-1))?.find(({ text }) => name.endsWith(text));
}

const misreadable = ['股份有限公司', '有限责任公司', '有限公司'];

/**
 * The form that a folded name ends in but for one wrong character (`有眼公司`), as texts read from pictures have it;
 * undefined where the name ends in a form as it should.
 */
export function misreadForm(name: string): Form | undefined {
  if (name.endsWith('有限公司')) return undefined;
  for (const form of misreadable) {
    const text = name.slice(-form.length);
    if (text.length < form.length || text === form) continue;
    let wrong = 0;
    for (let index = 0; index < form.length; index += 1) {
      if (text.charAt(index) !== form.charAt(index)) wrong += 1;
    }
    if (wrong === 1 && !properWords.test(text)) return { text, formClass: 'company' };
  }
  return undefined;
}

/** `…有色公司` and the like are no slips. */
const properWords = /(?:有[色机线]|[极无期年]限)公司$/u;
