import type { JSX } from 'preact';
import { DraftPage } from './draft-page.tsx';
import { Overview } from './overview.tsx';
import { TakeCall } from './take-call.tsx';

/** What stands at a place of the section: `` all of it, `new` what was called for elsewhere, `ID` or `ID/check` a draft. */
export function ReportPlaces({ place }: { place: string }): JSX.Element {
  const [id = '', part] = place.split('/');
  if (id === '') return <Overview />;
  if (id === 'new') return <TakeCall />;
  return <DraftPage key={id} id={id} checking={part === 'check'} />;
}
