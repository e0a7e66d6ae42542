/** A plain sentence for every reason for which a feed is refused: what is wrong, and what to do. */
import { FeedError } from '../utils/lists/feed/error.ts';
import type { FeedErrorCode } from '../utils/lists/feed/error.ts';
import { InputError } from './errors.ts';
import { plainText } from './plain-text.ts';

const sentences: Record<FeedErrorCode, string> = {
  unreachable:
    'A file of the feed cannot be read. Check the folder or address; publish every file that list build wrote.',
  'not-a-feed': 'This is no feed of this format. A feed is the folder that holds feed.json.',
  'unsupported-version':
    'The feed is of a newer version of the format than this program knows. Update the program.',
  'too-large': 'A file of the feed has more bytes than it declares or than the format allows.',
  truncated: 'A file of the feed is shorter than it declares. The copy is incomplete: copy it again.',
  'wrong-hash':
    'A file of the feed is not the one that was signed. The copy is damaged or was changed: copy it again.',
  'wrong-count': 'A part of the list does not hold as many entries as it declares.',
  'wrong-state': 'The parts do not add up to the list that was signed.',
  'bad-record': 'An entry or the description of the list does not fit the format.',
  'bad-key': 'This is no Ed25519 private key in PEM. Make one with: list keygen FILE',
  'bad-signature': 'The signature is missing or does not fit: the feed is damaged or forged.',
  'unknown-key': 'The feed is signed with a key that its root does not name.',
  'threshold-not-met': 'Fewer keys have signed than the root demands.',
  'wrong-root': 'The feed has another root than the one expected: another publisher, or a forgery.',
  'older-root': 'The feed names an older root than the one already trusted.',
  'other-list': 'This is the feed of another list.',
  'older-serial': 'The feed is older than what is known already.',
  'same-serial-other-bytes': 'The feed has the serial that is known already, but other contents.',
  'issued-in-future': 'The feed says it was issued in the future. Check the clock of this machine.',
  'duplicate-id': 'Two entries have the same id.',
};

/** @returns the sentence for a refused feed, with what was found */
function feedErrorText(error: FeedError): string {
  const found = error.detail === undefined ? '' : ` (${plainText(error.detail)})`;
  return `${sentences[error.code]}${found}`;
}

/** Runs `work`; a FeedError becomes an InputError that begins with `what`. */
export async function withFeedErrors<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FeedError) throw new InputError(`${what}: ${feedErrorText(error)}`);
    throw error;
  }
}
