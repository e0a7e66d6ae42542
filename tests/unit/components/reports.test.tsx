// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReportDeskContext } from '../../../components/desk/reports/desk-context.ts';
import { ReportPlaces } from '../../../components/desk/reports/places.tsx';
import type { OutboxItem } from '../../../utils/model/report-desk.ts';
import { browser } from './fake-browser.ts';
import { at, FakeReportDesk, madeUpDraft, madeUpPiece } from './fake-report-desk.ts';
import { madeUpList } from './made-up.ts';
import { fillIn, find, findButton, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

const draft = madeUpDraft();
const { id } = draft;
const endpoint = 'https://reports.lists.example/in';
const lead = madeUpDraft({
  kind: 'lead',
  account: '联系电话 13800000000',
  subject: { site: 'taobao', shopName: '甲演示店' },
  list: { id: 'made-up', title: '测试名单（虚构）' },
  addresses: { report: endpoint },
  to: endpoint,
});

function place(desk: FakeReportDesk, where: string): void {
  show(
    <ReportDeskContext.Provider value={desk}>
      <ReportPlaces place={where} />
    </ReportDeskContext.Provider>,
  );
}

const fillArea = (area: HTMLTextAreaElement, value: string): void => {
  area.value = value;
  area.dispatchEvent(new Event('input', { bubbles: true }));
};

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(() => {
  browser.reset();
  location.hash = '';
  vi.stubGlobal('navigator', {
    locks: { request: async (_: string, work: () => unknown) => work() },
    clipboard: { writeText: async () => undefined },
  });
  URL.createObjectURL = () => 'blob:made-up';
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => {
  takeAway();
  vi.unstubAllGlobals();
});

describe('the overview', () => {
  test('begins a report that asks first what it is, and an objection that is one', async () => {
    const desk = new FakeReportDesk();
    place(desk, '');
    await says('还没有草稿');
    (await findButton('写举报或投诉')).click();
    await vi.waitFor(() => expect(location.hash).toBe('#reports/draft-0'));
    (await findButton('提出异议')).click();
    await vi.waitFor(() => expect(desk.started.map(({ kind }) => kind)).toEqual(['choose', 'objection']));
  });

  test('deletes a draft only after it was asked again', async () => {
    const desk = new FakeReportDesk(lead);
    place(desk, '');
    const row = await find(`[data-draft="${id}"]`);
    expect(row.textContent).toContain('甲演示店');
    row.querySelector<HTMLButtonElement>('.danger')?.click();
    await says('无法恢复');
    expect(desk.kept.size).toBe(1);
    (await findButton('删除')).click();
    await vi.waitFor(() => expect(desk.kept.size).toBe(0));
    await says('还没有草稿');
  });

  const item: OutboxItem = {
    id,
    kind: 'lead',
    title: '甲演示店',
    to: endpoint,
    queued: at,
    state: 'waiting',
    tries: 0,
  };
  const receipt = { format: 'xinbiao-receipt', version: 1, receipt: 'r-1', report: id, at } as const;

  test.each<[string, Partial<OutboxItem>, string[]]>([
    ['waits offline', { error: 'offline', tries: 2 }, ['等待发送', '试过2次', '没有网络']],
    ['is sent now', { state: 'sending' }, ['正在发送']],
    ['is held', { state: 'held', error: 'no-permission' }, ['需要你处理', '还没有允许']],
    [
      'has arrived',
      { state: 'delivered', receipt: { ...receipt, state: 'received' } },
      ['已送达', '对方已收到', 'r-1'],
    ],
    [
      'was answered',
      { state: 'delivered', receipt: { ...receipt, state: 'refused', reason: '请补充商品网址。' } },
      ['对方未采纳', '请补充商品网址。'],
    ],
    [
      'was not taken',
      {
        state: 'refused',
        refusal: { format: 'xinbiao-refusal', version: 1, code: 'bad-report', message: '缺少经过。' },
      },
      ['被拒收', '缺少经过。'],
    ],
    ['was handed over', { state: 'handed' }, ['已由你交出']],
  ])('says in words that a report %s', async (_, change, words) => {
    const desk = new FakeReportDesk();
    desk.items = [{ ...item, ...change }];
    place(desk, '');
    for (const word of words) await says(word);
  });

  test('tries a held one again with the leave of the person, and not without', async () => {
    const desk = new FakeReportDesk();
    desk.items = [{ ...item, state: 'held', error: 'no-permission' }];
    browser.allows = false;
    place(desk, '');
    const again = await find<HTMLButtonElement>('.again');
    again.click();
    await says('没有得到你的同意');
    expect(desk.calls).not.toContain('retry');
    browser.allows = true;
    again.click();
    await vi.waitFor(() => expect(desk.calls).toContain('retry'));
    expect(browser.asked).toEqual(['https://reports.lists.example/*', 'https://reports.lists.example/*']);
    await vi.waitFor(() => expect(browser.sent.map(({ name }) => name)).toContain('outbox'));
  });

  test('says what went wrong, and keeps the item', async () => {
    const desk = new FakeReportDesk();
    desk.items = [item];
    desk.failing.set('withdraw', 'being-sent');
    place(desk, '');
    const row = await find('[data-outbox]');
    [...row.querySelectorAll('button')].find((one) => one.textContent?.startsWith('撤回成草稿'))?.click();
    await says('正在发送，请等它结束');
  });
});

describe('the form', () => {
  test('asks first what it is, and tells who handles each', async () => {
    const desk = new FakeReportDesk(draft);
    place(desk, id);
    await says('先选一类');
    await says('由违法行为发生地的县级以上市场监管部门核查');
    expect(document.querySelector('#account')).toBeNull();
    (await find<HTMLInputElement>('input[value="complaint"]')).click();
    await find('#demand');
    await vi.waitFor(() => expect(desk.kept.get(id)?.kind).toBe('complaint'));
  });

  test('is saved from the first key, and says so', async () => {
    const desk = new FakeReportDesk({ ...draft, kind: 'lead' });
    place(desk, id);
    fillArea(await find('#account'), '假');
    await vi.waitFor(() => expect(desk.kept.get(id)?.account).toBe('假'));
    await vi.waitFor(() => expect(document.querySelector('.saved-line')?.textContent).toBe('已存在本机'));
  });

  test('says that it is not saved, tries again, and loses nothing', async () => {
    const desk = new FakeReportDesk({ ...draft, kind: 'lead' });
    desk.failing.set('save', 'desk-full');
    place(desk, id);
    fillArea(await find('#account'), '假货');
    await says('没有存下');
    fillArea(await find('#account'), '假货两件');
    await vi.waitFor(() => expect(desk.kept.get(id)?.account).toBe('假货两件'));
    await says('已存在本机');
  });

  test('is saved when the page is hidden, without a pause', async () => {
    const desk = new FakeReportDesk({ ...draft, kind: 'lead' });
    place(desk, id);
    const area = await find<HTMLTextAreaElement>('#account');
    fillArea(area, '一');
    fillArea(area, '一二');
    globalThis.dispatchEvent(new Event('pagehide'));
    await vi.waitFor(() => expect(desk.kept.get(id)?.account).toBe('一二'));
  });

  test('has every field of the page corrected or struck', async () => {
    const desk = new FakeReportDesk(lead);
    place(desk, id);
    fillIn(await find('#subject-company'), '杭州乙丙丁演示电子商务有限公司');
    await vi.waitFor(() =>
      expect(desk.kept.get(id)?.subject?.company).toBe('杭州乙丙丁演示电子商务有限公司'),
    );
    (await findButton('去掉：店铺名称')).click();
    await vi.waitFor(() => expect(desk.kept.get(id)?.subject).not.toHaveProperty('shopName'));
    expect((await find<HTMLInputElement>('#subject-shopName')).value).toBe('');
    fillIn(await find('#subject-codes'), '91330100MA00000000, 330100000000000');
    await vi.waitFor(() =>
      expect(desk.kept.get(id)?.subject?.codes).toEqual(['91330100MA00000000', '330100000000000']),
    );
  });

  test('names cause, part and means, of an objection its entry, ground and for whom', async () => {
    const desk = new FakeReportDesk({ ...lead, entry: { id: 'one', name: '乙演示公司' } });
    place(desk, id);
    choose(await find('#cause'), 'counterfeit');
    choose(await find('#role'), 'assisted');
    (await find<HTMLInputElement>('fieldset .radios input')).click();
    await vi.waitFor(() =>
      expect(desk.kept.get(id)).toMatchObject({
        cause: 'counterfeit',
        role: { part: 'assisted', means: ['accounts'] },
      }),
    );
    (await find<HTMLInputElement>('input[value="objection"]')).click();
    (await find<HTMLInputElement>('input[value="another-company"]')).click();
    (await find<HTMLInputElement>('input[name="on-behalf"][value="true"]')).click();
    await vi.waitFor(() =>
      expect(desk.kept.get(id)?.objection).toEqual({ ground: 'another-company', onBehalf: true }),
    );
    expect((await find<HTMLInputElement>('#entry-name')).value).toBe('乙演示公司');
  });

  test('goes to the list that is chosen, or to none', async () => {
    const { info } = madeUpList();
    browser.lists = [
      madeUpList({ info: { ...info, reportTo: endpoint } }),
      madeUpList({ info: { ...info, id: 'silent', title: '不收举报的名单' } }),
    ];
    const desk = new FakeReportDesk({ ...draft, kind: 'lead' });
    place(desk, id);
    await says('测试名单（虚构）');
    expect(document.body.textContent).not.toContain('不收举报的名单');
    choose(await find('#addressee'), 'made-up');
    await vi.waitFor(() => expect(desk.kept.get(id)?.to).toBe(endpoint));
    choose(await find('#addressee'), '');
    await vi.waitFor(() => expect(desk.kept.get(id)).not.toHaveProperty('list'));
  });

  test('says that a draft is gone', async () => {
    place(new FakeReportDesk(), id);
    await says('这份草稿已不在这里');
  });
});

describe('evidence', () => {
  test('is added from files, with its hash, and removed after asking', async () => {
    const desk = new FakeReportDesk({ ...draft, kind: 'lead' });
    place(desk, id);
    const input = await find<HTMLInputElement>('#evidence-file');
    Object.defineProperty(input, 'files', {
      value: [new File(['x'], '发票.pdf', { type: 'application/pdf' })],
    });
    Object.defineProperty(input, 'value', { value: '', writable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await says('发票.pdf');
    await says('SHA-256：c5d0034fdd87…');
    expect((await find('.hash code')).textContent).toHaveLength(64);
    (await findButton('移除：发票.pdf')).click();
    expect(desk.kept.get(id)?.evidence).toHaveLength(1);
    (await findButton('移除')).click();
    await says('还没有证据');
  });

  test('says why a file was not added', async () => {
    const desk = new FakeReportDesk({ ...draft, kind: 'lead' });
    desk.failing.set('addEvidence', 'too-much-evidence');
    place(desk, id);
    const input = await find<HTMLInputElement>('#evidence-file');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'a.pdf')] });
    Object.defineProperty(input, 'value', { value: '', writable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await says('一份材料最多附 30 件证据');
  });

  test('offers the text of the page on which it began, with address and time', async () => {
    const desk = new FakeReportDesk({ ...draft, kind: 'lead' });
    const page = { url: 'https://shop.example/', title: '演示页', at, text: '页上的文字' };
    browser.session[`report-text:${id}`] = page;
    place(desk, id);
    (await find<HTMLButtonElement>('#evidence-page-text')).click();
    await vi.waitFor(() => expect(desk.kept.get(id)?.evidence).toHaveLength(1));
    const [piece] = desk.kept.get(id)?.evidence ?? [];
    expect(piece).toMatchObject({
      kind: 'page',
      taken: { at, url: 'https://shop.example/', title: '演示页' },
    });
    await vi.waitFor(() => expect(document.querySelector('#evidence-page-text')).toBeNull());
    expect(browser.session).toEqual({});
  });

  test('keeps what is noted of a piece', async () => {
    const desk = new FakeReportDesk({ ...draft, kind: 'lead', evidence: [madeUpPiece('one')] });
    desk.blobs.set('one', new Blob(['x']));
    place(desk, id);
    fillIn(await find('#note-one'), '吊牌');
    await vi.waitFor(() => expect(desk.kept.get(id)?.evidence[0]?.note).toBe('吊牌'));
  });
});

describe('what will be sent', () => {
  test('is shown field by field; a struck field is not sent, and can be put back', async () => {
    const desk = new FakeReportDesk(lead);
    place(desk, `${id}/check`);
    await says('甲演示店');
    await says('联系电话 13800000000');
    (await findButton('去掉：店铺名称')).click();
    await vi.waitFor(() => expect(desk.kept.get(id)?.subject).toEqual({ site: 'taobao' }));
    (await findButton('恢复：店铺名称')).click();
    await vi.waitFor(() => expect(desk.kept.get(id)?.subject?.shopName).toBe('甲演示店'));
  });

  test('says what is missing, and offers no way to send', async () => {
    const desk = new FakeReportDesk(lead);
    desk.lacks = ['account', 'demand'];
    place(desk, `${id}/check`);
    await says('还缺这些');
    await says('要求');
    expect(document.querySelector('#go-send')).toBeNull();
    expect(desk.calls).not.toContain('pack');
  });

  const phone = { kind: 'phone', where: 'account', from: 5, to: 16, text: '13800000000' } as const;

  test('points out what tells of people: nothing goes before each is decided', async () => {
    const desk = new FakeReportDesk(lead);
    desk.found = [phone];
    place(desk, `${id}/check`);
    await says('电话号码');
    const send = await find<HTMLButtonElement>('#go-send');
    send.click();
    await says('请先决定上面列出的个人信息');
    expect(desk.calls).not.toContain('queue');
    (await findButton('抹去：13800000000')).click();
    await vi.waitFor(() => expect(desk.kept.get(id)?.account).toBe('联系电话 ■■'));
    await says('没有发现像是个人信息的内容');
  });

  test('sends what was left by the person’s word, to the origin that was allowed', async () => {
    const desk = new FakeReportDesk(lead);
    desk.found = [phone];
    place(desk, `${id}/check`);
    (await findButton('留下：13800000000')).click();
    await vi.waitFor(() => expect(document.querySelector('#go-hindrance')).toBeNull());
    (await find<HTMLButtonElement>('#go-send')).click();
    await vi.waitFor(() => expect(desk.items).toHaveLength(1));
    expect(browser.wanted).toEqual([{ origins: ['https://reports.lists.example/*'] }]);
    expect(browser.sent.map(({ name }) => name)).toContain('outbox');
    expect(location.hash).toBe('#reports');
  });

  test('sends nothing where the person does not agree', async () => {
    browser.allows = false;
    const desk = new FakeReportDesk(lead);
    place(desk, `${id}/check`);
    (await find<HTMLButtonElement>('#go-send')).click();
    await says('没有得到你的同意，因此什么都没有发送');
    expect(desk.calls).not.toContain('destination');
    expect(desk.items).toEqual([]);
  });

  test('asks for Firefox’s consent to the data in the same question', async () => {
    const optional = ['websiteContent'];
    browser.manifest = {
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'], optional } } },
    };
    const desk = new FakeReportDesk({ ...lead, kind: 'complaint' });
    place(desk, `${id}/check`);
    await says('Firefox 还会问');
    (await find<HTMLButtonElement>('#go-send')).click();
    await vi.waitFor(() => expect(desk.items).toHaveLength(1));
    expect(browser.wanted).toEqual([
      {
        origins: ['https://reports.lists.example/*'],
        data_collection: [
          'websiteContent',
          'browsingActivity',
          'personallyIdentifyingInfo',
          'financialAndPaymentInfo',
        ],
      },
    ]);
  });

  test('leads to a page for people with the text copied, where the address is no receiver', async () => {
    const desk = new FakeReportDesk(lead);
    desk.place = { kind: 'page', address: 'https://reports.lists.example/in' };
    place(desk, `${id}/check`);
    (await find<HTMLButtonElement>('#go-send')).click();
    (await find<HTMLButtonElement>('#go-page')).click();
    await says('真正交出之后');
    expect(browser.opened).toEqual(['https://reports.lists.example/in']);
    expect(desk.items).toEqual([]);
    (await find<HTMLButtonElement>('#go-handed')).click();
    await vi.waitFor(() => expect(desk.items[0]?.state).toBe('handed'));
  });

  test.each([
    ['#go-issue', 'https://code.example/lists/issues/new'],
    ['#go-letter', 'mailto:reports@lists.example'],
  ])('opens %s written, and asks for nothing', async (way, address) => {
    const desk = new FakeReportDesk({ ...lead, addresses: { report: address }, to: address });
    place(desk, `${id}/check`);
    (await find<HTMLButtonElement>(way)).click();
    await vi.waitFor(() => expect(browser.opened).toEqual([address]));
    expect(browser.wanted).toEqual([]);
  });

  test('without a list it is a file, or an office; of an objection no office', async () => {
    const { to: _to, list: _list, addresses: _addresses, ...alone } = lead;
    const desk = new FakeReportDesk(alone);
    place(desk, `${id}/check`);
    (await find<HTMLButtonElement>('#go-office-12315')).click();
    await vi.waitFor(() => expect(browser.opened).toEqual(['https://office.example/']));
    await says('电话：12305');
    await find('#go-file');
    takeAway();
    place(new FakeReportDesk({ ...alone, kind: 'objection' }), `${id}/check`);
    await find('#go-file');
    expect(document.querySelector('[id^=go-office]')).toBeNull();
  });
});

describe('a report that begins elsewhere', () => {
  const page = { url: 'https://shop.example/', title: '演示页', at, picture: 'data:image/png;base64,AA==' };

  test('is begun once, with its page', async () => {
    browser.session['report-call:1'] = { call: 'begin', start: { kind: 'choose' }, page };
    const desk = new FakeReportDesk();
    place(desk, 'new');
    await vi.waitFor(() => expect(location.hash).toBe('#reports/draft-0'));
    expect(desk.started).toEqual([
      {
        kind: 'choose',
        page: { url: 'https://shop.example/', title: '演示页' },
        picture: 'data:image/png;base64,AA==',
      },
    ]);
    expect(browser.session).toEqual({});
  });

  test('fills in what a page of ours knows', async () => {
    const fill = { objection: { ground: 'another-shop', onBehalf: true }, entry: { id: 'one' } };
    browser.session['report-call:1'] = { call: 'begin', start: { kind: 'objection' }, fill };
    const desk = new FakeReportDesk();
    place(desk, 'new');
    await vi.waitFor(() => expect(location.hash).toBe('#reports/draft-0'));
    expect(desk.kept.get('draft-0')).toMatchObject(fill);
  });

  test('waits again where the desk could not begin it', async () => {
    const call = { call: 'begin', start: { kind: 'choose' } };
    browser.session['report-call:1'] = call;
    const desk = new FakeReportDesk();
    desk.failing.set('begin', 'desk-full');
    place(desk, 'new');
    await says('浏览器的存储空间已满');
    expect(Object.values(browser.session)).toEqual([call]);
  });

  test('gives a picture to the report that is being written', async () => {
    vi.stubGlobal('fetch', async () => ({ blob: async () => new Blob(['p'], { type: 'image/png' }) }));
    browser.session['report-call:1'] = { call: 'add', page };
    const desk = new FakeReportDesk({ ...lead, id: 'older', changed: '2026-01-01T00:00:00Z' }, lead);
    place(desk, 'new');
    await vi.waitFor(() => expect(location.hash).toBe(`#reports/${id}`));
    expect(desk.kept.get(id)?.evidence[0]).toMatchObject({ kind: 'picture', name: '演示页.png' });
    expect(desk.kept.get('older')?.evidence).toEqual([]);
  });
});

const linkOf = (shop: number) => ({
  storefront: { site: 'jd' as const, shopId: String(shop), name: `演示第${shop}店` },
  company: '演示甲商贸有限公司',
  code: '914403001922038216',
  seenAt: `https://mall.jd.com/showLicence-${shop}.html`,
  seenOn: '2026-03-05',
});

const shopsOf = (desk: FakeReportDesk) =>
  desk.kept.get(id)?.links?.map(({ storefront }) => storefront.shopId);

const contribution = () =>
  madeUpDraft({
    kind: 'links',
    links: [linkOf(1), linkOf(2), linkOf(3)],
    list: { id: 'made-up', title: '测试名单（虚构）' },
    addresses: { report: endpoint },
    to: endpoint,
  });

describe('links for a list’s keeper', () => {
  test('are listed, each to be taken out, with an addressee and nothing to write', async () => {
    browser.replies.set('lists', () => ({ ok: true, value: [madeUpList()] }));
    const desk = new FakeReportDesk(contribution());
    place(desk, id);
    await says('京东\u00A0· 演示第1店\u00A0· 1');
    await says(
      '演示甲商贸有限公司\n914403001922038216\n2026年3月5日\nhttps://mall.jd.com/showLicence-1.html',
    );
    expect(document.querySelector('#addressee')).not.toBeNull();
    expect(document.querySelectorAll('textarea, input, .report-kinds')).toHaveLength(0);
    (await findButton('移除：京东 · 演示第2店 · 2')).click();
    await vi.waitFor(() => expect(shopsOf(desk)).toEqual(['1', '3']));
    (await findButton('移除：京东 · 演示第1店 · 1')).click();
    (await findButton('移除：京东 · 演示第3店 · 3')).click();
    await says('一条也没有了');
    await vi.waitFor(() => expect(desk.kept.get(id)).not.toHaveProperty('links'));
  });

  test('are shown one by one before they go; each struck one comes back alone', async () => {
    const desk = new FakeReportDesk(contribution());
    place(desk, `${id}/check`);
    (await findButton('去掉：店铺：京东 · 演示第1店 · 1')).click();
    await vi.waitFor(() => expect(shopsOf(desk)).toEqual(['2', '3']));
    (await findButton('去掉：店铺：京东 · 演示第2店 · 2')).click();
    await vi.waitFor(() => expect(shopsOf(desk)).toEqual(['3']));
    const back = [...document.querySelectorAll<HTMLButtonElement>('.struck button')];
    expect(back).toHaveLength(2);
    back[0]?.click();
    await vi.waitFor(() => expect(shopsOf(desk)).toEqual(['1', '3']));
    document.querySelector<HTMLButtonElement>('.struck button')?.click();
    await vi.waitFor(() => expect(shopsOf(desk)).toEqual(['1', '2', '3']));
  });
});
