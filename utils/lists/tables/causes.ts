/**
 * Published wordings of causes and the codes they stand for: 发改财金〔2018〕716号, 发改财金〔2016〕2370号 and the
 * wordings of lists seen. A wording that is not here is kept as published, without a code.
 */
import type { BasisKind, Cause, CauseCode } from '../../model/entry.ts';

const phrases: readonly (readonly [CauseCode, readonly string[]])[] = [
  // The grounds of 法释〔2017〕7号, article 1, as the court's own search words them.
  [
    'court-defaulter',
    [
      '失信被执行人',
      '失信被執行人',
      '拒不履行生效法律文书',
      '有履行能力而拒不履行',
      '违反财产报告制度',
      '违反限制消费令',
      '违反限制高消费令',
      '无正当理由拒不履行执行和解协议',
      '其他妨碍、抗拒执行',
      '妨碍、抗拒执行',
      '抗拒执行',
      '规避执行',
    ],
  ],
  ['licence-revoked', ['工商吊销', '吊销营业执照', '被吊销企业', '营业执照被吊销', '吊销企业', '吊销未注销']],
  [
    'counterfeit',
    ['制假售假', '制售假冒伪劣', '生产销售假冒伪劣', '销售假冒', '售假', '假冒伪劣', '假冒商品'],
  ],
  [
    'ip-infringement',
    [
      '侵犯知识产权',
      '侵权假冒',
      '商标侵权',
      '侵犯商标',
      '侵犯注册商标',
      '侵犯专利',
      '侵犯著作权',
      '知识产权侵权',
    ],
  ],
  ['subsidy-fraud', ['刷单骗补', '骗补', '骗取补贴']],
  ['fake-orders', ['刷单炒信', '炒信', '刷单', '刷销量', '虚假交易', '虚构交易']],
  ['contract-dispute', ['网络购物合同纠纷', '网购合同纠纷']],
  ['empty-parcel', ['空包裹代发邮寄', '空包裹', '空包代发', '代发空包', '发空包']],
  [
    'personal-data-abuse',
    [
      '非法采集、滥用、泄漏、倒卖个人信息',
      '非法采集、滥用、泄露、倒卖个人信息',
      '泄露、倒卖个人信息',
      '泄漏、倒卖个人信息',
      '泄露个人信息',
      '泄漏个人信息',
      '倒卖个人信息',
      '侵犯个人信息',
      '侵害个人信息',
      '非法采集个人信息',
    ],
  ],
  ['false-advertising', ['虚假宣传', '虚假广告', '违法广告', '引人误解的商业宣传']],
  ['breach-of-contract', ['合同违约', '违约失信']],
  ['substandard-goods', ['以次充好', '不合格商品', '不合格产品', '以假充真', '质量不合格']],
  ['service-default', ['服务违约']],
  ['pyramid-selling', ['传销']],
  ['fake-traffic', ['伪造流量', '虚假流量', '刷流量', '流量造假']],
  ['malicious-registration', ['恶意注册']],
  ['malicious-reviews', ['恶意评价', '恶意差评', '恶意降信', '职业差评']],
  ['review-removal', ['删除不利评价', '删除差评', '恶意删评', '删差评']],
  ['fake-reviews', ['虚假评价', '刷好评', '虚假好评', '虚构评价']],
];

const all = phrases
  .flatMap(([code, wordings]) => wordings.map((wording) => ({ code, wording })))
  .toSorted((a, b) => b.wording.length - a.wording.length);

/** Known wordings that hold a separator themselves. */
const unsplit = all.map(({ wording }) => wording).filter((wording) => /[、，,;；]/.test(wording));

/** Above this length a cell is prose, which commas do not divide into causes. */
const longestWording = 40;
const maxWording = 500;

/**
 * Reads a cell of causes.
 * @param cell several causes joined by 、；; , ， or line breaks, or a sentence of prose
 * @returns each cause once, in order; prose becomes one cause, with a code where it speaks of just one
 */
export function readCauses(cell: string): Cause[] {
  const known = latest.get(cell);
  if (known) return known;
  const causes = readWording(cell);
  if (cell.length <= longestWording) {
    if (latest.size >= kept) latest.clear();
    latest.set(cell, causes);
  }
  return causes;
}

/** A table of a million rows words some dozen causes: each is read once. */
const latest = new Map<string, Cause[]>();
const kept = 1000;

function readWording(cell: string): Cause[] {
  const causes = new Map<string, Cause>();
  for (const part of splitCauses(cell)) {
    const wording = part.slice(0, maxWording);
    const codes = codesIn(part);
    const [code] = codes;
    causes.set(wording, code !== undefined && codes.length === 1 ? { code, wording } : { wording });
  }
  return [...causes.values()];
}

function splitCauses(cell: string): string[] {
  const text = cell.trim();
  if (text.includes('。')) return [text.replace(/\s+/g, ' ')];
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const whole = unsplit.find((wording) => text.startsWith(wording, at));
    const character = text.charAt(at);
    if (whole !== undefined) {
      part += whole;
      at += whole.length;
      continue;
    }
    if (/[(（〔[【《]/.test(character)) depth++;
    if (/[)）〕\]】》]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、；;，,\n\r|]/.test(character)) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
    at++;
  }
  parts.push(part);
  const found = parts.map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== '');
  return found.some((each) => each.length > longestWording) ? [text.replace(/\s+/g, ' ')] : found;
}

/** The codes of all phrases in a wording; a phrase inside a longer one that was found does not count again. */
function codesIn(wording: string): CauseCode[] {
  const codes = new Set<CauseCode>();
  let rest = wording.replace(/\s+/g, '');
  for (const { code, wording: phrase } of all) {
    if (!rest.includes(phrase)) continue;
    codes.add(code);
    rest = rest.replaceAll(phrase, '\n');
  }
  return [...codes];
}

/** What a list's entries rest on, told by its words, strongest first. */
const basisWords: readonly (readonly [BasisKind, RegExp])[] = [
  ['court', /法院|失信被[执執]行人|法唉|法険/],
  [
    'administrative',
    /吊销|处罚|行政|海关|税务|监管|监督|管理局|管理委员会|委员会|政府|人民银行|发展改革|发改|商务[厅局部]|公安|局$|厅$/,
  ],
  ['alliance', /联盟|聯盟|协会|協會|商会/],
  ['platform', /平台|网络有限公司|科技有限公司/],
];

/** @returns the kind of decision that `text` (a cause, an authority's name) speaks of, if it tells */
export function readBasis(text: string): BasisKind | undefined {
  return basisWords.find(([, words]) => words.test(text))?.[0];
}
