import type { JSX } from 'preact';
import { changeSettings } from '../../utils/settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { useSettings } from '../settings-context.ts';
import { useTexts } from '../texts-context.ts';

type Choice = Settings['language'];

/** Each language under its own name, whatever language is spoken now. */
const names: readonly [Exclude<Choice, 'auto'>, string][] = [
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
  ['en', 'English'],
];

function Radio(props: { value: Choice; label: string; lang?: string }): JSX.Element {
  const { language } = useSettings();
  return (
    <label class="radio">
      <input
        type="radio"
        name="language"
        value={props.value}
        checked={language === props.value}
        onChange={() => void changeSettings({ language: props.value })}
      />
      <span lang={props.lang}>{props.label}</span>
    </label>
  );
}

export function LanguageChoice(): JSX.Element {
  const texts = useTexts();
  return (
    <fieldset class="card radios" aria-labelledby="language-title">
      <Radio value="auto" label={texts.say('language.auto')} />
      {names.map(([value, name]) => (
        <Radio key={value} value={value} label={name} lang={value} />
      ))}
    </fieldset>
  );
}
