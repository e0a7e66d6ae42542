/** Entries to measure with: real names of companies where `../shared/names` is there, else made up alike. */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { root } from '../../setup/root.mjs';
import { readCode } from '../../../utils/identity/codes.ts';
import type { Entry } from '../../../utils/model/entry.ts';

const namesFile = join(root, '..', 'shared', 'names', 'enterprise-names-1m.csv.gz');

/** Where the entries' names come from: it stands in every report. */
export const namesSource = existsSync(namesFile) ? 'real names' : 'made-up names';

interface Company {
  name: string;
  uscc: string;
}

/**
 * @param count how many
 * @yields entries with three keys each: name, organisation code and registration number
 */
export async function* benchEntries(count: number): AsyncGenerator<Entry> {
  let number = 0;
  for await (const { name, uscc } of namesSource === 'real names' ? realCompanies() : madeUpCompanies()) {
    if (number === count) return;
    yield entryOf(number, name, uscc);
    number += 1;
  }
  // A million names are there; whoever asks for more gets more of the made-up ones.
  for (const { name, uscc } of madeUpCompanies()) {
    if (number === count) return;
    yield entryOf(number, name, uscc);
    number += 1;
  }
}

function entryOf(number: number, name: string, uscc: string): Entry {
  const day = `2026-0${1 + (number % 9)}-1${number % 10}`;
  return {
    id: `bench-${number}`,
    subject: {
      kind: 'company',
      name,
      uscc,
      registrationNumber: String(110_000_000_000_000 + number * 7919),
    },
    tier: 'blacklist',
    causes: [
      number % 3 === 0
        ? { code: 'court-defaulter', wording: '失信被执行人（经营电子商务业务）' }
        : { code: 'fake-orders', wording: '刷单炒信' },
    ],
    basisKind: number % 3 === 0 ? 'court' : 'administrative',
    decision: { authority: '某市市场监督管理局', number: `某市监处罚〔2026〕${number}号`, date: day },
    listedOn: day,
  };
}

async function* realCompanies(): AsyncGenerator<Company> {
  const lines = createInterface({ input: createReadStream(namesFile).pipe(createGunzip()) });
  for await (const line of lines) {
    const [name = '', uscc = ''] = line.split(',');
    if (name.length > 1 && readCode(uscc)?.kind === 'uscc') yield { name, uscc: uscc.toUpperCase() };
  }
}

const regions = ['杭州', '深圳市', '义乌市', '成都', '武汉市', '苏州', '广州市', '青岛'];
const trades = ['电子商务', '商贸', '网络科技', '供应链管理', '服饰', '贸易', '信息技术'];
const characters = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水';
const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function* madeUpCompanies(): Generator<Company> {
  for (let i = 0; ; i += 1) {
    const trade = [i, Math.floor(i / 41), Math.floor(i / 1681), Math.floor(i / 68_921)]
      .map((digit) => characters[digit % 41] ?? '')
      .join('');
    const name = `${regions[i % 8] ?? ''}${trade}${trades[i % 7] ?? ''}有限公司`;
    let rest = i;
    let organisation = '';
    for (let place = 0; place < 9; place += 1) {
      organisation += codeAlphabet[rest % 31] ?? '';
      rest = Math.floor(rest / 31);
    }
    yield { name, uscc: `91330100${organisation}0` };
  }
}
