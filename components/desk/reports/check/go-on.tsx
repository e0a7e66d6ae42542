import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '../../../../utils/messages/send.ts';
import { addressForm } from '../../../../utils/model/destination.ts';
import type { Destination, Package } from '../../../../utils/model/report-desk.ts';
import { saveBlob } from '../../../save-blob.ts';
import { askToSend, hasDataConsent } from '../ask-to-send.ts';
import { useReportDesk } from '../desk-context.ts';
import { Problem } from '../problem.tsx';
import type { OpenDraft } from '../use-draft.ts';
import { useAttempt } from '../use-attempt.ts';
import { useReportTexts } from '../use-texts.ts';
import { Offices } from './offices.tsx';
import { Way } from './way.tsx';

type OpenedKey = 'go.opened' | 'go.copied-opened' | 'go.filed';

const hostOf = (address: string): string => URL.parse(address)?.host ?? address;

/** Where it goes: each way says what happens, and nothing is sent but by the first. */
export function GoOn(props: { open: OpenDraft; made: Package; hindrance: string | undefined }): JSX.Element {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const { busy, failure, run } = useAttempt();
  const { made, hindrance } = props;
  const { draft } = props.open;
  const { to = '', id, kind = 'lead' } = draft;
  const form = addressForm(to);
  /** Filled in by the Worker: of an issue or a letter at once, of a page once it was asked what it is. */
  const [place, setPlace] = useState<Destination>();
  const [opened, setOpened] = useState<{ key: OpenedKey; to: Destination }>();
  useEffect(() => {
    if (form === 'issue' || form === 'letter') void run(async () => setPlace(await desk.destination(id)));
  }, [desk, id, form]);
  const done = async (destination: Destination): Promise<void> => {
    await desk.queue(id, destination);
    await send('outbox', {});
    location.hash = '#reports';
  };
  const sendIt = (): void => {
    const asked = askToSend(to, kind); // in the click itself: browsers let nobody ask later
    void run(async () => {
      await asked;
      const destination = await desk.destination(id);
      if (destination.kind === 'receiver') await done(destination);
      else setPlace(destination);
    });
  };
  const visit = (address: string, key: OpenedKey, destination: Destination): void =>
    void run(async () => {
      if (key === 'go.copied-opened') {
        await navigator.clipboard.writeText(made.plain).catch(() => {
          throw new Error('copy-refused');
        });
      }
      await browser.tabs.create({ url: address });
      setOpened({ key, to: destination });
    });
  const file = (): void => {
    saveBlob(made.zip, `xinbiao-report-${id.slice(0, 8)}.zip`);
    setOpened({ key: 'go.filed', to: { kind: 'file' } });
  };
  const shared = { hindrance, busy };
  return (
    <section class="card" aria-labelledby="go-title">
      <h3 id="go-title">{texts.say('go.title')}</h3>
      {hindrance !== undefined && (
        <p class="notice warn" id="go-hindrance">
          {hindrance}
        </p>
      )}
      {failure && <Problem failure={failure} />}
      <div class="ways">
        {form === 'question' && place === undefined && (
          <Way
            {...shared}
            id="go-send"
            primary
            label={texts.say('go.receiver', { host: hostOf(to) })}
            why={[texts.say('go.receiver-why'), ...(hasDataConsent() ? [texts.say('go.consent')] : [])]}
            onPress={sendIt}
          />
        )}
        {place?.kind === 'issue' && (
          <Way
            {...shared}
            id="go-issue"
            primary
            label={texts.say('go.issue')}
            why={[texts.say('go.issue-why')]}
            onPress={() => visit(place.address, 'go.opened', place)}
          />
        )}
        {place?.kind === 'letter' && (
          <Way
            {...shared}
            id="go-letter"
            primary
            label={texts.say('go.letter')}
            why={[texts.say('go.letter-why', { address: to.replace(/^mailto:/, '').replace(/\?.*/s, '') })]}
            onPress={() => visit(place.address, 'go.opened', place)}
          />
        )}
        {place?.kind === 'page' && (
          <>
            <p class="notice">{texts.say('go.not-receiver')}</p>
            <Way
              {...shared}
              id="go-page"
              primary
              label={texts.say('go.page', { host: hostOf(place.address) })}
              why={[texts.say('go.page-why')]}
              onPress={() => visit(place.address, 'go.copied-opened', place)}
            />
          </>
        )}
        <Way
          {...shared}
          id="go-file"
          label={texts.say('go.file')}
          why={[texts.say('go.file-why')]}
          onPress={file}
        />
      </div>
      <Offices
        draft={draft}
        {...shared}
        onVisit={(address) => visit(address, 'go.copied-opened', { kind: 'file' })}
      />
      <div role="status">
        {opened && (
          <div class="notice">
            <p>{texts.say(opened.key)}</p>
            <div class="actions">
              <button
                type="button"
                id="go-handed"
                class="button small"
                onClick={() => void run(() => done(opened.to))}
              >
                {texts.say('go.handed')}
              </button>
            </div>
          </div>
        )}
      </div>
    </section>
  );
}
