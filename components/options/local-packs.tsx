import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dot } from '../../utils/i18n/dot.ts';
import { writeInstantDay } from '../../utils/i18n/dates.ts';
import { keepLocalPack, removeLocalPack } from '../../utils/local-packs.ts';
import type { PackFault, ReadPack } from '../../utils/model/local-pack.ts';
import type { SiteId } from '../../utils/model/site.ts';
import { FileButton } from '../files/file-button.tsx';
import { FailureNotice, Notice } from '../notice.tsx';
import { plainWords } from '../plain-words.ts';
import { useTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';
import { useAction } from '../use-action.ts';
import { useLocalPacks } from '../use-local-packs.ts';
import { Concerning } from '../concerning.tsx';

/** So many faults are shown: the rest mostly follow from them. */
const shownFaults = 8;

function Faults({ faults }: { faults: readonly PackFault[] }): JSX.Element {
  const texts = useTexts();
  return (
    <Notice kind="bad" title={texts.say('local-pack.refused')}>
      <ul id="pack-faults">
        {faults.slice(0, shownFaults).map(({ path, fault, detail = '' }) => (
          <li key={`${path} ${fault} ${detail}`}>
            {path !== '' && <code>{plainWords(path)}</code>}{' '}
            {fault === 'unknown-key'
              ? texts.say('local-pack.unknown-key', { detail: plainWords(detail) })
              : texts.say(`local-pack.${fault}`)}
            {fault !== 'unknown-key' && detail !== '' && <Told>{` ${detail}`}</Told>}
          </li>
        ))}
      </ul>
      {faults.length > shownFaults && (
        <p>{texts.say('local-pack.more', { n: faults.length - shownFaults })}</p>
      )}
    </Notice>
  );
}

/** Packs that were loaded from files: which are in use, their removal, and loading one. */
export function LocalPacks(props: { sites: readonly SiteId[]; readPack: ReadPack }): JSX.Element {
  const texts = useTexts();
  const { packs, reload } = useLocalPacks(props.sites);
  const { busy, failure, run } = useAction();
  const [faults, setFaults] = useState<readonly PackFault[]>([]);
  const [loaded, setLoaded] = useState<SiteId>();

  const load = (file: File): Promise<void> =>
    run(async () => {
      setLoaded(undefined);
      const read = props.readPack(await file.text());
      setFaults('faults' in read ? read.faults : []);
      if ('faults' in read) return;
      const name = file.name.slice(0, 200);
      await keepLocalPack({ ...read, name, loadedAt: new Date().toISOString() });
      setLoaded(read.site);
      await reload();
    });
  const remove = (site: SiteId): Promise<void> =>
    run(async () => {
      setLoaded(undefined);
      await removeLocalPack(site);
      await reload();
    });

  return (
    <div class="card" id="local-packs">
      <h3>{texts.say('local-pack.title')}</h3>
      <p class="quiet">{texts.say('local-pack.why')}</p>
      <ul class="local-packs">
        {packs.map(({ site, name, loadedAt }) => (
          <li key={site}>
            <span>
              {texts.say(`site.${site}`)}
              {dot}
              {texts.say('local-pack.in-use')} <Told>{name}</Told>
              {dot}
              {writeInstantDay(texts.language, plainWords(loadedAt))}
            </span>
            <button type="button" class="button small" disabled={busy} onClick={() => void remove(site)}>
              {texts.say('local-pack.remove')}
              <Concerning>{texts.say(`site.${site}`)}</Concerning>
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        <FileButton
          id="pack-file"
          accept=".json,application/json"
          disabled={busy}
          onFiles={([file]) => void load(file)}
        >
          {texts.say('local-pack.load')}
        </FileButton>
      </div>
      <p role="status" class="status">
        {loaded && texts.say('local-pack.loaded', { site: texts.say(`site.${loaded}`) })}
      </p>
      {faults.length > 0 && <Faults faults={faults} />}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
