/**
 * `npm run pinyin -- FILE`: writes the table of `utils/search/pinyin-table.ts` from Unihan_Readings.txt of the Unicode
 * Character Database, for the 8,105 characters of the Table of General Standard Chinese Characters (通用规范汉字表).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/** `212.030:lè 453.020:yuè`: places in a dictionary with the reading that stands there. The 200 rarest, of two code units, are left out. */
const readingsLine = /^U\+([0-9A-F]{4})\tkTGHZ2013\t(.+)$/;

/** Without its tone; `ü` as people type it. */
function plainSyllables(reading: string): string[] {
  const plain = reading
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0302\u0304\u030c]/g, '')
    .normalize('NFC');
  return plain.includes('ü') ? [plain.replace('ü', 'v'), plain.replace('ü', 'u')] : [plain];
}

function charactersBySyllable(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [, code = '', readings = ''] = readingsLine.exec(line) ?? [];
    for (const reading of readings.split(' ').filter((part) => part !== '')) {
      for (const syllable of plainSyllables(reading.slice(reading.indexOf(':') + 1))) {
        // what is no syllable of letters, as ê and hm are said, is typed by nobody
        if (!/^[a-z]+$/.test(syllable)) continue;
        const characters = found.get(syllable) ?? new Set();
        found.set(syllable, characters.add(String.fromCodePoint(Number.parseInt(code, 16))));
      }
    }
  }
  return found;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Say where Unihan_Readings.txt of the Unicode Character Database is, unpacked.\n');
  process.exitCode = 1;
} else {
  const syllables = [...charactersBySyllable(readFileSync(file, 'utf8'))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const lines = syllables.map(([syllable, characters]) => `${syllable} ${[...characters].join('')}`);
  writeFileSync(
    join(root, 'utils', 'search', 'pinyin-table.ts'),
    `/**
 * How characters are read, without tones: a syllable a line, then all characters that have it. Written by
 * \`npm run pinyin\` from the Unicode Character Database (Unihan, kTGHZ2013), © Unicode, Inc., Unicode License v3
 * (https://www.unicode.org/license.txt); rearranged.
 */
export const pinyinTable = \`${lines.join('\n')}\`;
`,
  );
  process.stdout.write(`${lines.length} syllables\n`);
}
