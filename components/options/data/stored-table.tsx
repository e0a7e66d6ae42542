import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { send } from '../../../utils/messages/send.ts';
import type { StoredData } from '../../../utils/model/backup.ts';
import { failureOf } from '../../failure.ts';
import type { Failure } from '../../failure.ts';
import { FailureNotice } from '../../notice.tsx';
import { DeskRows } from './desk-rows.tsx';
import { writeSize } from '../../../utils/i18n/sizes.ts';
import { useDataTexts } from './use-texts.ts';

interface Stored extends StoredData {
  /** All that the browser counts for us; undefined where it does not tell. */
  all: number | undefined;
}

async function lookUp(): Promise<Stored> {
  const [data, estimate] = await Promise.all([
    send('storedData', {}),
    navigator.storage?.estimate().catch(() => undefined),
  ]);
  return { ...data, all: estimate?.usage };
}

/** What is left of all that is stored when the rest is taken off. */
function bytesOfLists({ all, links, history, bought, desk }: Stored): number | undefined {
  if (all === undefined) return undefined;
  const { drafts, evidence, outbox, ledger, monthly } = desk;
  const others = [links, history, bought, drafts, evidence, outbox, ledger, monthly];
  return Math.max(
    0,
    others.reduce((left, { bytes }) => left - bytes, all),
  );
}

/** What is stored, by kind. @param props.turn whatever differs once something was restored or erased */
export function StoredTable({ turn }: { turn: number }): JSX.Element {
  const texts = useDataTexts();
  const [stored, setStored] = useState<Stored>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void lookUp().then(setStored, (error: unknown) => setFailure(failureOf(error)));
  }, [turn]);
  if (failure) return <FailureNotice failure={failure} />;
  const none = texts.say('stored.none');
  const size = (bytes: number | undefined): string =>
    bytes === undefined ? none : writeSize(texts.language, bytes);
  const rest = stored && bytesOfLists(stored);
  return (
    <table class="stored" aria-busy={stored === undefined}>
      <thead>
        <tr>
          <th scope="col">{texts.say('stored.kind')}</th>
          <th scope="col">{texts.say('stored.count')}</th>
          <th scope="col">{texts.say('stored.size')}</th>
        </tr>
      </thead>
      {stored && (
        <tbody>
          <tr>
            <th scope="row">{texts.say('stored.lists')}</th>
            <td>
              {texts.say('stored.lists-count', { n: stored.lists.count, entries: stored.lists.entries })}
            </td>
            <td>{size(rest)}</td>
          </tr>
          <tr>
            <th scope="row">{texts.say('stored.links')}</th>
            <td>
              {texts.say('stored.links-count', {
                n: stored.links.count,
                corrections: stored.links.corrections,
              })}
            </td>
            <td>{size(stored.links.bytes)}</td>
          </tr>
          <tr>
            <th scope="row">{texts.say('stored.history')}</th>
            <td>{texts.say('stored.history-count', { n: stored.history.count })}</td>
            <td>{size(stored.history.bytes)}</td>
          </tr>
          <tr>
            <th scope="row">{texts.say('stored.bought')}</th>
            <td>{texts.say('stored.bought-count', { n: stored.bought.count })}</td>
            <td>{size(stored.bought.bytes)}</td>
          </tr>
          <tr>
            <th scope="row">{texts.say('stored.shown')}</th>
            <td>{texts.say('stored.shown-count', { n: stored.shown.count })}</td>
            <td>{size(stored.shown.bytes)}</td>
          </tr>
          <tr>
            <th scope="row">{texts.say('stored.dismissals')}</th>
            <td>{texts.say('stored.dismissals-count', { n: stored.dismissals.count })}</td>
            <td>{size(stored.dismissals.bytes)}</td>
          </tr>
          <tr>
            <th scope="row">{texts.say('stored.packs')}</th>
            <td>{texts.say('stored.packs-count', { n: stored.packs.count })}</td>
            <td>{size(stored.packs.bytes)}</td>
          </tr>
          <DeskRows desk={stored.desk} size={size} />
          <tr>
            <th scope="row">{texts.say('stored.settings')}</th>
            <td>{none}</td>
            <td>{size(stored.settings.bytes)}</td>
          </tr>
          <tr>
            <th scope="row">{texts.say('stored.all')}</th>
            <td>{none}</td>
            <td>{size(stored.all)}</td>
          </tr>
        </tbody>
      )}
    </table>
  );
}
