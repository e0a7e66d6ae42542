// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { markTexts } from '../../../utils/i18n/marks/texts.ts';
import { safeAddress } from '../../../utils/mark/build.ts';
import { findingView } from '../../gallery/told.ts';
import { sampleFinding } from '../../gallery/samples.ts';

type Change = Parameters<typeof sampleFinding>[0];
const view = (change?: Change, ownShops = false): HTMLElement =>
  findingView(document, markTexts('zh-CN'), sampleFinding(change), ownShops);
const rows = (element: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    [...element.querySelectorAll('dt')].map((dt) => [
      dt.textContent,
      dt.nextElementSibling?.textContent ?? '',
    ]),
  );
const links = (element: HTMLElement): string[] => [...element.querySelectorAll('a')].map((link) => link.href);

describe('the detail of a finding', () => {
  it('says who lists whom, for what, since when, on what basis and how it was matched', () => {
    const text = view().textContent;
    expect(text).toContain(
      '演示用电子商务领域黑名单（第一批）（演示市市场监督管理局，2026年3月1日）载明杭州乙丙丁演示电子商务有限公司，事由“组织刷单炒信，虚构交易记录”。',
    );
    expect(text).toContain('因统一社会信用代码一致与本店对应。');
    expect(text).toContain('本标注仅转述名单，不评价商品；有误可提异议。');
    expect(rows(view())).toMatchObject({
      列入机关: '演示市市场监督管理局',
      事由: '组织刷单炒信，虚构交易记录',
      列入日期: '2026年3月1日',
      依据: '行政决定',
      状态: '在列',
      提出异议: '向名单方提出异议',
    });
    expect(rows(view())['如何对应']).toContain('91330100MADEM0XX0X');
    expect(rows(view())['名单日期']).toContain('第12期，2026年8月1日签发');
  });

  it('leads only to https addresses, in a new tab that learns nothing', () => {
    const element = view({ entry: { decision: { authority: '某局', url: 'javascript:alert(1)' } } });
    expect(links(element).every((link) => link.startsWith('https://'))).toBe(true);
    expect(element.textContent).toContain('javascript:alert(1)'); // shown as the text it is
    for (const link of element.querySelectorAll('a')) {
      expect(link.rel).toContain('noreferrer');
      expect(link.target).toBe('_blank');
    }
  });

  it('takes what a list says for text, never for markup', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const element = view({
      info: { title: hostile, issuer: hostile },
      entry: { causes: [{ wording: hostile }], subject: { kind: 'company', name: hostile } },
    });
    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toContain(hostile);
  });

  it('never shows a sole trader’s name, not even as what was compared', () => {
    const name = '演示区某某日用品店';
    const element = view({
      entry: { subject: { kind: 'sole-trader', name } },
      evidence: [
        { kind: 'storefront', asked: '1001', listed: '1001', strength: 'full' },
        { kind: 'legal-name', asked: name, listed: name, strength: 'full' },
      ],
    });
    expect(element.textContent).not.toContain(name);
    expect(element.textContent).toContain('一家个体工商户');
    expect(rows(element)['如何对应']).toContain('名单写明这家店铺');
  });

  it('shows no comparison that did not make the mark', () => {
    const element = view({
      evidence: [
        { kind: 'uscc', asked: 'A', listed: 'A', strength: 'full' },
        { kind: 'former-name', asked: '旧名', listed: '旧名', strength: 'possible' },
      ],
    });
    expect(element.textContent).not.toContain('旧名');
  });

  it('says of a namesake that it may be another firm, and claims no match', () => {
    const text = view({ level: 'same-name' }).textContent;
    expect(text).toContain('未核实是否同一家，可能另有其人');
    expect(text).not.toContain('与本店对应');
  });

  it('says what suspicion, staleness and demonstration mean', () => {
    expect(view({ suspected: true }).textContent).toContain('未经法院或行政机关认定');
    expect(view({ stale: true }).textContent).toContain('名单自2026年8月1日起未能更新');
    expect(view({ list: { trust: 'demonstration' } }).textContent).toContain('名称均属虚构');
  });

  it('says since when the person objects, beside what the list states', () => {
    const text = view({ objected: '2026-08-20' }).textContent;
    expect(text).toContain('你在2026年8月20日就这条记录提出了异议，尚未收到处理结果。');
    expect(text).toContain('载明杭州乙丙丁演示电子商务有限公司');
    expect(view().textContent).not.toContain('提出了异议');
  });

  it('tells the deadline while it runs, and only that it passed when it passed', () => {
    const running = view({ state: 'rectifying', daysLeft: 5, entry: { rectifyBy: '2026-06-01' } });
    expect(rows(running)['状态']).toBe('整改期限为2026年6月1日，还剩5天。');
    expect(rows(view({ state: 'deadline-passed' }))['状态']).toBe('整改期限已过，处理结果未公布。');
  });

  it('names a way to object even where the list gives none', () => {
    const { appealTo: _, homepage: __, ...bare } = sampleFinding().list.info;
    const finding = { ...sampleFinding(), list: { ...sampleFinding().list, info: bare } };
    const element = findingView(document, markTexts('zh-CN'), finding, false);
    expect(rows(element)['提出异议']).toBe('名单未给出渠道，请联系演示市市场监督管理局');
    expect(links(element)).toEqual(['https://lists.example.invalid/demo/7']);
  });

  it('speaks of the platform’s own shops as such', () => {
    expect(view({}, true).textContent).toContain('与平台自营店对应');
  });
});

describe('an address that a list gives', () => {
  it.each([
    ['https://example.invalid/a', 'https://example.invalid/a'],
    ['http://example.invalid/', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user:secret@example.invalid/', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s is offered as %s', (address, offered) => {
    expect(safeAddress(address)).toBe(offered);
  });
});
