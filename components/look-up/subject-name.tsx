import type { JSX } from 'preact';
import type { Subject } from '../../utils/model/entry.ts';
import { Told } from '../told.tsx';

/** A subject's name; of a sole trader, whose name is often its owner's, the code at most. */
export function SubjectName({ subject, hidden }: { subject: Subject; hidden: string }): JSX.Element {
  if (subject.kind !== 'sole-trader') return <Told>{subject.name}</Told>;
  const code = subject.uscc ?? subject.registrationNumber;
  return (
    <>
      {hidden}
      {code !== undefined && (
        <>
          {' '}
          <Told>{code}</Told>
        </>
      )}
    </>
  );
}
