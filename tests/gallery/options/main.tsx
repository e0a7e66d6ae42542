/** Mounts the options page over a background that answers as a scene tells: `?scene=NAME&language=zh-CN|zh-TW|en`. */
import { render } from 'preact';
import '../../../components/tokens.css';
import '../../../components/base.css';
import '../../../components/options/options.css';
import '../../../components/options/list-section/adding.css';
import '../../../components/options/list-section/cards.css';
import '../../../components/options/data/data.css';
import { Localised } from '../../../components/localised.tsx';
import { Options } from '../../../components/options/options.tsx';
import { browser } from '../../unit/components/fake-browser.ts';
import { scenes } from './scenes.ts';

const asked = new URL(location.href).searchParams;
browser.language = asked.get('language') ?? 'zh-CN';
scenes[asked.get('scene') ?? '']?.(browser);

render(
  <Localised>
    <Options sites={['taobao', 'jd', 'baidu']} />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
document.documentElement.dataset['ready'] = 'yes';
