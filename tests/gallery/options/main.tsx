/**
 * Mounts a page of ours over a background that answers as a scene tells:
 * `?page=options|welcome|learn|popup&scene=NAME&language=zh-CN|zh-TW|en`.
 */
import { render } from 'preact';
import type { JSX } from 'preact';
import '../../../components/tokens.css';
import '../../../components/base.css';
import '../../../components/mark.css';
import { Learn } from '../../../components/learn/learn.tsx';
import { Localised } from '../../../components/localised.tsx';
import { Options } from '../../../components/options/options.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { adoptSignStyle } from '../../../components/sign-style.ts';
import { Welcome } from '../../../components/welcome/welcome.tsx';
import { browser } from '../../unit/components/fake-browser.ts';
import { popupScenes } from './popup-scenes.ts';
import { scenes } from './scenes.ts';

const asked = new URL(location.href).searchParams;
browser.language = asked.get('language') ?? 'zh-CN';
const scene = asked.get('scene') ?? '';
const page = asked.get('page');
(page === 'popup' ? popupScenes : scenes)[scene]?.(browser);

const sites = ['taobao', 'jd', 'baidu'] as const;

async function pageAsked(): Promise<JSX.Element> {
  if (page === 'popup') {
    await import('../../../components/popup/popup.css');
    document.documentElement.classList.add('in-tab');
    return <Popup tab={7} />;
  }
  await import('../../../components/page-frame.css');
  await import('../../../components/options/options.css');
  await import('../../../components/options/list-section/adding.css');
  if (page === 'welcome') {
    await import('../../../components/welcome/welcome.css');
    return <Welcome sites={sites.map((site) => ({ site, origins: [`https://*.${site}.example/*`] }))} />;
  }
  if (page === 'learn') {
    await import('../../../components/learn/learn.css');
    return <Learn />;
  }
  await import('../../../components/options/list-section/cards.css');
  await import('../../../components/options/links/links.css');
  await import('../../../components/options/marks/marks.css');
  await import('../../../components/options/bought/bought.css');
  await import('../../../components/options/data/data.css');
  return <Options sites={sites} readPack={() => ({ faults: [] })} />;
}

// Whoever looks at the page may have it speak another language, as the person may.
addEventListener('speak', (event) => {
  const { detail } = event as CustomEvent<string>;
  const settings = { ...(browser.stored['settings'] as object | undefined), language: detail };
  void browser.storage.local.set({ settings });
});

adoptSignStyle(document);
render(<Localised>{await pageAsked()}</Localised>, document.querySelector('#app') ?? document.body);
document.documentElement.dataset['ready'] = 'yes';
