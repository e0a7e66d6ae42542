import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AddingTexts } from '../../../../utils/i18n/adding/texts.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import { plainWords } from '../../../plain-words.ts';
import { useAddingTexts } from '../lists-texts.ts';
import { ProgressLine } from '../progress-line.tsx';
import { useProgress } from '../use-progress.ts';
import { Begin } from './begin.tsx';
import { PreviewFeed } from './preview-feed.tsx';
import { PreviewLinks } from './preview-links.tsx';
import { PreviewTable } from './preview-table.tsx';
import { stageKeys } from './source.ts';
import type { Outcome, Stage } from './source.ts';
import type { Source } from './use-source.ts';
import { useStayOpen } from './use-stay-open.ts';

function outcomeWords(texts: AddingTexts, outcome: Outcome): string {
  if (outcome.what === 'cancelled') return texts.say('done.cancelled');
  if (outcome.what === 'links')
    return texts.say('done.links', { n: outcome.taken, refused: outcome.refused });
  return texts.say(`done.${outcome.what}`, { list: plainWords(outcome.title), n: outcome.entries });
}

function isTaking(stage: Stage): boolean {
  return stage.at === 'looking' && stage.taking === true;
}

function Preview({ source, lists }: { source: Source; lists: readonly ListState[] }): JSX.Element | null {
  const { stage } = source;
  if (stage.at !== 'looking') return null;
  const { preview } = stage;
  if (preview.form === 'feed') return <PreviewFeed source={source} stage={stage} preview={preview} />;
  if (preview.form === 'links') return <PreviewLinks source={source} stage={stage} preview={preview} />;
  return <PreviewTable source={source} stage={stage} preview={preview} lists={lists} />;
}

/** The one place where a list begins: an address, a link, a file or the catalogue; then a look at it; then the list. */
export function AddList({ source, lists }: { source: Source; lists: readonly ListState[] }): JSX.Element {
  const texts = useAddingTexts();
  const { stage } = source;
  const progress = useProgress(stageKeys(stage));
  const file = stage.at !== 'begin' && stage.place.kind === 'file';
  const underWay = stage.at === 'reading' || isTaking(stage);
  useStayOpen(file && isTaking(stage));

  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(stage.at);
  useLayoutEffect(() => {
    // What the person pressed is gone: the focus goes on to what came in its place.
    if (before.current !== stage.at) title.current?.focus();
    before.current = stage.at;
  }, [stage.at]);

  return (
    <div class="card add" role="region" aria-labelledby="add-title" aria-busy={underWay}>
      <h3 id="add-title" ref={title} tabIndex={-1}>
        {texts.say(stage.at === 'looking' && !stage.taking ? 'look.title' : 'add.title')}
      </h3>
      {stage.at === 'begin' && <Begin source={source} subscribed={lists} />}
      {stage.at === 'looking' && <Preview source={source} lists={lists} />}
      {underWay && (
        <ProgressLine
          progress={progress}
          what={texts.say(stage.at === 'reading' ? 'add.reading' : 'add.taking')}
          onCancel={source.leave}
        />
      )}
      {underWay && file && <p class="quiet">{texts.say('add.keep-open')}</p>}
      <p role="status" class="status">
        {stage.at === 'begin' && stage.outcome && outcomeWords(texts, stage.outcome)}
        {stage.at === 'looking' && !stage.taking && stage.cancelled && texts.say('done.cancelled')}
      </p>
    </div>
  );
}
