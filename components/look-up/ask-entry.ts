import { openLookup } from '../../utils/messages/look-up.ts';
import type { LookupEntry } from '../../utils/model/lookup.ts';
import type { EntryAddress } from './address.ts';

/** What lists say of one entry, asked of a Worker of its own. @throws Error where the lists cannot be read */
export async function askEntry({ list, id }: EntryAddress): Promise<LookupEntry> {
  const { promise, resolve, reject } = Promise.withResolvers<LookupEntry>();
  const link = openLookup((news) => {
    if (news.kind === 'entry') resolve(news.entry);
    if (news.kind === 'failed') reject(new Error(news.code));
  });
  try {
    link.entry(list, id);
    return await promise;
  } finally {
    link.close();
  }
}
