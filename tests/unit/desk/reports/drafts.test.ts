import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { maxEvidence } from '../../../../utils/model/report.ts';
import { madeUpDesk, madeUpFinding, madeUpSighting } from './made-up.ts';
import type { MadeUpDesk } from './made-up.ts';

let desk: MadeUpDesk;
beforeEach(() => {
  desk = madeUpDesk();
});

const text = (words: string): Blob => new Blob([words], { type: 'text/plain' });

describe('a draft begins', () => {
  test('with shop, operator, list and entry, and without what addresses say of the visitor', async () => {
    const page = desk.page();
    const draft = await page.begin(
      { kind: 'lead', sighting: madeUpSighting, finding: madeUpFinding },
      'zh-CN',
    );
    expect(draft).toMatchObject({
      kind: 'lead',
      language: 'zh-CN',
      to: 'https://reports.list.example/in',
      list: { id: 'demo.list', title: '演示名单', serial: 7 },
      entry: { id: 'entry-1', name: '浙江杭州演示某某商贸有限公司' },
      subject: {
        site: 'taobao',
        shopId: '100200300',
        shopUrl: 'https://shop100200300.taobao.com/',
        itemUrl: 'https://item.taobao.com/item.htm?id=7000001',
        company: '浙江杭州演示某某商贸有限公司',
        codes: ['91330100MA2800006W'],
        area: '浙江杭州',
      },
    });
    expect(JSON.stringify(draft)).not.toContain('制造');
    expect(await desk.page().drafts()).toEqual([draft]);
  });

  test.each([
    ['a sole trader by its code', '杭州演示某某服装店', ['92330100MA2800005Y']],
    ['a name that is a person’s', '王小明', []],
    ['a name that no company has', '演示某某的小店', []],
  ])('without the name of %s', async (_, name, codes) => {
    const sighting = { ...madeUpSighting, parties: [{ role: 'operator' as const, name, codes }] };
    const draft = await desk.page().begin({ kind: 'lead', sighting }, 'zh-CN');
    expect(draft.subject?.company).toBeUndefined();
    expect(draft.subject?.codes ?? []).toEqual(codes);
  });

  test('without the name of an entry that is a sole trader', async () => {
    const entry = {
      ...madeUpFinding.entry,
      subject: { kind: 'sole-trader' as const, name: '演示某某店', uscc: '92330100MA2800005Y' },
    };
    const draft = await desk
      .page()
      .begin({ kind: 'objection', finding: { ...madeUpFinding, entry } }, 'zh-CN');
    expect(draft.entry).toEqual({ id: 'entry-1' });
    expect(JSON.stringify(draft)).not.toContain('演示某某店');
  });

  test('goes where the list says for its kind, also when the kind is changed', async () => {
    const page = desk.page();
    const draft = await page.begin({ kind: 'objection', finding: madeUpFinding }, 'en');
    expect(draft.to).toBe('mailto:appeals@list.example');
    const changed = await page.save({ ...draft, kind: 'complaint' });
    expect(changed.to).toBe('https://reports.list.example/in');
  });

  test('with the picture that was taken in the gesture', async () => {
    const page = desk.page();
    const draft = await page.begin(
      {
        kind: 'choose',
        page: { url: 'https://shop.example/a?id=1', title: '演示页面' },
        picture: `data:image/png;base64,${btoa('picture')}`,
      },
      'zh-CN',
    );
    expect(draft.kind).toBeUndefined();
    const [picture] = draft.evidence;
    expect(picture).toMatchObject({
      kind: 'picture',
      type: 'image/png',
      bytes: 7,
      taken: { title: '演示页面' },
    });
    expect(await (await page.evidence(picture?.key ?? '')).text()).toBe('picture');
  });
});

