import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { writeDay } from '../../../utils/i18n/dates.ts';
import { choiceTexts } from '../../../utils/i18n/choices/texts.ts';
import { send } from '../../../utils/messages/send.ts';
import type { DraftFill } from '../../../utils/model/report-call.ts';
import type { ShownDismissal } from '../../../utils/model/dismissal.ts';
import { useTexts } from '../../texts-context.ts';
import { FailureNotice } from '../../notice.tsx';
import { useAction } from '../../use-action.ts';
import { Concerning } from '../../concerning.tsx';

/** What an objection knows from a correction: the entry, and that it is not this shop's. */
function objectionOf({ entry, site, shop }: ShownDismissal): DraftFill | undefined {
  if (!entry) return undefined;
  const { listId, listTitle, id, name, appealTo } = entry;
  return {
    list: { id: listId, title: listTitle },
    entry: { id, ...(name !== undefined && { name }) },
    subject: { site, shopName: (shop.split(' · ')[0] ?? shop).slice(0, 200) },
    objection: { ground: 'another-shop', onBehalf: true },
    ...(appealTo !== undefined && { addresses: { appeal: appealTo } }),
  };
}

function DismissalLine(props: {
  one: ShownDismissal;
  undo: () => void;
  object: (fill: DraftFill) => void;
  busy: boolean;
}): JSX.Element {
  const { one, undo, object, busy } = props;
  const { language } = useTexts();
  const texts = choiceTexts(language);
  const { entry, shop, on, objection } = one;
  const fill = objectionOf(one);
  const date = writeDay(language, on);
  return (
    <li class="dismissal">
      <div>
        <bdi>{shop}</bdi>
        <p class="quiet">
          {entry
            ? texts.say('said.disowned', { list: entry.listTitle, issuer: entry.issuer, date })
            : texts.say('said.muted', { date })}
        </p>
        {entry && <p class="quiet">{texts.say('said.entry', { entry: entry.name ?? entry.id })}</p>}
        {objection !== undefined && (
          <a href={objection} target="_blank" rel="noopener noreferrer">
            {texts.say('said.object')}
          </a>
        )}
      </div>
      {fill && (
        <button type="button" class="button small" disabled={busy} onClick={() => object(fill)}>
          {texts.say('said.object-desk')}
          <Concerning>{shop}</Concerning>
        </button>
      )}
      <button type="button" class="button small" disabled={busy} onClick={undo}>
        {texts.say('said.undo')}
        <Concerning>{shop}</Concerning>
      </button>
    </li>
  );
}

/** Muted shops and corrected entries, each to be taken back. */
export function Dismissals(): JSX.Element {
  const texts = choiceTexts(useTexts().language);
  const [all, setAll] = useState<readonly ShownDismissal[]>();
  const { busy, failure, run } = useAction();
  const read = async (): Promise<void> => {
    setAll(await send('dismissals', {}));
  };
  useEffect(() => {
    void run(read);
  }, []);
  const undo = (id: string): void =>
    void run(async () => {
      await send('undismiss', { id });
      await read();
    });
  const object = (fill: DraftFill): void => void run(() => send('callDesk', { kind: 'objection', fill }));
  return (
    <div class="card">
      <h3>{texts.say('said')}</h3>
      {failure && <FailureNotice failure={failure} />}
      {all?.length === 0 && <p class="quiet">{texts.say('said.none')}</p>}
      <ul class="dismissals">
        {all?.map((one) => (
          <DismissalLine key={one.id} one={one} busy={busy} undo={() => undo(one.id)} object={object} />
        ))}
      </ul>
    </div>
  );
}
