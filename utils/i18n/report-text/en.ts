import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'kind.complaint': 'Complaint about a purchase',
  'kind.lead': 'Report in the public interest',
  'kind.objection': 'Objection',
  'kind.links': 'Which company runs which shop',
  'line.site': 'Platform: {value}',
  'line.shop-name': 'Shop: {value}',
  'line.shop-id': 'Shop number: {value}',
  'line.seller-id': 'Seller number: {value}',
  'line.shop-url': 'Address of the shop: {value}',
  'line.item-url': 'Address of the item: {value}',
  'line.company': 'Operator: {value}',
  'line.codes': 'Credit code or registration number: {value}',
  'line.area': 'Place: {value}',
  'line.list': 'List: {value}',
  'line.entry': 'Entry of the list: {value}',
  'line.cause': 'Suspected of: {value}',
  'line.role': 'Part in it: {value}',
  'line.happened': 'When: {value}',
  'line.ground': 'Ground of the objection: {value}',
  'line.reporter': 'Contact: {value}',
  'line.number': 'Number: {value}',
  'head.about': '[Shop or operator concerned]',
  'head.account': '[What happened]',
  'head.demand': '[What is asked for]',
  'head.links': '[Shops and companies]',
  'head.evidence': '[Evidence]',
  'words.between': '{from} to {to}',
  'words.on-behalf': '{ground} (on behalf of another)',
  'words.evidence': '{n}. {name} (SHA-256: {hash})',
  'words.taken': 'taken from {url}, {at}',
  'words.rest-in-file': '(The rest stands in the file that goes with this.)',
  'words.comma': ', ',
  'part.organised': 'organised it',
  'part.took-part': 'took part',
  'part.assisted': 'helped',
  'means.accounts': 'with accounts',
  'means.data': 'with data',
  'means.technology': 'with technology',
  'means.logistics': 'with logistics',
  'means.funds': 'with funds',
  'means.information': 'with information',
  'ground.another-shop': 'The entry is right, but this shop is not its',
  'ground.another-company': 'Same or similar name, not the listed company',
  'ground.put-right': 'It was put right, and the list does not say so yet',
  'ground.wrong-facts': 'What the list says is wrong',
  'ground.term-over': 'The term of publication is over',
  'ground.other': 'Other',
  'problem.no-draft': 'This draft is not there. It may have been deleted or sent in another window.',
  'problem.no-item': 'It is not in the outbox. It may have been deleted in another window.',
  'problem.no-evidence': 'This piece of evidence is not there. It may have been deleted in another window.',
  'problem.empty-evidence': 'This file is empty and was not added. Choose another.',
  'problem.too-much-evidence':
    'A report takes at most 30 pieces of evidence. Delete some, or write a second one.',
  'problem.package-too-large':
    'The evidence is more than 50 MB in all. Delete or shrink some of it and try again.',
  'problem.report-incomplete': 'Something that is required is still missing, so it cannot be sent yet.',
  'problem.report-too-long': 'One of the texts is too long. Shorten it, or add what is long as a file.',
  'problem.damaged-package':
    'This package is damaged on this machine and cannot be sent. Delete it and write it anew.',
  'problem.being-sent': 'It is being sent. Wait until that is over.',
  'problem.already-delivered': 'It was delivered and cannot be taken back.',
  'problem.not-held': 'It has not stopped, so there is nothing to try again.',
  'problem.desk-locked': 'The desk is locked. Open it with your passphrase, and this goes on.',
  'problem.desk-damaged': 'This record cannot be read on this machine. The others are as they were.',
  'problem.desk-full':
    'The browser has no room left. Free some and try again; what you wrote before is still there.',
  'problem.desk-unavailable':
    'The database of the desk cannot be opened. Close other windows and try again, or restart the browser.',
  'problem.offline': 'There is no network. It is sent when there is.',
  'problem.not-reached': 'The receiver cannot be reached. It is tried again by itself.',
  'problem.receiver-busy': 'The receiver cannot take it just now. It is tried again by itself.',
  'problem.gave-up':
    'It did not arrive after many tries. Check the address and press “Try again”, or save it as a file and hand it over.',
  'problem.no-permission':
    'The browser may not reach the receiver yet. Press “Try again” and agree when the browser asks.',
  'problem.not-a-receiver':
    'This address takes no packages. Open the page and submit it in the way that stands there.',
  'problem.redirected':
    'The address leads somewhere else. It was not followed, lest this reach somebody else. Check the address with the publisher of the list.',
  'problem.unreadable-answer':
    'The answer cannot be read, so it is not certain that it arrived. Press “Try again” later; it is not taken twice.',
  'problem.kind-not-taken':
    'The receiver does not take this kind. Save it as a file and submit it another way.',
  'problem.too-large-for-receiver':
    'It is larger than the receiver allows. Take it back, delete some evidence and send it again.',
  'problem.restored':
    'It comes from a backup and may have been sent since that was made, so it was not sent by itself. Check, then press “Try again” (it is not registered twice), or take it back, or delete it.',
};
