import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'data.title': 'Privacy and data',
  'data.why':
    'This is all that Xinbiao stores, in this browser on this machine. It goes when you remove Xinbiao.',

  'stored.kind': 'Kind',
  'stored.count': 'How many',
  'stored.size': 'Size',
  'stored.lists': 'Lists',
  'stored.lists-count': { one: '{n} list, entries: {entries}', other: '{n} lists, entries: {entries}' },
  'stored.links': 'Shops and their operators',
  'stored.links-count': {
    one: '{n} shop, corrected by you: {corrections}',
    other: '{n} shops, corrected by you: {corrections}',
  },
  'stored.history': 'History of the lists',
  'stored.history-count': { one: '{n} line', other: '{n} lines' },
  'stored.bought': 'Shops on order pages (only if you turn it on)',
  'stored.bought-count': { one: '{n} shop', other: '{n} shops' },
  'stored.shown': 'Counts of marks',
  'stored.shown-count': { one: '{n} month', other: '{n} months' },
  'stored.dismissals': 'Muted shops, entries that are not the shop',
  'stored.dismissals-count': '{n}',
  'stored.packs': 'Sites’ packs loaded from files',
  'stored.packs-count': '{n}',
  'stored.desk-drafts': 'Desk: drafts',
  'stored.desk-drafts-count': { one: '{n} draft', other: '{n} drafts' },
  'stored.desk-evidence': 'Desk: evidence',
  'stored.desk-evidence-count': { one: '{n} piece', other: '{n} pieces' },
  'stored.desk-outbox': 'Desk: outbox',
  'stored.desk-outbox-count': { one: '{n} report', other: '{n} reports' },
  'stored.desk-ledger': 'Desk: ledger',
  'stored.desk-ledger-count': { one: '{n} event', other: '{n} events' },
  'stored.desk-monthly': 'Desk: texts and calendars of monthly reports',
  'stored.desk-monthly-count': '{n}',
  'stored.desk-lock': 'The desk’s lock',
  'stored.desk-locked': 'Locked, encrypted',
  'stored.desk-open': 'Not locked',
  'stored.settings': 'Your choices (sites, language …)',
  'stored.all': 'All (as the browser estimates)',
  'stored.none': '–',
  'stored.not': 'Pages visited, searches, what you bought and accounts: none.',

  'figures.title': 'Statistics',
  'figures.why':
    'What the lists achieved (listed, put right, overdue, removed, measures) and how much was marked on this machine. All of it is reckoned here.',
  'figures.open': 'Open statistics',

  'backup.title': 'Backup',
  'backup.why':
    'One file with your choices and the sites you allowed, muted shops, shops kept from order pages, sites’ packs from files, the lists you subscribed to and their settings, shops and operators, the entries of lists from files, and the whole desk (drafts, evidence, outbox, ledger, monthly reports). A locked desk is encrypted in the file too. Entries that have an address are fetched again after a restore.',
  'backup.save': 'Save a backup',
  'backup.saving': 'Saving… {size} written',
  'backup.saved': 'Saved ({size}). It holds your lists, the shops you opened and your desk: keep it safe.',

  'restore.title': 'Restore',
  'restore.why':
    'Choose a backup: you are told what would change before anything does. Lists, links and a desk that are there are not overwritten.',
  'restore.choose': 'Choose a backup file',
  'restore.reading': 'Reading…',
  'restore.will': 'Backup of {date}. Restoring it will:',
  'restore.settings': 'replace your choices by those of the backup',
  'restore.settings-same': 'leave your choices as they are',
  'restore.list-file': {
    one: 'add “{list}” with {n} entry',
    other: 'add “{list}” with {n} entries',
  },
  'restore.list-address': 'add “{list}” and fetch its entries again',
  'restore.list-known': 'leave “{list}” as it is: you have it',
  'restore.links': { one: 'join in the operator of {n} shop', other: 'join in the operators of {n} shops' },
  'restore.bought': { one: 'join in {n} shop of order pages', other: 'join in {n} shops of order pages' },
  'restore.dismissals': {
    one: 'join in {n} muted shop or corrected entry',
    other: 'join in {n} muted shops and corrected entries',
  },
  'restore.sites': {
    one: 'allow {n} site again that you had allowed: the browser will ask',
    other: 'allow {n} sites again that you had allowed: the browser will ask',
  },
  'restore.packs': {
    one: 'load {n} site’s pack, unless the site has one',
    other: 'load {n} sites’ packs, where a site has none',
  },
  'restore.packs-refused': {
    one: 'leave out {n} site’s pack that cannot be read',
    other: 'leave out {n} sites’ packs that cannot be read',
  },
  'restore.desk-known':
    'leave the desk as it is: there is something in it already. A ledger can be taken in on the desk, by “Import”',
  'restore.desk-drafts': { one: 'put back {n} draft of the desk', other: 'put back {n} drafts of the desk' },
  'restore.desk-evidence': {
    one: 'put back {n} piece of evidence of the desk',
    other: 'put back {n} pieces of evidence of the desk',
  },
  'restore.desk-parcels': {
    one: 'put back {n} report of the outbox',
    other: 'put back {n} reports of the outbox',
  },
  'restore.desk-events': {
    one: 'put back {n} event of the ledger; what is written from now on begins a chain of its own',
    other: 'put back {n} events of the ledger; what is written from now on begins a chain of its own',
  },
  'restore.desk-monthly': {
    one: 'put back {n} text, due day or calendar of monthly reports',
    other: 'put back {n} texts, due days and calendars of monthly reports',
  },
  'restore.desk-held': {
    one: 'hold {n} of these reports that waited to be sent and may have been sent since: you decide whether it goes',
    other:
      'hold {n} of these reports that waited to be sent and may have been sent since: you decide whether they go',
  },
  'restore.desk-locked': 'leave the desk locked, under the passphrase that it had in the backup',
  'restore.desk-open': 'leave the desk without a lock, as it was in the backup',
  'restore.yes': 'Restore',
  'restore.no': 'Do not restore',
  'restore.working': 'Restoring…',
  'restore.done': 'Restored. Lists that have to be fetched are on their way: see “Lists”.',
  'restore.no-leave':
    'The browser did not allow some addresses. Lists from there are empty for now: press “Update now” under “Lists” to allow them. Sites there are read no more: allow them again in the popup on their pages.',

  'erase.title': 'Erase everything',
  'erase.why':
    'Deletes lists, shops and operators, shops kept from order pages, history, the desk (drafts, evidence, outbox, ledger, monthly reports), your choices and the permissions you gave. Xinbiao is then as just installed.',
  'erase.button': 'Erase everything',
  'erase.ask': 'This cannot be undone without a backup. Erase now?',
  'erase.yes': 'Yes, erase',
  'erase.no': 'Keep',
  'erase.done': 'All is erased but the demonstration list that comes with Xinbiao.',

  'more.again': 'See “Get started” again',
  'more.learn': 'Learn about fake reputation and marks',
  'more.fault-title': 'Report a fault',
  'more.fault':
    'A mark on the wrong shop, a page read wrongly or an error: report it at the project’s home, with version, browser and site, and without anybody’s personal data. What others could exploit goes to the project’s security advisories, not in public.',
  'more.wrong-entry': 'If the list itself is wrong, object to the list: a mark’s detail says where.',
  'more.licences-title': 'Licences',
  'more.own-licence': 'Xinbiao: Apache-2.0.',
  'more.ships': 'Open source software that comes with it:',
  'more.sync':
    'Your language, the sites you turned off and your choices about marks follow the browser’s sync to your other devices; lists and shops never do.',
};
