import type { JSX } from 'preact';
import { useDeskTexts } from '../use-texts.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** A new passphrase, typed twice so that a slip of the keyboard shuts nobody out. */
export interface TypedTwice {
  fresh: string;
  again: string;
}

export const notTyped: TypedTwice = { fresh: '', again: '' };

/** @param props.ids of the two fields */
export function FreshPassphrase(props: {
  ids: TypedTwice;
  typed: TypedTwice;
  onTyped: (typed: TypedTwice) => void;
}): JSX.Element {
  const texts = useDeskTexts();
  const { ids, typed, onTyped } = props;
  return (
    <>
      <PassphraseField
        id={ids.fresh}
        label={texts.say('lock.fresh')}
        hint={texts.say('lock.fresh-hint')}
        value={typed.fresh}
        fresh
        onInput={(fresh) => onTyped({ ...typed, fresh })}
      />
      <PassphraseField
        id={ids.again}
        label={texts.say('lock.again')}
        value={typed.again}
        fresh
        onInput={(again) => onTyped({ ...typed, again })}
      />
    </>
  );
}
