/** Made-up entries and their list, for tests and for where `../shared` is absent: plainly fictional names and codes of an area that does not exist. */
import { organisationCheckCharacter, usccCheckCharacter } from '../../utils/identity/codes.ts';
import type { Day, Entry, Subject } from '../../utils/model/entry.ts';
import type { ListContext } from '../../utils/model/list.ts';

export const madeUpDay: Day = '2026-06-15';

const names = [
  '杭州乙丙丁演示电子商务有限公司',
  '宁波虚构星河国际贸易有限公司',
  '深圳市示例飞鸟网络技术有限公司',
  '广州某某云帆演示服饰有限公司',
  '成都虚构锦里食品有限责任公司',
  '示例(上海)文化传媒有限公司',
  '乙丙丁演示（武汉）信息科技股份有限公司',
  '苏州戊己庚演示纺织品有限公司',
  '青岛虚构海蓝机电设备有限公司',
  '厦门示例鹭岛实业发展有限公司',
  '长沙某某岳麓演示图书有限公司',
  '金华市虚构双龙电子商务有限公司',
  'ABC演示丙丁进出口(天津)有限公司',
  '南京辛壬癸虚构医疗器械有限公司',
  '义乌市甲乙演示小商品有限公司',
  '重庆虚构山城餐饮管理有限公司',
];

/** Listed by an authority for fake orders, a fortnight before `madeUpDay`. */
export function madeUpEntry(id: string, subject: Omit<Subject, 'kind'>): Entry {
  return {
    id,
    subject: { kind: 'company', ...subject },
    tier: 'blacklist',
    causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
    basisKind: 'administrative',
    listedOn: '2026-06-01',
  };
}

export const revoked: Entry['causes'] = [{ code: 'licence-revoked', wording: '工商吊销' }];

export function madeUpEntries(): Entry[] {
  return names.map((name, index) => {
    const uscc = usccOf(10_010_101 + index * 1_010_010);
    const entry = madeUpEntry(`made-up-${index}`, { name, uscc });
    if (index % 5 === 4) entry.causes = revoked;
    return entry;
  });
}

/** Whole companies that are not listed, near those that are. */
export const madeUpLookAlikes = [
  '杭州乙丙戊演示电子商务有限公司',
  '宁波虚构星海国际贸易有限公司',
  '深圳市示例飞马网络技术有限公司',
  '成都虚构锦里食品有限公司',
  '示例上海文化传媒有限公司',
  '北京乙丙丁演示科技有限公司',
];

function usccOf(serial: number): string {
  const first8 = String(serial).padStart(8, '0');
  const first17 = `91159999${first8}${organisationCheckCharacter(first8) ?? ''}`;
  return first17 + (usccCheckCharacter(first17) ?? '');
}

export const madeUpList: ListContext = {
  info: {
    id: 'made-up',
    title: '虚构名单',
    publisher: '虚构发布者',
    issuer: '虚构机关',
    origin: 'issuer',
    tier: 'blacklist',
    rectifyMonths: 3,
    retentionMonths: 60,
  },
  trust: 'official',
  serial: 1,
  issued: '2026-06-10T00:00:00Z',
  expires: '2026-07-20T00:00:00Z',
};
