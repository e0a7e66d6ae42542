import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/mark.css';
import '../../components/popup/popup.css';
import { Localised } from '../../components/localised.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { adoptSignStyle } from '../../components/sign-style.ts';

/** `?tab=ID` speaks of that tab, for a popup that is opened as a page of its own. */
const given = new URL(location.href).searchParams.get('tab');
if (given !== null) document.documentElement.classList.add('in-tab');

adoptSignStyle(document);
render(
  <Localised>
    <Popup tab={given === null ? undefined : Number(given)} />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
