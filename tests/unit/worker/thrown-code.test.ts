/** Errors as they come from a Worker: a message, which is a code where the Worker meant it as one. */
import { expect, test } from 'vitest';
import { thrownCode } from '../../../utils/worker/thrown-code.ts';

const isCode = (word: string): boolean => word.startsWith('ledger-') || word === 'offline';

test.each([
  ['ledger-no-case', { code: 'ledger-no-case' }],
  ['offline', { code: 'offline' }],
  ['ledger-altered 41', { code: 'ledger-altered', detail: '41' }],
  ['ledger-altered: line 41:\nno JSON', { code: 'ledger-altered', detail: 'line 41:\nno JSON' }],
])('a code of its own is read off %j', (message, told) => {
  expect(thrownCode(new Error(message), isCode)).toEqual(told);
});

test.each([
  'store-unavailable: no disk',
  'undefined is not a function',
  'ledger-',
  'Ledger-altered 41',
  'The ledger-altered 41',
  'ledger-altered41',
  '',
])('%j is no code of its own, and is told whole', (message) => {
  expect(thrownCode(new Error(message), isCode)).toEqual({ code: 'internal', detail: message });
});

test('what is thrown and is no error is told as a text', () => {
  expect(thrownCode('ledger-empty', isCode)).toEqual({ code: 'ledger-empty' });
  expect(thrownCode(404, isCode)).toEqual({ code: 'internal', detail: '404' });
});
