/**
 * Where reports officially go. 投诉 and 举报 are kept apart: the one asks an office to settle a dispute of one's own, the
 * other gives it a lead. Sources and doubts: docs/reports.md.
 */
import type { CauseCode } from '../../model/entry.ts';
import type { Office, OfficeArea, OfficeId, ProposedOffice } from '../../model/office.ts';
import type { ReportKind, ReportSubject } from '../../model/report.ts';

const offices: readonly Office[] = [
  {
    id: '12315',
    name: '全国12315平台（市场监督管理部门）',
    address: 'https://www.12315.cn/',
    telephone: '12315',
    takes: ['complaint', 'lead'],
  },
  { id: '12345', name: '政务服务便民热线（当地政府）', telephone: '12345', takes: ['complaint', 'lead'] },
  {
    id: '12377',
    name: '中央网信办违法和不良信息举报中心',
    address: 'https://www.12377.cn/',
    telephone: '12377',
    takes: ['lead'],
  },
  {
    id: '12321',
    name: '12321网络不良与垃圾信息举报受理中心',
    address: 'https://www.12321.cn/',
    telephone: '010-12321',
    takes: ['lead'],
  },
  {
    id: 'post',
    name: '邮政业申诉服务平台（邮政管理部门）',
    address: 'https://sswz.spb.gov.cn/',
    telephone: '12305',
    takes: ['complaint'],
    unsure: true,
  },
  { id: 'court', name: '作出决定的法院（执行局）', telephone: '12368', takes: ['lead'], unsure: true },
  { id: 'police', name: '公安机关', telephone: '110', takes: ['lead'] },
];

/** Other offices that handle a cause beside 12315. */
const byCause: Partial<Record<CauseCode, readonly OfficeId[]>> = {
  'personal-data-abuse': ['12377', '12321', 'police'],
  'fake-reviews': ['12377'],
  'malicious-reviews': ['12377'],
  'review-removal': ['12377'],
  'fake-traffic': ['12377'],
  'malicious-registration': ['12377', 'police'],
  'pyramid-selling': ['police'],
  'subsidy-fraud': ['police'],
  'empty-parcel': ['post'],
  'court-defaulter': ['court'],
};

/**
 * The offices for a complaint or a lead, the fittest first; none for objections and links, which are the list's matter.
 * Of a shop on a platform, the office where it does its business handles it; where its address is not made public or
 * nobody is reached there, that of the platform's seat (市场监督管理投诉举报处理办法, 市场监管总局令第121号).
 */
export function proposeOffices(
  kind: ReportKind,
  cause?: CauseCode,
  subject?: Pick<ReportSubject, 'site' | 'area'>,
): ProposedOffice[] {
  if (kind !== 'complaint' && kind !== 'lead') return [];
  const onPlatform = subject?.site !== undefined && subject.site !== 'web';
  const area: OfficeArea = subject?.area !== undefined || !onPlatform ? 'operator' : 'platform';
  const ids: OfficeId[] = ['12315', ...((cause && byCause[cause]) ?? []), '12345'];
  return ids
    .flatMap((id) => offices.filter((office) => office.id === id))
    .filter(({ takes }) => takes.includes(kind))
    .map((office) => ({ office, area: office.id === '12315' ? area : 'any' }));
}
