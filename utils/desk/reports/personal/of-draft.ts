/** Where a draft tells of people: its own texts, and the evidence that is text. */
import type { Draft, PersonalData } from '../../../model/report-desk.ts';
import { findPersonalData } from './find.ts';

/** Of a piece of evidence, in characters: a page's text is far shorter. */
const mostCharacters = 2_000_000;

/**
 * What the reporter writes of themselves (`reporter`) is meant to be there and not looked at.
 * @param read gives the bytes of a piece of evidence
 */
export async function personalDataOf(
  draft: Draft,
  read: (key: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<PersonalData[]> {
  const texts: [where: string, text: string | undefined][] = [
    ['account', draft.account],
    ['demand', draft.demand],
    ['shopName', draft.subject?.shopName],
  ];
  for (const { key, name, note, type } of draft.evidence) {
    texts.push([`name:${key}`, name], [`note:${key}`, note]);
    if (type.startsWith('text/')) texts.push([key, await textOf(read, key)]);
  }
  return texts.flatMap(([where, text]) =>
    text === undefined ? [] : findPersonalData(text).map((found) => Object.assign(found, { where })),
  );
}

async function textOf(read: (key: string) => Promise<Uint8Array<ArrayBuffer>>, key: string): Promise<string> {
  return new TextDecoder().decode(await read(key)).slice(0, mostCharacters);
}
