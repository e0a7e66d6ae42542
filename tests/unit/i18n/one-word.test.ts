/** In zh-TW one thing has one name on all screens, as people in Taiwan write it. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../../utils/i18n');
const catalogues = globSync('*/zh-TW.ts', { cwd: folder });

/** What is not written, and what is instead. */
const houseWords = {
  改善: '整改',
  平臺: '平台',
  這臺: '這台',
  紀錄: '記錄',
  投訴: '申訴',
  保存: '儲存',
  查看: '檢視',
  存成: '存為',
  打開: '開啟',
  口令: '密語',
  '}條': '}筆',
  一條: '一筆',
} as const;

describe('texts in zh-TW', () => {
  it('are found', () => expect(catalogues.length).toBeGreaterThan(10));

  it.each(Object.entries(houseWords))('write no %s but %s', (other, ours) => {
    const texts = catalogues.map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
    expect(texts.filter(({ text }) => text.includes(other)).map(({ file }) => file)).toEqual([]);
    expect(texts.some(({ text }) => text.includes(ours))).toBe(true);
  });
});
