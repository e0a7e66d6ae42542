import type { JSX, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { ListState } from '../../../../utils/model/list.ts';
import { FailureNotice } from '../../../notice.tsx';
import { useAddingTexts } from '../lists-texts.ts';
import { askPermission, lookUpPermission, originPattern } from '../origin-permission.ts';
import { Catalogue } from './catalogue.tsx';
import { Field } from './field.tsx';
import { FileChoice } from './file-choice.tsx';
import { readPasted } from './pasted-address.ts';
import type { Source } from './use-source.ts';

const errorId = 'list-error';

/** Failures that the address caused, so that its field is marked. */
const addressFailures = new Set(['bad-address', 'bad-link', 'not-a-feed', 'unreachable', 'no-permission']);

/** Where every list begins. */
export function Begin(props: { source: Source; subscribed: readonly ListState[] }): JSX.Element {
  const texts = useAddingTexts();
  const { source } = props;
  const [pasted, setPasted] = useState('');
  const read = readPasted(pasted);

  const lookAt = async (text: string): Promise<void> => {
    const found = readPasted(text);
    if ('failure' in found) {
      source.fail({ code: found.failure });
      return;
    }
    const { address, fingerprint, listId } = found;
    if (!(await askPermission(address))) {
      source.fail({ code: 'no-permission' });
      return;
    }
    await source.look(
      { kind: 'address', address, ...(fingerprint !== undefined && { fingerprint }) },
      listId === undefined ? {} : { listId },
    );
  };

  const change = (text: string): void => {
    setPasted(text);
    const found = readPasted(text);
    if ('address' in found) void lookUpPermission(found.address);
  };

  const { stage } = source;
  const failure = stage.at === 'begin' ? stage.failure : undefined;
  const askable = 'address' in read && originPattern(read.address) !== undefined;
  return (
    <>
      <p class="quiet">{texts.say('add.lead')}</p>
      <div class="ways">
        <form
          noValidate
          class="way"
          onSubmit={(event: TargetedEvent<HTMLFormElement>) => {
            event.preventDefault();
            void lookAt(pasted);
          }}
        >
          <Field
            id="list-address"
            label={texts.say('add.address')}
            hint={texts.say(askable ? 'add.permission-note' : 'add.address-hint')}
            value={pasted}
            onValue={change}
            errorId={addressFailures.has(failure?.code ?? '') ? errorId : undefined}
          >
            <button id="list-look" type="submit" class="button primary">
              {texts.say('add.look')}
            </button>
          </Field>
        </form>
        <FileChoice onFile={(file) => void source.lookAtFile(file)} />
      </div>
      <div id={errorId} role="alert">
        {failure && <FailureNotice failure={failure} />}
      </div>
      <Catalogue source={source} subscribed={props.subscribed} />
    </>
  );
}
