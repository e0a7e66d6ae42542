import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'failed.form-not-docx':
    'This file is no .docx, or is damaged. Open it in Word or WPS, save it as .docx and choose it again.',
  'failed.form-old-word':
    'This is an old .doc, or a file with a password. Open it in Word or WPS, save it as .docx without a password and choose it again.',
  'failed.form-places-broken':
    'Somewhere in the form a {open} or {close} stands alone. Check its placeholders, such as {example}, and choose it again.',
  'failed.form-too-large':
    'This file has more than 20 MB. Take large pictures out of it and choose it again.',
  'failed.other': 'It could not be filled ({code}). The file was not changed; try another.',
  'left.empty':
    'This case has nothing for these places; they were left as they are, for you to fill: {places}',
  'left.unknown': 'These placeholders are not known; they were left as they are: {places}',
};
