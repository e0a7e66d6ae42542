/** What the rules of a list take off it again: a rule may stand before or after what it is about. */
import { readDomainLine } from './lines.ts';
import { readWebsite } from './website.ts';

/**
 * @param portions the whole text of the list, cut anywhere
 * @returns the hosts that are taken off the list, each with all below it, as `readWebsite` gives hosts
 */
export async function exceptedHosts(portions: AsyncIterable<string>): Promise<Set<string>> {
  const hosts = new Set<string>();
  let rest = '';
  for await (const portion of portions) {
    const lines = (rest + portion).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) addExcepted(line, hosts);
  }
  addExcepted(rest, hosts);
  return hosts;
}

/** Whether a host, or one that it stands below, is among those given. */
export function isBelowAny(host: string, hosts: ReadonlySet<string>): boolean {
  if (hosts.size === 0) return false;
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    if (hosts.has(at === 0 ? host : host.slice(at + 1))) return true;
  }
  return false;
}

function addExcepted(line: string, hosts: Set<string>): void {
  if (!line.includes('@@') && !line.includes('badfilter')) return;
  const read = readDomainLine(line);
  if (read.kind !== 'exception' || read.host === undefined) return;
  const site = readWebsite(read.host);
  if ('host' in site) hosts.add(site.host);
}
