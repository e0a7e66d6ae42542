/** Where a report can go, by the form of the address that its list gives. */
import { reportTexts } from '../../i18n/report-text/texts.ts';
import { addressForm } from '../../model/destination.ts';
import type { Destination, Draft } from '../../model/report-desk.ts';
import { askAddress } from './request.ts';
import type { Fetch } from './request.ts';

/** GitHub takes addresses of up to 8 KB; mail programs begin to fail at 2 KB. */
const longestIssue = 7500;
const longestLetter = 1900;

/**
 * @param address the list's `reportTo` or `appealTo`
 * @param plain the report as text, for a letter or an issue
 */
export async function destinationOf(
  address: string | undefined,
  plain: string | undefined,
  { language = 'zh-CN', kind }: Pick<Draft, 'language' | 'kind'>,
  fetch: Fetch,
): Promise<Destination> {
  if (address === undefined) return { kind: 'file' };
  const texts = reportTexts(language);
  const title = texts.say(`kind.${kind ?? 'lead'}`);
  const rest = texts.say('words.rest-in-file');
  switch (addressForm(address)) {
    case 'letter': {
      const [to = ''] = address.split('?');
      const write = (body: string): string =>
        `${to}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
      return { kind: 'letter', address: fitting(write, plain ?? '', rest, longestLetter) };
    }
    case 'issue': {
      const url = new URL(address);
      // GitLab names its fields otherwise than GitHub, Gitea and Gitee do.
      const isGitLab = url.pathname.includes('/-/');
      const write = (body: string): string => {
        url.searchParams.set(isGitLab ? 'issue[title]' : 'title', title);
        url.searchParams.set(isGitLab ? 'issue[description]' : 'body', body);
        return url.href;
      };
      return { kind: 'issue', address: fitting(write, plain ?? '', rest, longestIssue) };
    }
    case 'question':
      return ofAnswer(address, fetch);
    case 'none':
    default:
      return { kind: 'file' };
  }
}

async function ofAnswer(address: string, fetch: Fetch): Promise<Destination> {
  const asked = await askAddress(fetch, address);
  if (asked.kind === 'receiver') return { kind: 'receiver', endpoint: address, sure: true };
  if (asked.kind === 'held' && asked.error === 'not-a-receiver') return { kind: 'page', address };
  // Whether it is one is asked again before it is sent.
  return { kind: 'receiver', endpoint: address };
}

/** The address with as much of a text as it can carry; what is left out is said to stand in the file. */
function fitting(write: (body: string) => string, text: string, rest: string, longest: number): string {
  const whole = write(text);
  if (whole.length <= longest) return whole;
  const signs = Array.from(text);
  let [fits, over] = [0, signs.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (write(`${signs.slice(0, middle).join('')}\n${rest}`).length <= longest) fits = middle;
    else over = middle;
  }
  return write(`${signs.slice(0, fits).join('')}\n${rest}`);
}
