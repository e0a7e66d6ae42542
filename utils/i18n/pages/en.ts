import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'app.name': 'Xinbiao',
  'app.options-title': 'Xinbiao · Options',
  'app.loading': 'Loading…',
  'app.open-options': 'Options',
  // behind what a button says, for those who do not see where it stands
  'app.concerning': ': {what}',
  'app.local': 'Lists are compared on this machine; what you browse never leaves it.',

  'lookup.title': 'Look up',
  'lookup.label': 'Name, pinyin, code or address',
  'lookup.reading': {
    one: '{n} entry so far, lists are being read',
    other: '{n} entries so far, lists are being read',
  },
  'lookup.found': { one: '{n} entry', other: '{n} entries' },
  'lookup.none': 'Nothing was found. Not being listed does not mean being reliable.',
  'lookup.more': 'Open the look-up page',

  'popup.page': 'This page',
  'popup.marked': { one: '{n} mark', other: '{n} marks' },
  'popup.unseen': {
    one: '{n} mark cannot be seen on the page, which covers or removes it: go by what stands here',
    other: '{n} marks cannot be seen on the page, which covers or removes them: go by what stands here',
  },
  'popup.cards': { one: '{n} place read', other: '{n} places read' },
  'popup.shops': { one: '{n} shop', other: '{n} shops' },
  'popup.addresses': { one: '{n} address', other: '{n} addresses' },
  'popup.site-switch': 'Mark on {site}',
  'popup.listed': 'Listed shops',
  'popup.learn': 'What the marks mean',

  'page.unsupported': 'This page is not read',
  'page.unsupported-why': 'Xinbiao reads pages of the sites it supports and no others.',
  'page.reload': 'Reload this page',
  'page.reload-why': 'It was open before Xinbiao was installed or updated, and is read once you reload it.',
  'page.other': 'Not a page with shops',
  'page.other-why': 'On this site Xinbiao reads only search, item, shop and licence pages.',
  'page.site-off': 'Off on {site}',
  'page.site-off-why': 'This page was neither read nor compared. Turn the switch above on to resume.',
  'page.unknown-layout': 'Page layout not recognised',
  'page.unknown-layout-why':
    'If the page is still loading, wait a moment. Otherwise {site} may have changed: this page was neither read nor compared. Update Xinbiao and try again.',
  'page.no-shop': 'No shop on this page',
  'page.no-shop-why':
    'No shop was found, so there was nothing to compare. If the page loads more, this follows.',
  'page.no-list': 'No list is on; nothing was compared',
  'page.no-list-why':
    'Shops were read, but there is no list to compare them with. Add or turn on a list in the options.',
  'page.no-lists-read': 'The lists cannot be read; this page was not compared',

  'page.not-rendered': 'This page shows nothing yet',
  'page.not-rendered-why': 'It may still be loading, or ask for a check first. What comes will appear here.',

  'other-site.why':
    'Xinbiao did not read this page. You can let it read this one site: its domain and the operator that it names, compared with your lists on this machine.',
  'other-site.allow': 'Read this site:',
  'other-site.denied': 'The browser did not allow it. The page stays unread.',
  'other-site.platform':
    'This is a platform’s own site: what stands here does not tell who runs a shop. It is not read and cannot be allowed.',
  'other-site.allowed': 'You let this site be read.',
  'other-site.forget': 'Read it no more',
  'other-site.title': 'Other sites that you allowed',
  'other-site.none':
    'None. Open Xinbiao’s popup on a shop’s own site and press “Read this site”: the browser asks you about this one site.',
  'other-site.some':
    'Of these only the domain and the operator that they name are read. When a site is read no more, the browser’s permission is given back.',

  'skeleton.why':
    'You can save a skeleton of this page for a maintainer to mend Xinbiao with. The file stays on this machine; you decide whether to hand it on.',
  'skeleton.holds': 'It holds: the page’s structure, the site’s own labels, links and numbers rewritten.',
  'skeleton.leaves-out':
    'It leaves out: texts, your search, names, addresses, prices, pictures, scripts, and every number as it was.',
  'skeleton.save': 'Save a skeleton',
  'skeleton.saved': 'Saved {file} ({size} KB)',
  'skeleton.failed': 'This page could not be read. Reload it and try again.',

  'local-pack.in-use': 'Read by the local pack',
  'local-pack.title': 'Local packs',
  'local-pack.why':
    'When a site has changed and Xinbiao has not yet, a pack can be loaded from a file in place of the one that ships. It is data and runs nothing. Load only files from people you trust.',
  'local-pack.load': 'Load from a file…',
  'local-pack.loaded': 'Loaded: {site}',
  'local-pack.refused': 'This file was not loaded:',
  'local-pack.more': { one: '{n} more', other: '{n} more' },
  'local-pack.remove': 'Remove',
  'local-pack.too-large': 'The file is larger than 256 KB.',
  'local-pack.no-json': 'The file is no complete JSON.',
  'local-pack.bad-site': 'Packs can be loaded only for sites that Xinbiao ships a pack for.',
  'local-pack.bad-host': 'This host is not one of the site’s shipped pack.',
  'local-pack.bad-scheme': 'It differs from the site’s shipped pack.',
  'local-pack.bad-selector': 'The browser does not understand this CSS selector.',
  'local-pack.unknown-key': 'It has a key that Xinbiao does not know: {detail}',
  'local-pack.bad-value': 'It does not fit the form of a pack.',
  'local-pack.too-long': 'The text is too long.',
  'local-pack.too-many': 'There are too many of these.',

  'shop.cards': { one: '{n} place', other: '{n} places' },
  'shop.self-operated': 'Platform’s own',
  'shop.unnamed': 'Unnamed shop',
  'shop.operator-unknown': 'Operator unknown, not compared',
  'shop.not-listed': 'Not on your lists; not an endorsement',
  'shop.address-not-listed': 'Address not on your lists; not an endorsement',
  'shop.source': '{list}\u00A0· {issuer}',

  'lists.title': 'Lists',
  'lists.none': 'No list yet',
  'lists.none-why': 'Xinbiao comes with no real list. Shops are compared once you add one.',
  'lists.demonstration-only':
    'Only the demonstration list is on: its names are made up and mean no real trader. Add a real list to compare with it.',
  'lists.add': 'Add a list',
  'lists.sync': 'Update now',
  'lists.syncing': 'Updating…',
  'lists.synced': 'Checked: all lists are up to date',
  'lists.synced-with-errors': {
    one: '{n} list could not be updated',
    other: '{n} lists could not be updated',
  },
  'lists.entries': { one: '{n} entry', other: '{n} entries' },
  'lists.checked': 'last checked {when}',
  'lists.never-checked': 'not checked yet',
  'lists.packaged': 'comes with Xinbiao',
  'lists.off': 'Off',
  'lists.stale': 'Out of date',
  'lists.stale-why':
    'It was valid until {date}; later removals are unknown. Update it; if that does not help, tell its publisher.',
  'lists.kept': 'The entries you have stay in use.',

  'links.title': 'Shops and their operators',
  'links.why':
    'When a licence, item or shop page that you open names the operator, Xinbiao notes it on this machine, to compare it with your lists in search results; not in private windows. These notes never leave by themselves.',
  'links.none':
    'No shop’s operator is on record yet. Press “Check operator” in the popup: once you have opened the licence page, it stands here.',
  'links.search': 'Search',
  'links.search-hint': 'Shop, number, company or code',
  'links.count': { one: '{n} shop', other: '{n} shops' },
  'links.count-found': { one: '{n} fits, of {all}', other: '{n} fit, of {all}' },
  'links.more': 'Show more',
  'links.export': 'Export CSV',
  'links.give': 'Give to a list’s keeper…',
  'links.give-why':
    'Makes a draft of what this machine read itself on licence, item and shop pages (at most 1,000 at a time, the latest first), for you to look at and take out one by one. Nothing leaves before you send it. Imported tables and sole traders are not in it.',
  'links.nothing-to-give':
    'There is nothing to give: this machine has not read of a company that runs a shop itself, or the words contradict each other.',
  'links.forget-all': 'Delete all',
  'links.forget-all-ask': {
    one: 'Delete what is on record of {n} shop? Marks that rest on it go too.',
    other: 'Delete what is on record of all {n} shops? Marks that rest on it go too.',
  },
  'links.forget': 'Delete',
  'links.forget-name': 'Delete what is on record of “{shop}”',
  'links.forget-yes': 'Delete it',
  'links.keep': 'Keep it',
  'links.correct': 'Correct',
  'links.correct-name': 'Correct who runs “{shop}”',
  'links.save': 'Save',
  'links.cancel': 'Cancel',
  'links.name': 'Full legal name',
  'links.name-hint': 'As on the business licence. Names of natural persons and of sole traders are not kept.',
  'links.code': 'Code',
  'links.code-hint': 'Unified social credit code, registration number or organisation code.',
  'links.take-back': 'Take the correction back',
  'links.unnamed': 'Unnamed shop',
  'links.ids': 'Numbers',
  'links.operator': 'Operator',
  'links.earlier': 'Earlier',
  'links.code-only': 'sole trader (code only)',
  'links.disputed': 'Contradictory, not compared',
  'links.via-licence': 'licence page',
  'links.via-item': 'item’s page',
  'links.via-shop': 'shop’s page',
  'links.via-person': 'corrected by you',
  'links.via-table': 'imported “{table}”',
  'links.unconfirmed': 'awaits a second source; outlined',
  'links.old': 'over 180 days; outlined',
  'links.superseded': 'another since {date}',
  'links.no-day': 'day unknown',
  'links.shop-id': 'Shop {id}',
  'links.seller-id': 'Seller {id}',
  'links.deleted': 'Deleted',
  'links.saved': 'Saved as: {company}',

  'sites.title': 'Sites',
  'sites.why': 'Where a site is off, Xinbiao neither reads nor marks it.',
  'sites.markets': 'Shopping sites',
  'sites.engines': 'Search engines',
  'language.title': 'Language',
  'language.auto': 'Follow the browser',
  'about.title': 'About',
  'about.version': 'Version {version}',
  'about.relay': 'Marks only relay the lists and do not judge the goods; not being listed is no endorsement.',
  'about.never':
    'It never collects, sends or sells what you browse: no account, no statistics sent, no server of ours.',
  'about.requests': 'The only requests go to the addresses of the lists you add, whatever you look at.',

  'report.page': 'Report this page',
  'report.desk': 'Open the desk',
  'report.shop': 'Report',
  'report.object': 'Object',
  'site.taobao': 'Taobao',
  'site.tmall': 'Tmall',
  'site.jd': 'JD.com',
  'site.1688': '1688',
  'site.pinduoduo': 'Pinduoduo',
  'site.goofish': 'Goofish',
  'site.douyin': 'Douyin',
  'site.xiaohongshu': 'Xiaohongshu',
  'site.kuaishou': 'Kuaishou',
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
  'site.weibo': 'Weibo',
  'site.apple-apps': 'Apple App Store',
  'site.google-play': 'Google Play',
  'site.huawei-apps': 'Huawei AppGallery',
  'site.xiaomi-apps': 'Xiaomi app store',
  'site.tencent-apps': 'Tencent app store (应用宝)',
  'site.demo': 'Demonstration market',
  'site.web': 'Other sites',

  'error.bad-company':
    'This is no company that can be kept. Give the full name on the business licence, or a complete credit code, registration number or organisation code; names of natural persons are not kept.',
  'error.unreachable':
    'A file of the list cannot be fetched. Check your network and the address; if both are right, try later or tell the publisher.',
  'error.not-a-feed':
    'There is no list at this address that Xinbiao can read. Check the address with its publisher: for a signed list it names the folder that holds feed.json, for a table the file itself.',
  'error.unsupported-version': 'The list uses a newer format. Update Xinbiao and try again.',
  'error.too-large':
    'The file is larger than allowed and was refused. If it is a table of your own, divide it; otherwise tell the publisher.',
  'error.truncated':
    'A file of the list is incomplete and was refused. Try again later; if it stays so, tell the publisher.',
  'error.wrong-hash':
    'A file is not the one that was signed: damaged or changed, so it was refused. Try again later; if it stays so, tell the publisher.',
  'error.wrong-count':
    'The list does not hold as many entries as it declares and was refused. Try again later; if it stays so, tell the publisher.',
  'error.wrong-state':
    'The parts do not add up to the list that was signed, so it was refused. Try again later; if it stays so, tell the publisher.',
  'error.bad-record': 'Something in the list does not fit the format, so it was refused. Tell the publisher.',
  'error.bad-key': 'The list’s key is not valid, so it was refused. Tell the publisher.',
  'error.bad-signature':
    'The list carries no valid signature: damaged or forged, so it was refused. Check the address with its publisher.',
  'error.unknown-key':
    'The list is signed with a key that is not entitled to, so it was refused. Ask its publisher.',
  'error.threshold-not-met': 'Too few keys have signed the list, so it was refused. Tell the publisher.',
  'error.wrong-root':
    'The list does not fit the fingerprint: another publisher’s, or forged, so it was refused. Check the fingerprint in the publisher’s announcement again.',
  'error.older-root':
    'The list’s record of keys is older than the one in use, so it was refused. Try again later; if it stays so, tell the publisher.',
  'error.other-list':
    'This address now holds another list, so it was refused. Check with the publisher; if it was replaced, remove it and add it anew.',
  'error.older-serial':
    'What was received is older than what you have, so it was refused. Try again later; if it stays so, tell the publisher.',
  'error.same-serial-other-bytes':
    'The same issue of the list now has other contents, so it was refused. Ask its publisher.',
  'error.issued-in-future':
    'The list says it was issued in the future, so it was refused. Set this machine’s clock; if it is right, tell the publisher.',
  'error.duplicate-id': 'Two entries of the list have the same id, so it was refused. Tell the publisher.',

  'error.empty': 'There is nothing in the file. Choose another one, or check the address.',
  'error.not-text':
    'The file is neither a workbook nor text. Save it as CSV (UTF-8) or as XLSX with a spreadsheet program and try again.',
  'error.other-format':
    'Files of this kind cannot be read: Xinbiao reads CSV, XLSX, XLS, web pages and JSON. Save the table as one of them; a picture or a PDF must be transcribed first.',
  'error.bad-workbook':
    'The workbook is damaged or protected. Open it in Excel, WPS or LibreOffice, remove its password, save it as .xlsx and try again.',
  'error.bad-json':
    'The file begins as JSON but is not whole. Save it again, from its first bracket to its last.',
  'error.no-table':
    'There is no table in the page or the JSON. Give the page that shows the list itself, or save the list as CSV.',
  'error.no-name-column':
    'No column of names was recognised. Name it in the header row, such as 企业名称 or name (网址 or domain for websites), and try again.',
  'error.bad-link':
    'The shared link is not whole: its fingerprint is missing or damaged. Copy the whole link again and leave it as it is.',

  'error.bad-address':
    'A list cannot be fetched from this address. Give a full address that begins with https:// and holds no user name or password.',
  'error.no-permission':
    'The browser was not allowed to reach the list’s address, so nothing was fetched. Press the button again and choose to allow it.',
  'error.id-taken':
    'You have another publisher’s list of the same id. Check which one you want; to use this one, remove the other first.',
  'error.not-subscribed': 'This list was removed. Add it again if you want it.',
  'error.cancelled': 'It was stopped as you asked. The list you had is unchanged.',
  'error.not-signed':
    'Nobody signs this list, so there is no fingerprint to compare or share. Use a list that its publisher signs.',
  'error.wrong-fingerprint':
    'The fingerprint you gave is not this list’s, so your trust in it was not changed. Compare again with the publisher’s announcement; if they still differ, remove the list.',
  'error.no-space': 'The disk is full, so the new list was not stored. Free some space and update again.',
  'error.rebuild-needed':
    'The list as stored here is missing or damaged and is not compared with. Press Update now to fetch it anew.',
  'error.superseded':
    'Another update of this list is under way, or it was just removed. Wait a moment and look again.',
  'error.store-unavailable':
    'The browser cannot open Xinbiao’s storage. If the disk is full, free some space; if it stays so, restart the browser and check whether it forbids storing data.',

  'error.background-gone':
    'Xinbiao was just updated or restarted and lost touch with this page. Open this page again.',
  'error.no-answer': 'The web page did not answer. Reload it and open Xinbiao again.',
  'error.bad-message':
    'Parts of Xinbiao do not fit together. Restart the browser; if it stays so, install Xinbiao again.',
  'error.not-allowed': 'This cannot be done from here. Try it on Xinbiao’s options page.',
  'error.internal': 'Something unexpected went wrong. Try once more; if it stays so, restart the browser.',
  'error.address-unreachable':
    'Nothing could be had from this address. Check the network and the address; if a browser is taken to another address when opening it, give that one.',
  'error.file-gone':
    'The chosen file cannot be read. It may have been moved or changed, or the page that chose it was closed; choose it again.',
  'error.import-again':
    'What is stored of this list is damaged, and it came from a file, so it cannot be fetched again. Choose the file and import it again.',
  'error.many-vanished':
    'More than a tenth of the entries are missing at this address now, so it was not taken and the entries that are there go on. Look at the address; if that is right, import it again to say so.',
  'error.nothing-taken':
    'All rows were read and not one could be taken. Look at the reasons, or correct in the preview what the columns hold.',
  'error.protected-workbook':
    'The workbook has a password. Open it in Excel, WPS or LibreOffice, remove the password and save it as .xlsx.',
  'error.source-too-large':
    'The table is larger than can be read. Divide it and import the parts one by one.',
  'error.not-a-backup': 'This is not a backup of Xinbiao. Choose a backup file that Xinbiao saved.',
  'error.backup-later':
    'This backup was saved by a later version of Xinbiao and cannot be read by this one. Update Xinbiao and try again; if it is the latest already, try another backup. Nothing was changed.',
  'error.backup-damaged':
    'The backup is damaged or incomplete and was not used. Nothing was changed. Try another backup.',
  'error.desk-changed':
    'Things came to the desk or left it, or it was locked or unlocked, while the backup was made. It was not saved. Save it again.',
  'error.desk-no-space':
    'There is not enough space on the disk: the desk was not restored; all else of the backup was. Make space and restore again.',
  'error.desk-not-opened':
    'The desk’s database cannot be opened. Close other pages of Xinbiao and try again, or restart the browser.',
  'error.unknown': 'An error occurred that this page does not know ({code}). Update Xinbiao and try again.',
  'check.disputed':
    'Its operators on record contradict each other, so none is compared. Open its licence page to check.',
  'check.no-id': {
    one: '{n} cannot be checked: this page lacks the number that its licence page needs. Open its item or shop first.',
    other:
      '{n} cannot be checked: this page lacks the numbers that their licence pages need. Open their items or shops first.',
  },
  'check.no-page': {
    one: '{n} cannot be checked: this site has no licence page that is known.',
    other: '{n} cannot be checked: this site has no licence page that is known.',
  },
  'check.open': 'Check operator',
};
