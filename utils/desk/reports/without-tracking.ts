/** An address as it may go into a report: what it says of the visitor is left out. */

/** Parameters of campaigns, and of where a visitor came from, on the shop sites that we read and in general. */
const tracking =
  /^(?:utm_.*|spm|scm|pvid|gclid|fbclid|msclkid|openid|unionid|token|access_token|session.*|ut_sk|share.*|suid|buyerid|ali_trackid|abbucket|abtest|algo_.*|un|sourcetype|short_name|bxsign|cpp|tbsocialpopkey|refer_.*|_oak_.*)$/i;

/**
 * @param address absolute
 * @returns without name and password, fragment and such parameters; what is no address comes back as it is
 */
export function withoutTracking(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.username = '';
  url.password = '';
  url.hash = '';
  const names = [...new Set(url.searchParams.keys())].filter((name) => tracking.test(name));
  if (names.length === 0) return url.href;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}
