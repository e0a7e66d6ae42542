import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'page.title': 'Xinbiao · Fake reputation and the marks',
  'page.heading': 'Fake reputation and the marks',
  'page.lead':
    'What fake reputation (炒信) is, what lists, marks and causes mean, and how a name comes off a list.',
  'page.contents': 'Contents',
  'page.options': 'Options',

  'section.what': 'What 炒信 is',
  'section.how': 'How it is done',
  'section.harm': 'Whom it harms',
  'section.lists': 'Lists',
  'section.marks': 'Marks',
  'section.states': 'Plates under a mark',
  'section.causes': 'Causes',
  'section.cleared': 'How a name is cleared',

  'what.meaning':
    '炒信 (chǎoxìn) raises one’s own reputation, or lowers another’s, by fake deals and fake reviews. Sales, praise and shop ranks should tell what buyers think; with 炒信 they lie.',
  'what.law':
    'A notice of China’s National Development and Reform Commission and others of 2016 (发改财金〔2016〕2370号) defines it: raising one’s own or another’s standing by made-up deals, made-up praise or the removal of bad reviews. A notice of 2018 (发改财金〔2018〕716号) set up a blacklist and a watch list for e-commerce.',

  'how.orders': 'Fake orders: people are paid to order, are refunded, and write praise all the same.',
  'how.parcels': 'Empty parcels: an empty box or a trifle is posted, so that the delivery record looks real.',
  'how.reviews':
    'Praise bought, criticism removed: cash for five stars, or money and threats to have a bad review taken away.',
  'how.accounts': 'Farmed accounts: registered in bulk with stolen personal data, to place the fake orders.',
  'how.against':
    'Turned against others: fake bad reviews for a rival, or fake orders for it, so that the platform punishes it.',

  'harm.shoppers':
    'Shoppers pick bad goods by false sales and praise, and may find orders placed with their own stolen data.',
  'harm.traders': 'Honest traders are ranked behind, and must cheat as well or give up.',
  'harm.platforms': 'Platforms and everybody else: nobody believes reviews any more, and all lose time.',

  'list.blacklist': 'Blacklist',
  'list.blacklist-what':
    'Serious cases, listed by an authority on a court’s judgment or an administrative decision. They are to be told beforehand, and have three months to put things right.',
  'list.watchlist': 'Watch list',
  'list.watchlist-what':
    'Lesser administrative penalties. It weighs less than the blacklist; who puts things right in time comes off.',
  'list.other': 'Other published lists',
  'list.other-what':
    'Court defaulters, fraudulent web addresses and others. They are shown under the list’s own title, never as “blacklisted”.',
  'list.demonstration': 'Demonstration list',
  'list.demonstration-what':
    'Comes with Xinbiao; all names are made up, to show what marks look like. It goes off when you add a real list.',
  'list.trust':
    'A signature proves a key, not an office. A list is “official” only if its key comes with Xinbiao; all others are a community’s transcription, unless you compared the fingerprint yourself.',

  'mark.blacklist':
    'A blacklist names the operator of this shop. Solid red is kept for official lists (or those you compared) that rest on a court’s or an authority’s decision.',
  'mark.watchlist': 'The operator is on a watch list. Less than a blacklist: take note, no need for alarm.',
  'mark.other':
    'The operator is on another published list, whose title the mark bears. See the cause for whether it matters to you.',
  'mark.notice':
    'A neutral notice, such as a revoked licence, often for mere dormancy. Matched by code only, never by name.',
  'mark.same-name':
    'The name equals a listed one, but there is no code to compare: it may be another firm. Check the operator before you judge.',
  'mark.suspected':
    'Told by a platform, an alliance or a volunteer, without any ruling; therefore outlined only.',
  'mark.grey': 'Grey: the list is out of date, or the entry was not confirmed for long.',
  'mark.none': 'No mark',
  'mark.none-what':
    'Only means: not on the lists you chose, or the operator is unknown and was not compared. It does not mean “safe”.',

  'state.rectifying-what':
    'There is a term to put things right, three months as a rule. Who does so may apply to be removed.',
  'state.deadline-passed-what':
    'The term is over, but no outcome was published. Xinbiao does not call that “overdue”.',
  'state.overdue-what':
    'The list itself says: not put right in time. Talks, demotion, exclusion or closing of the shop may follow.',
  'state.contested-what':
    'The party objects and the list is looking into it. Until then, take nothing as settled.',
  'state.stale-what':
    'No newer list could be fetched for long. Whether the name was removed since is unknown.',
  'state.seen-what':
    'That this company runs the shop was seen long ago, and may have changed. Open the licence page again to check.',
  'state.demonstration-what': 'From the demonstration list; no real trader is meant.',

  'cause.lift': 'How it is lifted:',
  'cause.court-defaulter': 'Court defaulter (trading online)',
  'cause.counterfeit': 'Counterfeit goods',
  'cause.ip-infringement': 'Infringement of intellectual property',
  'cause.fake-orders': 'Fake orders and reputation',
  'cause.contract-dispute': 'Disputes over online purchases',
  'cause.empty-parcel': 'Empty parcels',
  'cause.personal-data-abuse': 'Abuse of personal data',
  'cause.false-advertising': 'False advertising',
  'cause.breach-of-contract': 'Breach of contract',
  'cause.substandard-goods': 'Substandard goods',
  'cause.service-default': 'Services not rendered',
  'cause.pyramid-selling': 'Pyramid selling',
  'cause.fake-traffic': 'Fake traffic',
  'cause.malicious-registration': 'Malicious registration',
  'cause.fake-reviews': 'Fake reviews',
  'cause.review-removal': 'Removal of bad reviews',
  'cause.malicious-reviews': 'Malicious reviews',
  'cause.subsidy-fraud': 'Subsidy fraud by fake orders',
  'cause.licence-revoked': 'Licence revoked',

  'meaning.court-defaulter':
    'A court’s judgment was not obeyed, and the court listed the defaulter. The debt may be for goods, wages or a loan, and need not concern what you buy.',
  'meaning.counterfeit': 'Made or sold fake goods. What you get may not be genuine, or not be safe.',
  'meaning.ip-infringement':
    'Used others’ trade marks, patents or works without leave. The goods may be imitations.',
  'meaning.fake-orders':
    'Raised sales and rank by fake orders and reviews. Its sales and praise prove nothing.',
  'meaning.contract-dispute':
    'A dispute over online purchases was ruled on or penalised, and not settled. Read the terms for returns before you order.',
  'meaning.empty-parcel':
    'Posted empty parcels for fake orders, its own or others’. Delivery records then look real.',
  'meaning.personal-data-abuse':
    'Collected, used, leaked or sold personal data unlawfully. A phone number or address left there may go further.',
  'meaning.false-advertising':
    'Advertised goods or services falsely or misleadingly. Go by the goods, tests and the contract.',
  'meaning.breach-of-contract':
    'Did not deliver or perform as agreed. Keep your messages and payment records.',
  'meaning.substandard-goods': 'Passed off poor goods as good ones. Check on delivery.',
  'meaning.service-default':
    'Did not install, repair or take back as promised. Ask who is responsible before you pay.',
  'meaning.pyramid-selling':
    'Paid for recruiting people or took entry fees. Do not join, and do not bring friends.',
  'meaning.fake-traffic':
    'Faked views, favourites or audiences by machines or hired hands. Popularity proves nothing.',
  'meaning.malicious-registration':
    'Registered fake accounts in bulk for orders and reviews. They often misuse other people’s data.',
  'meaning.fake-reviews':
    'Made up or bought reviews. However many, they do not show that anybody used the goods.',
  'meaning.review-removal':
    'Had bad reviews removed by money, threats or tricks. The praise that is left is not the whole story.',
  'meaning.malicious-reviews':
    'Gave others bad reviews to lower their standing or to extort. Honest traders are the usual victims.',
  'meaning.subsidy-fraud':
    'Took subsidies of platforms or the state by fake orders. Its sales figures prove nothing.',
  'meaning.licence-revoked':
    'The registry revoked the business licence, often for dormancy or missing reports. Trading must stop, but this alone is no fraud.',

  'lift.court-defaulter':
    'Perform or settle with the other side; the court that decided deletes it, and the list follows.',
  'lift.licence-revoked':
    'As a rule not taken back; who disagrees can ask for review or sue. A new firm has nothing to do with the old one.',
  'lift.others':
    'Put things right and obey the penalty, then ask the listing authority for credit repair (信用修复); it removes the name.',

  'cleared.wrong':
    'Listed by mistake: object to the list. A mark’s detail says where; meanwhile the mark says “Disputed”.',
  'cleared.corrected': 'Where it was a mistake, the mark goes once the list has corrected it.',
  'cleared.rectify':
    'Listed rightly: there are three months as a rule. Put things right, ask for credit repair (信用修复), and the listing authority removes the name.',
  'cleared.court': 'Court defaulters: perform or settle, then the court deletes.',
  'cleared.cap':
    'Time: most places publish for five years at most. Where the list says nothing else, Xinbiao shows no mark after five years.',
  'cleared.sync':
    'Once removed there, Xinbiao takes removals every hour; the mark goes at the next update at the latest.',
  'cleared.us':
    'Xinbiao cannot add to or take from a list; it only relays. If a mark stands on the wrong shop, correct it in the options under “Shops and their operators”.',
};
