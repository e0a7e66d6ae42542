/** Mounts the desk's reports over a Worker made up: `?scene=NAME&language=zh-CN|zh-TW|en`. */
import { expose } from 'comlink';
import { render } from 'preact';
import '../../../components/tokens.css';
import '../../../components/base.css';
import '../../../components/mark.css';
import '../../../components/page-frame.css';
import '../../../components/options/options.css';
import '../../../components/desk/desk.css';
import '../../../components/desk/reports/reports.css';
import { Desk } from '../../../components/desk/desk.tsx';
import { ReportDeskContext } from '../../../components/desk/reports/desk-context.ts';
import { ReportPlaces } from '../../../components/desk/reports/places.tsx';
import { Localised } from '../../../components/localised.tsx';
import { browser } from '../../unit/components/fake-browser.ts';
import { madeUpList } from '../../unit/components/made-up.ts';
import { scenes } from './scenes.ts';

const asked = new URL(location.href).searchParams;
browser.language = asked.get('language') ?? 'zh-CN';
const { info } = madeUpList();
browser.lists = [madeUpList({ info: { ...info, reportTo: 'https://reports.lists.example/in' } })];
// Whoever looks at the page may have it speak another language, as the person may.
addEventListener('speak', (event) => {
  const { detail } = event as CustomEvent<string>;
  void browser.storage.local.set({ settings: { language: detail } });
});

/** The Worker that keeps the lock, of a desk that is not locked: the pages ask it before they show anything. */
globalThis.Worker = function beginWorker(): Worker {
  const { port1, port2 } = new MessageChannel();
  expose({ lockState: async () => 'off' }, port1);
  port2.start();
  return Object.assign(port2, { terminate: () => port1.close() }) as unknown as Worker;
} as unknown as typeof Worker;

const scene = scenes[asked.get('scene') ?? ''] ?? scenes['empty'];
if (scene) {
  const desk = await scene.desk();
  const places = ({ place }: { place: string }) => (
    <ReportDeskContext.Provider value={desk}>
      <ReportPlaces place={place} />
    </ReportDeskContext.Provider>
  );
  location.hash = `#reports/${scene.place}`;
  render(
    <Localised>
      <Desk
        sections={[
          { id: 'reports', name: (texts) => texts.say('section.reports'), load: async () => places },
          { id: 'cases', name: (texts) => texts.say('section.cases'), load: async () => places },
        ]}
      />
    </Localised>,
    document.querySelector('#app') ?? document.body,
  );
}
document.documentElement.dataset['ready'] = 'yes';
