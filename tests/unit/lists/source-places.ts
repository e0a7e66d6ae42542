/** Made-up places of sources: addresses of a faked web that notes what was asked, and files as a page chose them. */
import { KeptSource } from '../../../utils/lists/sources/kept-source.ts';
import { createSources } from '../../../utils/lists/sources/sources.ts';
import type { SourceDependencies, Sources } from '../../../utils/lists/sources/sources.ts';
import type { SourceChoices, SourcePlace, SourcePreview } from '../../../utils/model/source.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { noon } from './sync-server.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export class FakeWeb {
  readonly pages = new Map<string, Uint8Array | Response>();
  readonly asked: { url: string; init: RequestInit }[] = [];

  put(url: string, body: Uint8Array | Response | string): void {
    this.pages.set(url, typeof body === 'string' ? utf8(body) : body);
  }

  readonly fetch: SourceDependencies['fetch'] = async (url, init) => {
    if (url.startsWith('blob:')) return globalThis.fetch(url, init);
    this.asked.push({ url, init });
    const page = this.pages.get(url);
    if (page instanceof Response) return page.clone();
    return page ? new Response(new Uint8Array(page)) : new Response(null, { status: 404 });
  };
}

export function addressPlace(address: string): SourcePlace {
  return { kind: 'address', address };
}

/** A file as a page hands it over. */
export function filePlace(body: Uint8Array | string, fileName = '演示名单.csv'): SourcePlace {
  const bytes = typeof body === 'string' ? utf8(body) : body;
  return { kind: 'file', blob: URL.createObjectURL(new Blob([new Uint8Array(bytes)])), fileName };
}

export function sourcesOver(
  db: StoreDatabase,
  web: FakeWeb,
  more: Partial<SourceDependencies> = {},
): Sources {
  return createSources({
    db,
    fetch: web.fetch,
    now: () => new Date(noon),
    random: () => 0.5,
    kept: new KeptSource(),
    ...more,
  });
}

export type ListPreview = Extract<SourcePreview, { form: 'table' | 'domains' }>;

export function isListPreview(preview: SourcePreview): preview is ListPreview {
  return preview.form === 'table' || preview.form === 'domains';
}

/** Companies that nobody has, each with a code that passes its check. */
export function madeUpTable(count: number, from = 0): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `杭州乙丙丁第${from + i}号演示商贸有限公司,刷单炒信,演示市市场监督管理局,2026-02-01`,
  );
  return ['企业名称,列入事由,认定机关,列入日期', ...rows].join('\n');
}

export function withChoices(preview: SourcePreview, change: Partial<SourceChoices> = {}): SourceChoices {
  if (!isListPreview(preview)) throw new Error(`a ${preview.form} has no choices`);
  return { ...preview.choices, ...change };
}
