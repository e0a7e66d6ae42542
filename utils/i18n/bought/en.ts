import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'bought.title': 'Shops on order pages',
  'bought.switch': 'Remember the shops on my order pages, and tell me if one is listed later',
  'bought.kept':
    'While this is on, Xinbiao keeps what it sees on a marketplace’s order page: the shop’s name, numbers and addresses, the site, the operator that the page names, and the month. Only in this browser on this machine, and in your backups.',
  'bought.not':
    'Never goods, prices, order numbers, deliveries or days, and nothing in private windows. Shops that such a page recommends may be kept with the others.',
  'bought.bounds':
    'At most {n} shops, the oldest go first; a shop not seen again for {months} months goes too. Turning this off deletes them all.',
  'bought.system': 'Tell me by system notifications as well (the browser asks you first)',
  'bought.system-refused':
    'The browser did not allow notifications. You are still told in the popup and here.',
  'bought.none': 'No shop is kept yet. The next order page that you open is where it begins.',
  'bought.count': { one: '{n} shop is kept', other: '{n} shops are kept' },
  'bought.seen': 'Seen on an order page in {month}',
  'bought.operator': 'Operator: {name}',
  'bought.forget': 'Delete',
  'bought.forget-name': 'Delete: {shop}',
  'bought.forget-all': 'Delete all',
  'bought.forget-all-ask': { one: 'Delete the {n} shop kept?', other: 'Delete the {n} shops kept?' },
  'bought.more': 'Show more',
  'notice.title': 'Shops listed later',
  'notice.why':
    'You saw these shops on an order page, and your lists have named them since. We only relay the lists and do not judge the goods you bought; a list may be wrong or remove an entry, and then this goes too.',
  'notice.on': 'Known since {date}',
  'notice.read': 'Got it',
  'notice.read-name': 'Got it: {shop}',
  'notice.details': 'See details',
  'notice.open': 'Details',
  'system.title': '{shop}: a shop seen on your order page',
  'system.says': '{said}. Per {list} ({issuer}). We only relay the list and do not judge the goods.',
  'system.rest': 'More shops were listed later',
  'system.where': 'See Xinbiao’s options. We only relay the lists and do not judge the goods.',
};
