import type { JSX } from 'preact';
import { choiceTexts } from '../../../utils/i18n/choices/texts.ts';
import { Treatment, TreatedGroup } from '../../../utils/model/choices.ts';
import type { GroupChoice } from '../../../utils/model/choices.ts';
import { changeSettings } from '../../../utils/settings.ts';
import { useSettings } from '../../settings-context.ts';
import { Switch } from '../../switch.tsx';
import { useTexts } from '../../texts-context.ts';
import { BoughtCard } from '../bought/bought-card.tsx';
import { Dismissals } from './dismissals.tsx';

/** How results of one kind of list are shown, and whether their advertisements are. */
function GroupLine({ group }: { group: TreatedGroup }): JSX.Element {
  const texts = choiceTexts(useTexts().language);
  const { marks } = useSettings();
  const choice = marks[group];
  const change = (changed: Partial<GroupChoice>): void =>
    void changeSettings({ marks: { ...marks, [group]: { ...choice, ...changed } } });
  return (
    <li class="group-line">
      <label>
        <span>{texts.say(`group.${group}`)}</span>
        <select
          id={`show-${group}`}
          class="input"
          value={choice.show}
          onChange={(event) => change({ show: Treatment.parse(event.currentTarget.value) })}
        >
          {Treatment.options.map((show) => (
            <option key={show} value={show}>
              {texts.say(`show.${show}`)}
            </option>
          ))}
        </select>
      </label>
      <Switch checked={choice.hideAds} onChange={(hideAds) => change({ hideAds })}>
        {texts.say('hide-ads')}
      </Switch>
    </li>
  );
}

/** The person's choices about marks, and what the person said against single ones. */
export function MarksSection(): JSX.Element {
  const texts = choiceTexts(useTexts().language);
  const { watchlist } = useSettings();
  return (
    <section aria-labelledby="marks-title">
      <h2 id="marks-title">{texts.say('title')}</h2>
      <p class="quiet">{texts.say('why')}</p>
      <div class="card">
        <ul class="group-lines" aria-label={texts.say('group')}>
          {TreatedGroup.options.map((group) => (
            <GroupLine key={group} group={group} />
          ))}
        </ul>
        <Switch checked={watchlist} onChange={(on) => void changeSettings({ watchlist: on })}>
          {texts.say('watchlist')}
        </Switch>
        <p class="quiet">{texts.say('fallback')}</p>
      </div>
      <Dismissals />
      <BoughtCard />
    </section>
  );
}
