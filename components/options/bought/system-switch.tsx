import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { boughtTexts } from '../../../utils/i18n/bought/texts.ts';
import { Switch } from '../../switch.tsx';
import { useTexts } from '../../texts-context.ts';

const wanted = { permissions: ['notifications' as const] };

/** Whether the system tells as well: the browser's own permission is the choice, and nothing is kept beside it. */
export function SystemSwitch(): JSX.Element {
  const texts = boughtTexts(useTexts().language);
  const [given, setGiven] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void browser.permissions.contains(wanted).then(setGiven);
  }, []);
  const turn = async (on: boolean): Promise<void> => {
    setGiven(on);
    // In the click itself: browsers do not ask later.
    const done = on
      ? await browser.permissions.request(wanted).catch(() => false)
      : await browser.permissions.remove(wanted);
    setGiven(on ? done : !done);
    setRefused(on && !done);
  };
  return (
    <>
      <Switch checked={given} onChange={(on) => void turn(on)}>
        {texts.say('bought.system')}
      </Switch>
      <p role="status" class="status">
        {refused && texts.say('bought.system-refused')}
      </p>
    </>
  );
}
