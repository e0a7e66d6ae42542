/** What the desk's reports hold in each scene: all of it made up. */
import { FakeReportDesk, at, madeUpDraft, madeUpPiece } from '../../unit/components/fake-report-desk.ts';
import type { Draft } from '../../../utils/model/report-desk.ts';

const list = { id: 'made-up', title: '测试名单（虚构）', serial: 7 };
const subject = {
  site: 'taobao' as const,
  shopName: '演示某某品牌官方旗舰店',
  company: '杭州乙丙丁演示电子商务有限公司',
  area: '浙江省杭州市',
  shopUrl: 'https://shop100000001.taobao.example/',
  itemUrl: 'https://item.taobao.example/item.htm?id=100000000001',
  shopId: '100000001',
  codes: ['91330100MA00000000'],
};

const account =
  '2026年2月20日在该店买了一件标称羊毛的外套，收到后吊牌写明聚酯纤维。客服先称发错货，后不再回复。\n订单号 310012345678901234，联系电话 13800000000。';

/** A picture of a page, as far as a test needs one. */
async function picture(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1280, 720];
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#f4f4f4';
    context.fillRect(0, 0, 1280, 720);
    context.fillStyle = '#ff5000';
    context.fillRect(0, 0, 1280, 90);
    context.fillStyle = '#222';
    context.font = '28px sans-serif';
    context.fillText('演示某某品牌官方旗舰店', 60, 170);
    context.fillText('收货人：某某  13800000000', 60, 240);
    context.fillStyle = '#ddd';
    for (let x = 60; x < 1200; x += 290) context.fillRect(x, 300, 250, 320);
  }
  return new Promise((made) => canvas.toBlob((blob) => made(blob ?? new Blob()), 'image/png'));
}

const pieces = [
  madeUpPiece('picture', {
    kind: 'picture',
    name: '演示某某品牌官方旗舰店.png',
    type: 'image/png',
    bytes: 482_113,
    note: '吊牌与标称不符',
    taken: { at, url: subject.itemUrl, title: '演示商品' },
  }),
  madeUpPiece('text', {
    kind: 'page',
    name: '演示商品页.txt',
    type: 'text/plain',
    bytes: 20_480,
    taken: { at, url: subject.itemUrl, title: '演示商品' },
  }),
  madeUpPiece('receipt', { name: '发票.pdf' }),
];

async function withPieces(draft: Draft): Promise<FakeReportDesk> {
  const desk = new FakeReportDesk({ ...draft, evidence: pieces });
  desk.blobs.set('picture', await picture());
  desk.blobs.set('text', new Blob(['演示商品页的文字\n材质：羊毛\n'], { type: 'text/plain' }));
  desk.blobs.set('receipt', new Blob(['x'], { type: 'application/pdf' }));
  return desk;
}

const complaint = madeUpDraft({
  kind: 'complaint',
  subject,
  list,
  account,
  demand: '退货退款，并按标价三倍赔偿。',
  cause: 'substandard-goods',
  role: { part: 'assisted', means: ['accounts', 'logistics'] },
  happened: { from: '2026-02-20' },
  addresses: { report: 'https://reports.lists.example/in' },
  to: 'https://reports.lists.example/in',
});

const objection = madeUpDraft({
  kind: 'objection',
  subject,
  list,
  entry: { id: '2026-0001', name: '杭州乙丙丁演示电子商务有限公司' },
  objection: { ground: 'another-shop', onBehalf: true },
  account: '该店的亮照页写明经营者是另一家公司。',
});

const linkOf = (site: 'jd' | 'taobao', shopId: string) => ({
  storefront: { site, shopId, name: subject.shopName },
  company: subject.company,
  code: '91330100MA00000000',
  seenAt: `https://licences.${site}.example/show-${shopId}.html`,
  seenOn: '2026-03-05',
});

const links = madeUpDraft({
  kind: 'links',
  links: [linkOf('taobao', '100000001'), linkOf('jd', '100000002'), linkOf('jd', '100000003')],
  list,
  addresses: { report: 'https://reports.lists.example/in' },
  to: 'https://reports.lists.example/in',
});

const item = { kind: 'lead' as const, title: subject.shopName, queued: at, tries: 0, to: complaint.to ?? '' };
const receipt = {
  format: 'xinbiao-receipt' as const,
  version: 1 as const,
  receipt: 'r-0f31c2a97b',
  report: complaint.id,
  at,
};

const found = (kind: 'order-number' | 'phone', text: string) => ({
  kind,
  where: 'account',
  from: account.indexOf(text),
  to: account.indexOf(text) + text.length,
  text,
});

interface Scene {
  place: string;
  desk: () => Promise<FakeReportDesk>;
}

export const scenes: Readonly<Record<string, Scene>> = {
  empty: { place: '', desk: async () => new FakeReportDesk() },
  overview: {
    place: '',
    desk: async () => {
      const desk = await withPieces(complaint);
      desk.kept.set('b', madeUpDraft({ id: 'b' }));
      desk.items = [
        { ...item, id: '1', state: 'waiting', error: 'offline', tries: 2, nextTry: at },
        { ...item, id: '2', state: 'held', error: 'no-permission' },
        {
          ...item,
          id: '3',
          kind: 'objection',
          state: 'delivered',
          receipt: { ...receipt, state: 'accepted' },
        },
        {
          ...item,
          id: '4',
          kind: 'complaint',
          state: 'delivered',
          receipt: { ...receipt, state: 'refused', reason: '不属于本机构管辖，请向平台所在地反映。' },
        },
        { ...item, id: '5', state: 'handed', to: 'mailto:reports@lists.example' },
      ];
      return desk;
    },
  },
  choose: { place: complaint.id, desk: async () => new FakeReportDesk(madeUpDraft({ subject })) },
  complaint: { place: complaint.id, desk: () => withPieces(complaint) },
  objection: { place: objection.id, desk: () => withPieces(objection) },
  editor: { place: complaint.id, desk: () => withPieces(complaint) },
  check: {
    place: `${complaint.id}/check`,
    desk: async () => {
      const desk = await withPieces(complaint);
      desk.found = [found('order-number', '310012345678901234'), found('phone', '13800000000')];
      return desk;
    },
  },
  links: { place: links.id, desk: async () => new FakeReportDesk(links) },
  'links-check': { place: `${links.id}/check`, desk: async () => new FakeReportDesk(links) },
  missing: {
    place: `${complaint.id}/check`,
    desk: async () => {
      const desk = new FakeReportDesk(madeUpDraft({ kind: 'complaint' }));
      desk.lacks = ['subject', 'account', 'demand'];
      return desk;
    },
  },
};
