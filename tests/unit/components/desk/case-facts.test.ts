import { describe, expect, test } from 'vitest';
import { caseFacts } from '../../../../components/desk/cases/case-page/case-facts.ts';
import { caseHash, readPlace } from '../../../../components/desk/cases/places.ts';
import { madeUpFinding } from '../made-up.ts';
import { madeUpCase } from './fake-ledger.ts';

const none = { requirements: '', sender: '', siteName: undefined };

describe('what a form is filled with', () => {
  test('is what the case and its list say', () => {
    const finding = madeUpFinding({ evidence: [] });
    const one = madeUpCase({
      steps: [
        { status: 'notice', on: '2026-01-01', document: '旧号', at: '', desk: '' },
        { status: 'notice', on: '2026-03-01', document: '演示整改〔2026〕1号', at: '', desk: '' },
      ],
      deadline: { due: '2026-06-01', reason: 'notice' },
    });
    const listed = { entry: { ...finding, level: 'blacklist' as const }, list: finding.list, events: [] };
    const words = { requirements: '下架涉案商品', sender: '演示办公室', siteName: '淘宝' };
    expect(caseFacts(one, listed, words, '2026-03-02')).toEqual({
      name: '杭州演示商贸有限公司',
      code: '91330106MA2XXXXX1X',
      area: '浙江省杭州市',
      shop: '演示旗舰店',
      platform: '淘宝',
      cause: '制假售假',
      list: '测试名单（虚构）',
      issuer: '测试机关',
      requirements: '下架涉案商品',
      deadline: '2026-06-01',
      caseNumber: 'case-0001',
      noticeNumber: '演示整改〔2026〕1号',
      noticeDate: '2026-03-01',
      date: '2026-03-02',
      sender: '演示办公室',
    });
  });

  test('leaves out what is not known, so that its place is left standing', () => {
    const one = madeUpCase({ subjects: [], shops: [] });
    const facts = caseFacts(one, undefined, none, '2026-03-02');
    expect(facts.name).toBe('杭州演示商贸有限公司');
    for (const fact of ['code', 'shop', 'cause', 'noticeNumber', 'sender'])
      expect(facts).not.toHaveProperty(fact);
  });
});

test('an address names a place of the section or a case', () => {
  expect(readPlace('keep')).toEqual({ place: 'keep' });
  expect(readPlace('')).toEqual({ place: 'board' });
  expect(readPlace('s-0123456789abcdef0123456789abcdef')).toEqual({
    id: 's-0123456789abcdef0123456789abcdef',
  });
  expect(readPlace('../x')).toEqual({ place: 'board' });
  expect(caseHash('case-0001')).toBe('#cases/case-0001');
});
