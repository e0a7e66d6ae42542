/** Where a list wants reports and objections: its `reportTo` and `appealTo`, and what these are by their form alone. */
import type { ListInfo } from './list.ts';
import type { ReportKind } from './report.ts';

/** As far as the list has them. */
export interface ListAddresses {
  report?: string;
  appeal?: string;
}

/** @returns the addresses that a list names */
export function addressesOf({ reportTo, appealTo }: Pick<ListInfo, 'reportTo' | 'appealTo'>): ListAddresses {
  return {
    ...(reportTo !== undefined && { report: reportTo }),
    ...(appealTo !== undefined && { appeal: appealTo }),
  };
}

/** A list has one address for objections and one for all else. */
export function addressFor(kind: ReportKind | undefined, addresses: ListAddresses = {}): string | undefined {
  return kind === 'objection' ? addresses.appeal : addresses.report;
}

/**
 * `question`: an HTTPS address (or HTTP on this machine) that is asked whether it is a receiver; `issue`: a new issue of
 * a tracker; `letter`: `mailto:`; `none`: nothing that can be used.
 */
export type AddressForm = 'question' | 'issue' | 'letter' | 'none';

/** Hosts that never leave the machine: plain HTTP is as private there as anything. */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const newIssue = /\/issues\/new\/?$/;

/** @param address as a list gives it: HTTPS is demanded, but on this machine, and no user or password in it */
export function addressForm(address: string | undefined): AddressForm {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null) return 'none';
  if (url.protocol === 'mailto:') return url.pathname.includes('@') ? 'letter' : 'none';
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname));
  if (!secure || url.username !== '' || url.password !== '') return 'none';
  return newIssue.test(url.pathname) ? 'issue' : 'question';
}

function isThisMachine(host: string): boolean {
  return loopback.has(host) || host.endsWith('.localhost');
}

/** The origin whose permission the asking of an address needs, as browsers write it; undefined where none is asked. */
export function originToAsk(address: string | undefined): string | undefined {
  if (address === undefined || addressForm(address) !== 'question') return undefined;
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
