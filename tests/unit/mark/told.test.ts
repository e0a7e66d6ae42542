/** What the detail tells beside the list's own words: meaning, lifting, measures, and where to object. */
import { describe, expect, it } from 'vitest';
import { objectionAddress } from '../../../utils/detail/addresses.ts';
import { helpCatalogues, helpTexts } from '../../../utils/i18n/help/texts.ts';
import { markTexts } from '../../../utils/i18n/marks/texts.ts';
import { CauseCode } from '../../../utils/model/entry.ts';
import { sampleFinding } from '../../gallery/samples.ts';
import { toldOf } from '../../gallery/told.ts';

const texts = markTexts('zh-CN');
const row = (label: string, change: Parameters<typeof sampleFinding>[0] = {}) =>
  toldOf(texts, sampleFinding(change)).rows.find((one) => one.label === label);
const said = (label: string, change?: Parameters<typeof sampleFinding>[0]) =>
  row(label, change)?.parts.map(({ text }) => text);

describe('the detail', () => {
  it('says how an entry is lifted: by the court for its debtors, by the authority for the others', () => {
    const court = { causes: [{ code: 'court-defaulter' as const, wording: '拒不履行' }] };
    expect(said('如何移出', { entry: court })).toEqual([
      '履行生效法律文书，或与申请执行人和解；随后由作出决定的法院删除。',
    ]);
    expect(said('如何移出')).toEqual(['先行整改；经列入机关核实后，由其移出。']);
  });

  it('names the measures by their numbers, with who applied them, and passes over others', () => {
    const measures = [{ number: 8, by: '演示平台' }, { number: 13 }, { number: 99 }];
    expect(said('已采取的措施', { entry: { measures } })).toEqual([
      '限制账户权限权利（降低搜索排名）（演示平台）',
      '限制网络广告推广',
    ]);
  });

  it('explains each known cause, and none that it does not know', () => {
    expect(said('事由释义')?.[0]).toContain('虚构交易');
    expect(row('事由释义', { entry: { causes: [{ wording: '别的事由' }] } })).toBeUndefined();
    for (const catalogue of Object.values(helpCatalogues))
      for (const code of CauseCode.options) expect(catalogue[`cause.${code}`]).not.toBe('');
  });

  it('keeps a list’s kind and standing off the line of its title, which may push them to where they break', () => {
    const info = { title: '演示用的名称很长的一份名单' };
    expect(said('名单', { info })).toEqual([info.title, '黑名单\u00A0· 官方名单']);
  });

  it('has no row without content', () => {
    const { rows } = toldOf(texts, sampleFinding());
    expect(rows.every(({ parts }) => parts.length > 0)).toBe(true);
    expect(rows.map(({ label }) => label)).not.toContain('举报');
    expect(row('举报', { info: { reportTo: 'mailto:report@lists.example.invalid' } })?.parts).toEqual([
      { text: '向名单方举报', href: 'mailto:report@lists.example.invalid' },
    ]);
  });

  it('offers no mute-by-entry for the platform’s own shops', () => {
    expect(toldOf(texts, sampleFinding(), true).acts.map(({ press }) => press)).toEqual([
      'mute',
      'report',
      'object',
      'learn',
    ]);
  });
});

describe('an objection', () => {
  const facts = {
    listId: 'demo',
    list: '演示名单',
    issuer: '演示机关',
    entry: 'demo-1',
    name: undefined,
    shop: '演示店铺 · 1001',
  };
  const to = (appealTo: string) => objectionAddress(appealTo, helpTexts('zh-CN'), facts);

  it('is a letter with the facts filled in, or a web address with them', () => {
    const letter = new URL(to('mailto:appeal@lists.example.invalid?cc=all@example.invalid') ?? '');
    expect(letter.pathname).toBe('appeal@lists.example.invalid');
    expect(letter.searchParams.get('cc')).toBeNull();
    expect(letter.searchParams.get('body')).toContain('记录编号：demo-1\r\n店铺：演示店铺 · 1001');
    expect(new URL(to('https://lists.example.invalid/appeal') ?? '').searchParams.get('entry')).toBe(
      'demo-1',
    );
  });

  it.each(['http://lists.example.invalid/', 'javascript:alert(1)', 'https://a:b@example.invalid/'])(
    'is not offered to %s',
    (address) => expect(to(address)).toBeUndefined(),
  );
});
