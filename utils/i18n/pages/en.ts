import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'app.name': 'Xinbiao',
  'app.tagline': 'Published lists, beside the shop’s name',

  'popup.page': 'This page',
  'popup.lists': 'Lists',
  'popup.sync': 'Sync now',
  'popup.syncing': 'Syncing…',
  'popup.synced': 'Synced',
  'popup.options': 'Options',
  'popup.site': 'Mark on {site}',
  'popup.loading': 'Reading…',

  'page.marked': { one: '{n} shop marked', other: '{n} shops marked' },
  'page.marked-none': 'Nothing marked',
  'page.read': { one: '{n} shop read, in {cards} places', other: '{n} shops read, in {cards} places' },
  'page.cards': { one: '{n} place', other: '{n} places' },
  'page.own-shop': 'platform’s own',
  'page.not-listed': '{n}: not on your lists; not an endorsement',
  'page.operator-unknown': '{n}: operator unknown, not compared',
  'page.more': '{n} more not shown',

  'reason.not-supported': 'This page is not one we mark',
  'reason.not-supported.text':
    'Xinbiao reads pages of the supported shopping sites and search engines, and touches no other. If this is one of them, reload it.',
  'reason.other-page': 'This kind of page is not read',
  'reason.other-page.text':
    'The site is supported, but only its search results, items, shops and licences are read.',
  'reason.site-off': 'Switched off on {site}',
  'reason.site-off.text': 'Nothing was read here. The switch below turns it on again.',
  'reason.unknown-layout': 'Layout not recognised, nothing compared',
  'reason.unknown-layout.text': 'The site may have changed. No mark does not mean not listed.',
  'reason.no-shop': 'No shop on this page',
  'reason.no-shop.text': 'There are no results, or they are not loaded yet.',
  'reason.no-list': 'No list is on, so nothing was compared',
  'reason.no-list.text': 'Add a list, or switch one on, in the options.',
  'reason.list-empty': 'No list is downloaded yet, so nothing was compared',
  'reason.list-empty.text': 'Sync the lists; if that fails, see what is said below the list.',
  'reason.all-unknown': 'Operator unknown, not compared',
  'reason.all-unknown.text':
    'The page does not say who runs these shops, and no list names their addresses. Whether they are listed cannot be known.',
  'reason.not-listed': 'Not on your lists; not an endorsement',
  'reason.not-listed.text':
    'Your lists do not name these shops. Nobody has vetted shops that are on no list.',
  'reason.demonstration-only': 'Only the demonstration list is on: all its names are made up.',
  'reason.stale-list': '{list} could not be refreshed since {date}; results may be out of date.',

  'list.entries': { one: '{n} entry', other: '{n} entries' },
  'list.checked': 'checked {time}',
  'list.never-checked': 'never checked',
  'list.off': 'off',
  'list.stale': 'Out of date: unverified since {date}',
  'list.none': 'No lists yet.',

  'options.title': 'Xinbiao options',
  'options.lists': 'Your lists',
  'options.lists.text':
    'Lists are downloaded from their own addresses and compared on this machine. There is no other request: what you browse never leaves it.',
  'options.sites': 'Sites',
  'options.sites.text': 'On a site that is off, not a word is read.',
  'options.language': 'Language',
  'options.language.auto': 'As the browser',

  'add.title': 'Add a list',
  'add.address': 'Address of the list',
  'add.address.hint': 'The https address of the list’s folder or of its feed.json.',
  'add.fingerprint': 'Fingerprint (optional)',
  'add.fingerprint.hint':
    'The 64 hexadecimal digits that the publisher gives elsewhere. A list with another fingerprint is then refused.',
  'add.submit': 'Subscribe',
  'add.submitting': 'Downloading and verifying…',
  'add.done': 'Subscribed to {list}.',
  'add.permission': 'The browser will ask whether {host} may be reached: only to download the list.',
  'add.fingerprint.bad': 'A fingerprint has 64 hexadecimal digits: please check it and paste it again.',

  'card.issuer': 'Issuer',
  'card.publisher': 'Publisher',
  'card.address': 'Address',
  'card.fingerprint': 'Fingerprint',
  'card.fingerprint.hint': 'Compare it, group by group, with the one the publisher gives.',
  'card.serial': 'Serial',
  'card.serial.value': 'No. {serial}, issued {date}',
  'card.expires': 'Valid until',
  'card.checked': 'Last checked',
  'card.changed': 'Last changed',
  'card.enabled': 'On',
  'card.sync': 'Sync',
  'card.remove': 'Remove',
  'card.remove.sure': 'Really remove',
  'card.remove.cancel': 'Keep',
  'card.name': 'List: {list}',
  'card.switch': 'Switch on the list {list}',

  'error.bad-address':
    'No list can be fetched from this address. Give the full address, beginning with https:// and without a name or password in it.',
  'error.no-permission':
    'That site may not be reached, so the list was not downloaded. Try again and allow it when the browser asks.',
  'error.unreachable':
    'The list’s site cannot be reached. Check the network and the address and try later; the list you have stays in use.',
  'error.already-subscribed': 'You are subscribed to this list already; there is nothing to add.',
  'error.id-taken':
    'You are subscribed to another publisher’s list of the same id. Remove that one first, or ask the publisher for the right address.',
  'error.not-subscribed': 'This list is no longer among your subscriptions. Reload this page.',
  'error.not-a-feed': 'There is no list in our format at this address. Check the address with the publisher.',
  'error.unsupported-version': 'The list is in a newer format. Update Xinbiao and try again.',
  'error.too-large':
    'The list is larger than allowed, and the download was stopped. Tell the publisher; the list you have stays in use.',
  'error.truncated':
    'The list was not downloaded whole. Try again later; if it keeps happening, tell the publisher.',
  'error.wrong-hash':
    'A downloaded file is not what the list declares, and was refused. Try again later; if it keeps happening, tell the publisher.',
  'error.wrong-count':
    'The list does not have as many entries as it declares, and was refused. Tell the publisher; the list you have stays in use.',
  'error.wrong-state':
    'The updated list is not what was declared, and was refused. Try again later; if it keeps happening, tell the publisher.',
  'error.bad-record':
    'The list holds malformed entries and was refused. Tell the publisher; the list you have stays in use.',
  'error.duplicate-id':
    'Two entries of the list have the same id, and it was refused. Tell the publisher; the list you have stays in use.',
  'error.bad-key': 'A key of the list is malformed, and the list was refused. Tell the publisher.',
  'error.bad-signature':
    'The signature is not valid: the list may have been tampered with, and was refused. Keep the list you have, and tell the publisher.',
  'error.unknown-key':
    'The list is signed by an unknown key and was refused. Ask the publisher whether the key was changed.',
  'error.threshold-not-met':
    'Too few signatures: the list was refused. Try again later, or tell the publisher.',
  'error.wrong-root':
    'The list’s key file fits neither the fingerprint nor its earlier version, and was refused. Compare the fingerprint, and ask the publisher.',
  'error.older-root':
    'The server gave an older key file, which was refused. Try again later; if it keeps happening, tell the publisher.',
  'error.other-list':
    'This address now gives another list, which was refused. Check the address with the publisher.',
  'error.older-serial':
    'The server gave an older issue, which was refused. Try again later; the newer one you have stays in use.',
  'error.same-serial-other-bytes':
    'There are two versions of the same issue, and the new one was refused. Tell the publisher; the list you have stays in use.',
  'error.issued-in-future':
    'The list is dated in the future. Check this machine’s date and time; if they are right, tell the publisher.',
  'error.no-space':
    'The disk is full, and the list was not stored. Free some space and sync again; the list you had stays in use.',
  'error.rebuild-needed': 'The stored list is damaged and has to be downloaded again. Press “Sync”.',
  'error.superseded': 'Another sync of this list began later, and this one was dropped. Wait a moment.',
  'error.store-unavailable':
    'The browser gives no storage. Make sure that site data is not blocked, and restart the browser.',
  'error.background-gone': 'Xinbiao was just updated or restarted. Close this page and open it again.',
  'error.no-answer': 'The page gives no answer. Reload it and look again.',
  'error.not-allowed': 'This cannot be done from here. Do it on the options page.',
  'error.bad-message': 'What was entered does not fit. Check it and try again.',
  'error.internal':
    'Something went wrong inside Xinbiao. Try again; if it keeps happening, report it with the detail below.',
  'error.detail': 'Detail: {detail}',

  'site.taobao': 'Taobao',
  'site.tmall': 'Tmall',
  'site.jd': 'JD',
  'site.1688': '1688',
  'site.pinduoduo': 'Pinduoduo',
  'site.goofish': 'Goofish',
  'site.douyin': 'Douyin Mall',
  'site.xiaohongshu': 'Xiaohongshu',
  'site.kuaishou': 'Kuaishou shops',
  'site.weidian': 'Weidian',
  'site.suning': 'Suning',
  'site.dangdang': 'Dangdang',
  'site.vip': 'Vipshop',
  'site.aliexpress': 'AliExpress',
  'site.ebay': 'eBay',
  'site.amazon': 'Amazon',
  'site.baidu': 'Baidu',
  'site.bing': 'Bing',
  'site.google': 'Google',
  'site.sogou': 'Sogou',
  'site.so360': '360 Search',
  'site.duckduckgo': 'DuckDuckGo',
  'site.demo': 'Demonstration market',
  'site.web': 'Other sites',
};
