import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/mark.css';
import '../../components/popup/popup.css';
import { openPopup } from '../../components/popup/open-popup.tsx';
import { adoptSignStyle } from '../../components/sign-style.ts';

/** `?tab=ID` speaks of that tab, for a popup that is opened as a page of its own. */
const given = new URL(location.href).searchParams.get('tab');
if (given !== null) document.documentElement.classList.add('in-tab');

void openPopup(document.querySelector('#app') ?? document.body, given === null ? undefined : Number(given));
adoptSignStyle(document);