describe('two pages with one draft', () => {
  let begun: Draft;
  beforeEach(async () => {
    begun = await desk.page().begin({ kind: 'complaint', sighting: madeUpSighting }, 'zh-CN');
  });

  test('keep what the other wrote in another field, and within one', async () => {
    const [one, other] = [desk.page(), desk.page()];
    const [mine, theirs] = [await one.draft(begun.id), await other.draft(begun.id)];
    if (!mine || !theirs) throw new Error('no draft');
    await one.save({ ...mine, account: '卖家没有发货', subject: { ...mine.subject, area: '江西省南昌市' } });
    await other.save({ ...theirs, demand: '退款', subject: { ...theirs.subject, shopName: '演示改名店' } });
    const kept = await desk.page().draft(begun.id);
    expect(kept).toMatchObject({
      account: '卖家没有发货',
      demand: '退款',
      subject: { area: '江西省南昌市', shopName: '演示改名店', shopId: '100200300' },
    });
  });

  test('lose no word where both wrote into the same text', async () => {
    const [one, other] = [desk.page(), desk.page()];
    const base = await one.save({ ...begun, account: '三月一日下单。' });
    const seen = await other.draft(begun.id);
    if (!seen) throw new Error('no draft');
    await one.save({ ...base, account: '三月一日下单。卖家失联。' });
    const merged = await other.save({ ...seen, account: '三月一日下单。快递是空包。' });
    expect(merged.account).toContain('卖家失联');
    expect(merged.account).toContain('快递是空包');
  });

  test('an old save brings no evidence back and takes none away', async () => {
    const [one, other] = [desk.page(), desk.page()];
    const first = await one.addEvidence(begun.id, { kind: 'file', name: '甲', blob: text('a') });
    const stale = await other.draft(begun.id);
    if (!stale) throw new Error('no draft');
    await one.removeEvidence(begun.id, first.evidence[0]?.key ?? '');
    await one.addEvidence(begun.id, { kind: 'file', name: '乙', blob: text('b') });
    const kept = await other.save({ ...stale, account: '说明' });
    expect(kept.evidence.map(({ name }) => name)).toEqual(['乙']);
  });

  test('tell each other', async () => {
    desk.news.length = 0;
    await desk.page().save({ ...begun, account: 'x' });
    expect(desk.news).toEqual([{ drafts: [begun.id] }]);
  });
});

describe('evidence', () => {
  let id: string;
  beforeEach(async () => {
    id = (await desk.page().begin({ kind: 'lead', sighting: madeUpSighting }, 'zh-CN')).id;
  });

  test('is told by its SHA-256, and by the new one after it was replaced; the old bytes are gone', async () => {
    const page = desk.page();
    const added = await page.addEvidence(id, { kind: 'page', name: '页面', blob: text('abc') });
    const piece = added.evidence[0];
    // FIPS 180-2, appendix B.1
    expect(piece?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    const replaced = await page.replaceEvidence(id, piece?.key ?? '', text('ab'));
    expect(replaced.evidence[0]).toMatchObject({ bytes: 2, key: piece?.key });
    expect(await (await page.evidence(piece?.key ?? '')).text()).toBe('ab');
    expect(await (await desk.database()).count('evidence')).toBe(1);
  });

  test('has limits that say what to do', async () => {
    const page = desk.page();
    await expect(page.addEvidence(id, { kind: 'file', name: 'x', blob: new Blob([]) })).rejects.toThrow(
      'empty-evidence',
    );
    const large = { size: 60_000_000 } as Blob;
    await expect(page.addEvidence(id, { kind: 'file', name: 'x', blob: large })).rejects.toThrow(
      'package-too-large',
    );
    for (let count = 0; count < maxEvidence; count += 1) {
      await page.addEvidence(id, { kind: 'file', name: `${count}`, blob: text('x') });
    }
    await expect(page.addEvidence(id, { kind: 'file', name: 'x', blob: text('x') })).rejects.toThrow(
      'too-much-evidence',
    );
    expect(await (await desk.database()).count('evidence')).toBe(maxEvidence);
  });

  test('goes with its draft', async () => {
    const page = desk.page();
    await page.addEvidence(id, { kind: 'file', name: 'x', blob: text('x') });
    await page.discard(id);
    expect(await page.drafts()).toEqual([]);
    expect(await (await desk.database()).count('evidence')).toBe(0);
    await expect(page.save({ id, begun: '', changed: '', evidence: [] })).rejects.toThrow('no-draft');
  });
});

test('what is missing is said by kind', async () => {
  const page = desk.page();
  const bare: Draft = { id: crypto.randomUUID(), begun: '', changed: '', evidence: [] };
  expect(await page.missing(bare)).toEqual(['kind']);
  expect(await page.missing({ ...bare, kind: 'complaint' })).toEqual(['subject', 'account', 'demand']);
  expect(await page.missing({ ...bare, kind: 'lead', account: ' ' })).toEqual(['subject', 'account']);
  expect(await page.missing({ ...bare, kind: 'objection', entry: { id: 'x' }, account: 'a' })).toEqual([
    'objection',
  ]);
  expect(await page.missing({ ...bare, kind: 'links' })).toEqual(['links']);
  const lead: Draft = { ...bare, kind: 'lead', account: 'a', subject: { shopName: '演示店' } };
  expect(await page.missing(lead)).toEqual([]);
  expect(await page.missing({ ...lead, happened: { from: '2026-02-02', to: '2026-02-01' } })).toEqual([
    'happened',
  ]);
});
