/**
 * What the demonstration list says of some of the market's shops: one of each kind and state that a mark can show. Days
 * are told from the day of issue, as of which the list is judged for ever (docs/decisions/0004).
 */
import type { Cause, CauseCode, Day, Entry, Subject } from '../../../utils/model/entry.ts';
import { shopById } from '../market/shops.ts';

const authority = '演示市示例局（虚构）';

/** Published wordings of the causes used here. */
const wordings: Partial<Record<CauseCode, string>> = {
  counterfeit: '制假售假',
  'fake-orders': '刷单炒信',
  'false-advertising': '虚假宣传',
  'ip-infringement': '侵犯知识产权',
  'fake-reviews': '虚假评价',
  'court-defaulter': '失信被执行人（经营电子商务业务）',
  'licence-revoked': '工商吊销',
  'breach-of-contract': '合同违约',
  'contract-dispute': '网络购物合同纠纷',
};

function cause(code: CauseCode): Cause {
  return { code, wording: wordings[code] ?? code };
}

/** @param days whole days from `issued`, negative before it @returns that day in Asia/Shanghai */
function dayFrom(issued: Date, days: number): Day {
  const time = issued.getTime() + days * 86_400_000;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(time); // Sweden writes ISO 8601
}

/** The operator of a shop of the market, as a list would name it. */
function operatorOf(shopId: string, kind: Subject['kind'] = 'company'): Subject {
  const shop = shopById(shopId);
  if (!shop)
    throw new Error(`The market has no shop ${shopId}: list/entries.ts and market/shops.ts disagree.`);
  return { kind, name: shop.operator.name, uscc: shop.operator.code, region: '示例市' };
}

/** @param issued the moment at which the list is issued */
export function demonstrationEntries(issued: Date): Entry[] {
  const day = (days: number): Day => dayFrom(issued, days);
  const decided = (number: string, days: number): NonNullable<Entry['decision']> => ({
    authority,
    number: `演示决〔虚构〕${number}号`,
    date: day(days),
    url: `https://demonstration.xinbiao.example/decisions/${number}`,
  });

  return [
    {
      id: 'demo-001',
      subject: operatorOf('s1001'),
      // The search page does not say who runs this shop: the publisher does.
      storefronts: [
        {
          site: 'demo',
          shopId: 's1001',
          name: '演示星河灯饰旗舰店',
          seen: day(-12),
          basis: 'publisher',
          confirmations: 2,
        },
      ],
      tier: 'blacklist',
      causes: [cause('counterfeit')],
      basisKind: 'administrative',
      decision: decided('001', -20),
      listedOn: day(-15),
      confirmedOn: day(-1),
      status: 'listed',
      measures: [{ number: 9, by: '演示集市' }],
    },
    {
      id: 'demo-002',
      subject: operatorOf('s1002'),
      tier: 'blacklist',
      causes: [cause('fake-orders'), cause('fake-reviews')],
      basisKind: 'administrative',
      role: { part: 'organised', means: ['accounts', 'funds'] },
      decision: decided('002', -120),
      listedOn: day(-110),
      confirmedOn: day(-30),
      status: 'contested',
    },
    {
      id: 'demo-003',
      subject: operatorOf('s1003'),
      tier: 'watchlist',
      causes: [cause('false-advertising')],
      basisKind: 'administrative',
      decision: decided('003', -45),
      listedOn: day(-40),
      confirmedOn: day(-10),
      rectifyBy: day(52),
      status: 'rectifying',
    },
    {
      id: 'demo-004',
      subject: operatorOf('s1004'),
      tier: 'blacklist',
      causes: [cause('ip-infringement')],
      basisKind: 'court',
      decision: decided('004', -210),
      listedOn: day(-200),
      confirmedOn: day(-20),
      rectifyBy: day(-108),
      status: 'overdue',
    },
    {
      id: 'demo-005',
      subject: operatorOf('s1005'),
      tier: 'watchlist',
      causes: [cause('fake-reviews')],
      basisKind: 'platform',
      listedOn: day(-25),
      confirmedOn: day(-5),
      status: 'listed',
    },
    {
      id: 'demo-006',
      subject: operatorOf('s1006'),
      tier: 'other',
      causes: [cause('court-defaulter')],
      basisKind: 'court',
      decision: decided('006', -80),
      listedOn: day(-75),
      confirmedOn: day(-15),
      status: 'listed',
    },
    {
      id: 'demo-007',
      subject: operatorOf('s1007'),
      tier: 'blacklist',
      causes: [cause('licence-revoked')],
      basisKind: 'administrative',
      decision: decided('007', -300),
      listedOn: day(-290),
      confirmedOn: day(-40),
    },
    {
      // Not confirmed for more than twelve months: the name alone says only "same name".
      id: 'demo-008',
      subject: { kind: 'company', name: operatorOf('s1008').name, region: '示例市' },
      tier: 'blacklist',
      causes: [cause('contract-dispute')],
      basisKind: 'administrative',
      decision: decided('008', -520),
      listedOn: day(-510),
      confirmedOn: day(-500),
    },
    {
      id: 'demo-009',
      subject: operatorOf('s1009'),
      tier: 'watchlist',
      causes: [cause('breach-of-contract')],
      basisKind: 'administrative',
      decision: decided('009', -150),
      listedOn: day(-140),
      confirmedOn: day(-30),
      status: 'listed',
    },
    {
      // A sole trader is marked by code or storefront only, and is never named.
      id: 'demo-010',
      subject: operatorOf('s1010', 'sole-trader'),
      storefronts: [
        { site: 'demo', sellerId: 'u70100', seen: day(-30), basis: 'publisher', confirmations: 3 },
      ],
      tier: 'watchlist',
      causes: [cause('false-advertising')],
      basisKind: 'administrative',
      decision: decided('010', -60),
      listedOn: day(-55),
      confirmedOn: day(-3),
      rectifyBy: day(37),
      status: 'rectifying',
    },
    {
      id: 'demo-011',
      subject: { kind: 'website', name: '灯饰特卖（虚构网站）' },
      domains: ['deng-temai-demo.example'],
      tier: 'blacklist',
      causes: [cause('counterfeit')],
      basisKind: 'administrative',
      decision: decided('011', -35),
      listedOn: day(-30),
      confirmedOn: day(-2),
      status: 'listed',
    },
    {
      id: 'demo-012',
      subject: { kind: 'website', name: '好物工厂（虚构网站）' },
      domains: ['haowu-live-demo.example'],
      tier: 'watchlist',
      causes: [{ wording: '多名用户反映收款后不发货' }],
      basisKind: 'volunteer',
      listedOn: day(-18),
      confirmedOn: day(-4),
      status: 'listed',
    },
  ];
}
