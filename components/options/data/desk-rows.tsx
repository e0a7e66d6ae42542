import type { JSX } from 'preact';
import type { StoredData } from '../../../utils/model/backup.ts';
import { useDataTexts } from './use-texts.ts';

const kinds = ['drafts', 'evidence', 'outbox', 'ledger', 'monthly'] as const;

/** What the desk keeps, by kind, and whether it is locked. @param props.size writes a number of bytes */
export function DeskRows({
  desk,
  size,
}: {
  desk: StoredData['desk'];
  size: (bytes: number) => string;
}): JSX.Element {
  const texts = useDataTexts();
  return (
    <>
      {kinds.map((kind) => (
        <tr key={kind}>
          <th scope="row">{texts.say(`stored.desk-${kind}`)}</th>
          <td>{texts.say(`stored.desk-${kind}-count`, { n: desk[kind].count })}</td>
          <td>{size(desk[kind].bytes)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{texts.say('stored.desk-lock')}</th>
        <td>{texts.say(desk.locked ? 'stored.desk-locked' : 'stored.desk-open')}</td>
        <td>{texts.say('stored.none')}</td>
      </tr>
    </>
  );
}
