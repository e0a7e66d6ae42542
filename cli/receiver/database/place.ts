/** Where a database stands, as a person gives it. */

/** Where nothing else is said: a file in the current folder. */
export const defaultPlace = 'xinbiao-reports.sqlite';

export const isPostgres = (place: string): boolean => /^postgres(?:ql)?:/i.test(place);

/** A place as it may be shown: without the password, which a connection string carries. */
export function nameOf(place: string): string {
  if (!isPostgres(place)) return place;
  const address = URL.parse(place);
  return address ? `postgres://${address.host}${address.pathname}` : 'postgres';
}
