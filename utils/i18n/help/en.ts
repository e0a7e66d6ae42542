import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'label.means': 'What it means',
  'label.lifting': 'How it ends',
  'label.measures': 'Measures applied',
  'label.report': 'Report',
  'act.mute': 'Mute this shop',
  'act.disown': 'Not this shop',
  'act.report': 'Write a report',
  'act.object': 'Write an objection',
  'act.learn': 'What this mark means',
  'link.report': 'Report to the list’s keeper',
  'note.objected':
    'You objected to this entry on {date}, and have had no decision yet. Only this device says so; what the list states stays as it is.',
  'measure.by': '{measure} ({by})',

  'lift.court':
    'The debtor performs the judgment or settles with the creditor; the court that ruled then deletes the entry.',
  'lift.authority':
    'The firm puts things right; the authority that listed it verifies this and removes the entry.',
  'lift.licence':
    'This is a state of the register; no term to rectify applies. Errors are corrected by the registrar.',

  'cause.court-defaulter':
    'The operator has not done what a final judgment orders, and a court listed it as a defaulter. It speaks of debts, not of whether goods are genuine.',
  'cause.counterfeit':
    'The operator was listed for making or selling counterfeit or shoddy goods. That does not make every item of its a fake.',
  'cause.ip-infringement':
    'The operator was listed for infringing trademarks, patents or copyright. The rights’ owner was wronged; the goods’ quality is another matter.',
  'cause.fake-orders':
    'The operator organised or joined made-up sales to raise figures and standing. Its sales and praise prove little.',
  'cause.contract-dispute':
    'The operator was listed over online purchases in dispute. Read and keep its terms for returns and service.',
  'cause.empty-parcel':
    'The operator sent empty parcels so that made-up sales had tracking numbers. It is one part of reputation fraud.',
  'cause.personal-data-abuse':
    'The operator unlawfully collected, misused, leaked or sold personal data. Give it no more of yours than needed.',
  'cause.false-advertising':
    'The operator was fined or warned for false or misleading advertising. Compare what it says with the goods and their papers.',
  'cause.breach-of-contract':
    'The operator was penalised for not keeping its terms. Keep what was agreed on delivery, refunds and warranty.',
  'cause.substandard-goods':
    'The operator sold goods below what it claimed. Check them on arrival and keep proof.',
  'cause.service-default':
    'The operator did not provide services as agreed. Keep proof of prepayments and terms.',
  'cause.pyramid-selling':
    'The operator was listed for pyramid selling. Refuse offers that ask for an entry fee or for recruits.',
  'cause.fake-traffic': 'The operator faked visits or clicks. Its popularity proves little.',
  'cause.malicious-registration':
    'The operator mass-registered or traded accounts for made-up sales. It is one part of reputation fraud.',
  'cause.fake-reviews': 'The operator wrote or bought reviews. Its reviews prove little.',
  'cause.review-removal':
    'The operator had bad reviews removed by unfair means. That none are seen does not mean there were none.',
  'cause.malicious-reviews':
    'The operator harmed others by malicious reviews. Competitors were wronged; its own goods are another matter.',
  'cause.subsidy-fraud': 'The operator took a platform’s subsidies by made-up sales. Its sales prove little.',
  'cause.licence-revoked':
    'The registrar revoked the business licence, often merely for long inactivity or missing reports. Business may no longer be done under it.',

  'measure.1': 'No new accounts',
  'measure.2': 'Existing accounts blocked or deleted',
  'measure.3': 'Offering goods and services restricted',
  'measure.4': 'Kept from marketing and promotions',
  'measure.5': 'Credit points deducted',
  'measure.6': 'Credit rating lowered (and labelled)',
  'measure.7': 'Online financial services restricted',
  'measure.8': 'Account rights restricted (lower in search)',
  'measure.9': 'Risk labelled in search results',
  'measure.10': 'Seriously discredited carriers kept off platforms',
  'measure.11': 'Seriously discredited couriers dismissed and reported to the trade',
  'measure.12': 'Social media accounts closed or deleted',
  'measure.13': 'Online advertising restricted',

  'objection.subject': 'Objection to an entry of {list}',
  'objection.list': 'List: {list} ({issuer}, id {id})',
  'objection.entry': 'Entry: {entry}',
  'objection.name': 'Name in the list: {name}',
  'objection.shop': 'Shop: {shop}',
  'objection.says': 'In my view this entry is not this shop, because:',
};
