/** Made-up lists and shops for the pages' tests. */
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListState } from '../../../utils/model/list.ts';
import type { PageSummary, SeenShop } from '../../../utils/model/page.ts';
import type { Finding } from '../../../utils/model/verdict.ts';

export const fingerprint = 'c5d0034fdd8795a846731bc84ea3a97cb018a51f6195a153fb92e64263bbd0e0';

export function madeUpList(change: Partial<ListState> = {}): ListState {
  return {
    info: {
      id: 'made-up',
      title: '测试名单（虚构）',
      publisher: '测试转录组',
      issuer: '测试机关',
      origin: 'transcription',
      tier: 'blacklist',
      rectifyMonths: 3,
      retentionMonths: 60,
    },
    trust: 'community',
    serial: 7,
    issued: '2026-01-01T00:00:00Z',
    expires: '2999-01-01T00:00:00Z',
    source: { kind: 'feed' },
    address: 'https://lists.example/made-up/',
    fingerprint,
    enabled: true,
    entries: 3,
    checkedAt: '2026-01-02T00:00:00Z',
    ...change,
  };
}

export function demonstrationList(change: Partial<ListState> = {}): ListState {
  const { info } = madeUpList();
  return madeUpList({
    info: { ...info, id: 'demonstration', title: '演示名单（虚构）', origin: 'demonstration' },
    trust: 'demonstration',
    ...change,
  });
}

const entry: Entry = {
  id: 'one',
  subject: { kind: 'company', name: '杭州乙丙丁演示电子商务有限公司' },
  tier: 'blacklist',
  causes: [{ code: 'counterfeit', wording: '制假售假' }],
  basisKind: 'administrative',
  listedOn: '2026-01-01',
};

export function madeUpFinding(change: Partial<Finding> = {}): Finding {
  return {
    level: 'blacklist',
    state: 'listed',
    weight: 'solid',
    suspected: false,
    stale: false,
    list: madeUpList({ trust: 'official' }),
    entry,
    evidence: [{ kind: 'uscc', asked: '1', listed: '1', strength: 'full' }],
    rank: 1,
    ...change,
  };
}

export function madeUpShop(
  label: string,
  change: Partial<SeenShop> = {},
  findings: Finding[] = [],
): SeenShop {
  const [first] = findings;
  return {
    label,
    cards: 1,
    operatorKnown: true,
    selfOperated: false,
    verdict: { level: first?.level ?? 'none', state: first?.state ?? 'none', findings },
    ...change,
  };
}

export function madeUpSummary(change: Partial<PageSummary> = {}): PageSummary {
  return {
    site: 'taobao',
    kind: 'search',
    layout: 'cards',
    siteEnabled: true,
    cards: 1,
    marked: 0,
    shops: [madeUpShop('甲演示店')],
    ...change,
  };
}
