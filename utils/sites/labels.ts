/** Values beside labels, as licence pages print them: `label：value` in one line, or the value in the next cell. */
import { textsOf } from './element-text.ts';

/** At most this many pieces of text are looked at. */
const maxPieces = 2000;

/** Labels that mark the next piece as another label's, not as the value of the one before it. */
const knownLabels = new Set([
  '运单号',
  '运单号码',
  '快递单号',
  '物流公司',
  '物流单号',
  '承运人',
  '货运单号',
  '企业名称',
  '公司名称',
  '名称',
  '经营者名称',
  '注册资本',
  '统一社会信用代码',
  '营业执照注册号',
  '企业注册号',
  '注册号',
  '登记机关',
  '营业期限',
  '经营范围',
  '注册地址',
  '住所',
  '成立日期',
  '法定代表人',
  '法定代表人姓名',
  '企业类型',
  '类型',
  '年报时间',
  'Business Name',
  'Business Address',
  'Business Type',
  'Trade Register Number',
  'VAT Number',
  'Phone number',
  'Email',
  'Customer Services Address',
]);

/** What stands where there is no value: nothing, or a link to look elsewhere. */
const noValue = /^(?:[-—/]*|暂?无|查看.*)$/;

/**
 * @param area the part of the page that holds the labels
 * @param labels wanted labels, most telling first, without their colon
 * @returns the value beside the first label that has one
 */
export function readLabelled(area: Element, labels: readonly string[]): string | undefined {
  const pieces = piecesOf(area);
  for (const label of labels) {
    for (const [index, piece] of pieces.entries()) {
      const value = valueOf(piece, pieces[index + 1], label);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function valueOf(piece: string, next: string | undefined, label: string): string | undefined {
  if (!piece.startsWith(label)) return undefined;
  const rest = piece.slice(label.length).trimStart();
  if (rest !== '' && !/^[:：]/.test(rest)) return undefined;
  let value = rest.replace(/^[:：]/, '').trim();
  if (value === '') {
    if (next === undefined || knownLabels.has(next.replace(/\s*[:：].*$/s, ''))) return undefined;
    value = next.replace(/^[:：]\s*/, '');
  }
  return noValue.test(value) ? undefined : value;
}

/** The texts of an area in order, each without surrounding blanks, without lone colons. */
function piecesOf(area: Element): string[] {
  return textsOf(area, maxPieces)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((piece) => !/^[:：]?$/.test(piece));
}
