import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/mark.css';
import '../../components/page-frame.css';
import '../../components/options/options.css';
import '../../components/options/list-section/adding.css';
import '../../components/welcome/welcome.css';
import { Localised } from '../../components/localised.tsx';
import { adoptSignStyle } from '../../components/sign-style.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { packs } from '../../utils/sites/packs.ts';
import { siteOrigins } from '../../utils/sites/site-origins.ts';

adoptSignStyle(document);
render(
  <Localised>
    <Welcome sites={siteOrigins(packs)} />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
