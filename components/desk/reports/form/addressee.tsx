import type { JSX } from 'preact';
import { addressesOf } from '../../../../utils/model/destination.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { plainWords } from '../../../plain-words.ts';
import { useLists } from '../../../use-lists.ts';
import { useReportTexts } from '../use-texts.ts';
import { withField } from './change-draft.ts';
import { ChoiceField } from './choice-field.tsx';

/** Whether a list says where it wants such a report. An objection is to a list even where it says nothing. */
function takes({ info }: ListState, kind: Draft['kind']): boolean {
  return kind === 'objection' || info.reportTo !== undefined;
}

/** To the keeper of which list it goes. */
export function Addressee(props: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const { lists } = useLists();
  const { draft, onChange } = props;
  const chosen = draft.list;
  const known = (lists ?? []).filter((list) => takes(list, draft.kind));
  const choices = known.map(({ info }) => ({ value: info.id, label: plainWords(info.title) }));
  if (chosen && choices.every(({ value }) => value !== chosen.id)) {
    choices.unshift({ value: chosen.id, label: plainWords(chosen.title) });
  }
  return (
    <section class="card" aria-labelledby="addressee-title">
      <h3 id="addressee-title">{texts.say('go.title')}</h3>
      <ChoiceField
        id="addressee"
        label={texts.say('form.addressee')}
        hint={texts.say('form.addressee-hint')}
        none={texts.say('form.addressee-none')}
        choices={choices}
        value={chosen?.id}
        onValue={(id) => {
          const list = known.find(({ info }) => info.id === id);
          if (id !== undefined && !list) return;
          onChange((one) => {
            const to = list && { id: list.info.id, title: list.info.title, serial: list.serial };
            return withField(withField(one, 'list', to), 'addresses', list && addressesOf(list.info));
          });
        }}
      />
    </section>
  );
}
