import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { writeDay } from '../../../utils/i18n/dates.ts';
import type { ScreeningFormat, ScreeningSummary, ScreeningView } from '../../../utils/model/screening.ts';
import { Notice } from '../../notice.tsx';
import { plainWords } from '../../plain-words.ts';
import { saveBlob } from '../../save-blob.ts';
import { Told } from '../../told.tsx';
import { Filters } from './filters.tsx';
import { Rows } from './rows.tsx';
import { screeningSession } from './session.ts';
import { useScreeningTexts } from './use-texts.ts';

/** With what it was compared, and what could not be. */
function Compared({ summary }: { summary: ScreeningSummary }): JSX.Element {
  const texts = useScreeningTexts();
  const { lists, damaged, lines, today } = summary;
  const date = writeDay(texts.language, today);
  return (
    <>
      <div>
        <p>{texts.say('result.count', { n: lines, date })}</p>
        <p class="quiet">{texts.say('result.none-caution')}</p>
      </div>
      {lists.length === 0 && <Notice kind="warn" title={texts.say('result.no-lists')} />}
      {damaged.map((title) => (
        <Notice key={title} kind="warn" title={texts.say('result.damaged', { list: plainWords(title) })} />
      ))}
      {lists.length > 0 && (
        <details class="compared-lists">
          <summary>{texts.say('result.lists')}</summary>
          <ul>
            {lists.map(({ list, entries }) => (
              <li key={list.info.id}>
                <Told>
                  {texts.say('result.list', { title: list.info.title, serial: list.serial, n: entries })}
                </Told>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Export({ today, busy }: { today: string; busy: boolean }): JSX.Element {
  const texts = useScreeningTexts();
  const save = async (format: ScreeningFormat): Promise<void> => {
    const file = await screeningSession.export(format, texts.language);
    if (file) saveBlob(file, `${texts.say('export.file', { date: today })}.${format}`);
  };
  return (
    <div class="actions export" role="group" aria-label={texts.say('export.title')}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="button"
          data-export={format}
          disabled={busy}
          onClick={() => void save(format)}
        >
          {texts.say(`export.${format}`)}
        </button>
      ))}
      <span class="quiet">{texts.say('export.hint')}</span>
    </div>
  );
}

/** What came of it: how many of what, each line with its reasons, and the files. */
export function Results(props: { summary: ScreeningSummary; busy: boolean }): JSX.Element {
  const texts = useScreeningTexts();
  const { summary, busy } = props;
  const [view, setView] = useState<ScreeningView>({});
  const [page, setPage] = useState(0);
  useEffect(() => setPage(0), [view]);
  return (
    <section class="card screened" aria-labelledby="screened-title">
      <h2 id="screened-title">{texts.say('result.title')}</h2>
      <Compared summary={summary} />
      <Export today={summary.today} busy={busy} />
      <Filters summary={summary} view={view} onView={setView} />
      <Rows view={view} page={page} onPage={setPage} />
    </section>
  );
}
