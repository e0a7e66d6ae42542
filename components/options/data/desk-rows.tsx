import type { JSX } from 'preact';
import type { StoredData } from '../../../utils/model/backup.ts';
import { useDataTexts } from './use-texts.ts';

const rows = [
  { kind: 'drafts', name: 'stored.desk-drafts', count: 'stored.desk-drafts-count' },
  { kind: 'evidence', name: 'stored.desk-evidence', count: 'stored.desk-evidence-count' },
  { kind: 'outbox', name: 'stored.desk-outbox', count: 'stored.desk-outbox-count' },
  { kind: 'ledger', name: 'stored.desk-ledger', count: 'stored.desk-ledger-count' },
  { kind: 'monthly', name: 'stored.desk-monthly', count: 'stored.desk-monthly-count' },
] as const;

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
      {rows.map(({ kind, name, count }) => (
        <tr key={kind}>
          <th scope="row">{texts.say(name)}</th>
          <td>{texts.say(count, { n: desk[kind].count })}</td>
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
