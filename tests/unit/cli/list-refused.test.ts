/** What a table refuses is saved, looked through, and handed back as what goes; what joins shops enriches. */
import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listJson, Workplace, xinbiaoList } from './list-runs.ts';
import type { Run } from './list-runs.ts';

// Each test runs several commands, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const place = new Workplace();
const at = (name: string): string => place.at(name);
const nameOf = (number: number): string => `演示第${number}号乙丙丁商贸有限公司`;

/** A table of forty made-up companies. @param ended what the column 移出日期 or 状态 says of some of them */
async function writeTable(ended: Readonly<Record<number, string>> = {}, column = '移出日期'): Promise<void> {
  const rows = Array.from({ length: 40 }, (_, number) => {
    return `${nameOf(number)},刷单炒信,2025-06-01,${ended[number] ?? ''}`;
  });
  await writeFile(
    at('table.csv'),
    [`企业名称,列入事由,列入日期,${column}`, ...rows, '张三,刷单炒信,2025-06-01,'].join('\n'),
  );
}

function build(...args: string[]): Promise<Run> {
  return xinbiaoList('build', at('table.csv'), '--out', at('out'), '--key', at('key.pem'), ...args);
}

beforeEach(async () => {
  await place.open();
  await xinbiaoList('keygen', at('key.pem'));
  await writeTable();
});
afterEach(() => place.clear());

const first = (...args: string[]): Promise<Run> => build('--tier', 'blacklist', '--id', 'made-up', ...args);

describe('list build --refused', () => {
  it('saves each refused row with its reason, for a spreadsheet, and names no person', async () => {
    await writeTable({ 7: '2026-02-01' });
    expect((await first('--refused', at('refused.csv'))).code).toBe(0);
    const text = await readFile(at('refused.csv'), 'utf8');
    expect(text.startsWith('\uFEFFsheet,row,outcome,reason,')).toBe(true);
    const rows = text.trimEnd().split('\r\n').slice(1);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^,9,refused,removed,.*,2026-02-01,演示第7号乙丙丁商贸有限公司$/);
    expect(rows[1]).toMatch(/^,42,refused,natural-person,/);
    expect(text).not.toContain('张三');
  });

  it('says where the file cannot be written, and publishes nothing', async () => {
    const { code, err } = await first('--refused', at('no/such/folder.csv'));
    expect(code).toBe(1);
    expect(err).toContain('cannot be written');
    expect((await xinbiaoList('verify', at('out'))).code).toBe(1);
  });
});

describe('rows that were refused since their listing ended', () => {
  beforeEach(async () => {
    expect((await first()).code).toBe(0);
  });

  it('say what goes from the next issue, and on which day', async () => {
    await writeTable({ 7: '2026-02-01', 8: '2026年2月3日' });
    const refused = await build('--refused', at('refused.csv'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(nameOf(7));
    expect((await build('--removed', at('refused.csv'))).code).toBe(0);
    expect(await listJson('verify', at('out'))).toMatchObject({ serial: 2, entries: 38 });
    const { out } = await xinbiaoList('show', at('out'), '--since', '1', '--json');
    expect(out).toContain('"on":"2026-02-01"');
    expect(out).toContain('"on":"2026-02-03"');
    expect(out.match(/"reason":"withdrawn"/g)).toHaveLength(2);
  });

  it('are repaired where their status says so', async () => {
    await writeTable({ 7: '已修复' }, '状态');
    await build('--refused', at('refused.csv'));
    expect((await build('--removed', at('refused.csv'))).code).toBe(0);
    const { out } = await xinbiaoList('show', at('out'), '--since', '1', '--json');
    expect(out).toContain('"reason":"repaired"');
  });

  it('excuse nobody else who vanished', async () => {
    await writeTable({ 7: '2026-02-01' });
    await build('--refused', at('refused.csv'));
    const text = await readFile(at('table.csv'), 'utf8');
    await writeFile(at('table.csv'), text.replace(`${nameOf(9)},刷单炒信,2025-06-01,\n`, ''));
    const { code, err } = await build('--removed', at('refused.csv'));
    expect(code).toBe(1);
    expect(err).toContain(nameOf(9));
    expect(err).not.toContain(nameOf(7));
  });
});

describe('list build --links', () => {
  it('gives entries the shops that a table of annual reports names, and says what joined', async () => {
    const links = [
      '企业名称,网站（网店）名称,网址',
      `${nameOf(3)},演示三号店,https://shop123456.taobao.com/`,
      `演示别处有限公司,别处的店,https://shop654321.taobao.com/`,
      `${nameOf(4)},没有网址的店,`,
    ];
    await writeFile(at('links.csv'), links.join('\n'));
    const { code, err } = await first('--links', at('links.csv'));
    expect([code, err]).toEqual([0, '']);
    const { out } = await xinbiaoList('show', at('out'), '--json', '--limit', '100');
    const shops = out
      .split('\n')
      .filter((line) => line.includes('"storefronts"'))
      .join('\n');
    expect(shops).toContain(nameOf(3));
    expect(shops).toContain('123456');
    expect(out).not.toContain('654321');
  });
});
