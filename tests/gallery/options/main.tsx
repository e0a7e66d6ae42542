/** Mounts the options page over a background that answers as a scene tells: `?scene=NAME&language=zh-CN|zh-TW|en`. */
import { render } from 'preact';
import '../../../components/tokens.css';
import '../../../components/base.css';
import '../../../components/page-frame.css';
import '../../../components/options/options.css';
import '../../../components/options/list-section/adding.css';
import '../../../components/options/list-section/cards.css';
import '../../../components/options/data/data.css';
import '../../../components/mark.css';
import '../../../components/welcome/welcome.css';
import '../../../components/learn/learn.css';
import { Learn } from '../../../components/learn/learn.tsx';
import { Localised } from '../../../components/localised.tsx';
import { Options } from '../../../components/options/options.tsx';
import { adoptSignStyle } from '../../../components/sign-style.ts';
import { Welcome } from '../../../components/welcome/welcome.tsx';
import { browser } from '../../unit/components/fake-browser.ts';
import { scenes } from './scenes.ts';

const asked = new URL(location.href).searchParams;
browser.language = asked.get('language') ?? 'zh-CN';
scenes[asked.get('scene') ?? '']?.(browser);

const sites = ['taobao', 'jd', 'baidu'] as const;
const pages = {
  options: <Options sites={sites} readPack={() => ({ faults: [] })} />,
  welcome: <Welcome sites={sites.map((site) => ({ site, origins: [`https://*.${site}.example/*`] }))} />,
  learn: <Learn />,
};
const page = asked.get('page');

adoptSignStyle(document);
render(
  <Localised>{page === 'welcome' || page === 'learn' ? pages[page] : pages.options}</Localised>,
  document.querySelector('#app') ?? document.body,
);
document.documentElement.dataset['ready'] = 'yes';
