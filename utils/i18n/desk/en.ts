import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'page.title': 'Xinbiao · Desk',
  'page.heading': 'Desk',
  'page.lead':
    'Reports, objections, cases, screening and the monthly report. Until you send it, all of it stays on this machine.',
  'page.sections': 'Parts of the desk',
  'section.reports': 'Reports and objections',
  'section.cases': 'Cases',
  'section.screening': 'Screening',
  'section.monthly': 'Monthly report',
  'lock.title': 'Passphrase lock',
  'lock.why':
    'Keeps all of the desk encrypted under a passphrase: drafts, evidence, outbox, cases and monthly reports. Locked, it cannot be read by anyone who gets hold of this computer without knowing the passphrase.',
  'lock.locked': 'The desk is locked',
  'lock.locked-why': 'Enter the passphrase to go on. After the browser was closed it is asked for again.',
  'lock.cut-off':
    'Encrypting or decrypting was cut off. Enter the passphrase and it is finished; please leave this page open.',
  'lock.passphrase': 'Passphrase',
  'lock.fresh': 'New passphrase',
  'lock.fresh-hint': 'At least 8 characters. A few unrelated words in a row are long and easy to remember.',
  'lock.again': 'New passphrase once more',
  'lock.differs': 'The two new passphrases differ. Please enter them again.',
  'lock.no-recovery':
    'A lost passphrase cannot be recovered: what is in the desk can then never be opened again.',
  'lock.understood': 'I know the passphrase by heart, or keep it in a safe place.',
  'lock.set': 'Set a passphrase',
  'lock.set-button': 'Set and encrypt',
  'lock.encrypting': 'Encrypting…',
  'lock.is-on': 'A passphrase is set, and the desk is open now. It locks when the browser is closed.',
  'lock.now': 'Lock now',
  'lock.unlock': 'Unlock',
  'lock.unlocking': 'Unlocking…',
  'lock.change': 'Change the passphrase',
  'lock.change-button': 'Change',
  'lock.changed': 'The passphrase was changed.',
  'lock.off': 'Take the lock off',
  'lock.off-why': 'Everything is decrypted, and the desk opens without a passphrase from then on.',
  'lock.off-button': 'Decrypt',
  'lock.decrypting': 'Decrypting…',
  'failed.desk-wrong-passphrase':
    'This is not the passphrase. Check upper and lower case and the input method, then try again.',
  'failed.desk-locked': 'The desk is locked. Enter the passphrase, then go on.',
  'failed.desk-damaged':
    'A part of what is kept is damaged and cannot be read. Please restore it from an export or a backup.',
  'failed.desk-lock-changing': 'The lock is being changed on another page. Please wait and try again.',
  'failed.desk-passphrase-short': 'The passphrase is too short. Enter at least 8 characters.',
};
