import { expect, test } from 'vitest';
import { readPasted } from '../../../components/options/list-section/add/pasted-address.ts';
import { formatFeedLink } from '../../../utils/lists/feed/link.ts';
import { fingerprint } from './made-up.ts';

test.each([
  ['https://lists.example/a', 'https://lists.example/a'],
  ['  https://lists.example/a\n', 'https://lists.example/a'],
  ['\u200Bhttps://lists.example', 'https://lists.example/'],
  ['lists.example/a?b', 'https://lists.example/a?b'],
  ['lists.example:8443/a', 'https://lists.example:8443/a'],
  ['http://localhost:8000/', 'http://localhost:8000/'],
  ['https://lists.example/#part', 'https://lists.example/#part'],
])('%j is the address %j', (pasted, address) => {
  expect(readPasted(pasted)).toEqual({ address });
});

test('a link as this program writes it is read whole', () => {
  const link = formatFeedLink({ address: 'https://lists.example/a/', listId: 'made-up', fingerprint });
  expect(readPasted(link)).toEqual({ address: link, fingerprint, listId: 'made-up' });
});

test.each(['', '名单', 'javascript:alert(1)', 'ftp://lists.example/', 'user@lists', 'C:\\list.csv'])(
  '%j is no address',
  (pasted) => {
    expect(readPasted(pasted)).toEqual({ failure: 'bad-address' });
  },
);

test.each(['#xinbiao=1', '#xinbiao=1&id=a', '#xinbiao=1&id=a&root=abcd', `#xinbiao=1&root=${fingerprint}`])(
  'a link that ends in %s is damaged, and becomes no address without a fingerprint',
  (end) => {
    expect(readPasted(`https://lists.example/${end}`)).toEqual({ failure: 'bad-link' });
  },
);
