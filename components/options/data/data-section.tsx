import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReadPack } from '../../../utils/model/local-pack.ts';
import { Backup } from './backup.tsx';
import { Erase } from './erase.tsx';
import { Restore } from './restore.tsx';
import { StoredTable } from './stored-table.tsx';
import { useDataTexts } from './use-texts.ts';

/** Privacy and data: what is stored and how large it is, taken along, put back, and erased. @param props.readPack checks a pack */
export function DataSection({ readPack }: { readPack: ReadPack }): JSX.Element {
  const texts = useDataTexts();
  const [turn, setTurn] = useState(0);
  const changed = (): void => setTurn((before) => before + 1);
  return (
    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{texts.say('data.title')}</h2>
      <p class="quiet">{texts.say('data.why')}</p>
      <div class="card">
        <StoredTable turn={turn} />
        <p class="quiet">{texts.say('stored.not')}</p>
      </div>
      <Backup />
      <Restore readPack={readPack} onDone={changed} />
      <Erase onDone={changed} />
    </section>
  );
}
