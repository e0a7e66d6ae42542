import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../utils/i18n/language.ts';

describe('the language', () => {
  it('is the one that was set', () => {
    expect(chooseLanguage('zh-TW', ['en-US'])).toBe('zh-TW');
  });

  it.each([
    [['zh-CN'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-Hans-SG'], 'zh-CN'],
    [['zh-TW'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-Hant-MO'], 'zh-TW'],
    [['en-GB'], 'en'],
    [['fr', 'zh-TW', 'en'], 'zh-TW'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ] as const)('for a browser that prefers %j is %s', (preferred, language) => {
    expect(chooseLanguage('auto', preferred)).toBe(language);
  });
});
