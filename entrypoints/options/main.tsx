import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/options/options.css';
import '../../components/options/list-section/adding.css';
import '../../components/options/list-section/cards.css';
import '../../components/options/links/links.css';
import '../../components/options/data/data.css';
import { Localised } from '../../components/localised.tsx';
import { Options } from '../../components/options/options.tsx';
import { packs } from '../../utils/sites/packs.ts';

const sites = [...new Set(packs.map((pack) => pack.site))];

render(
  <Localised>
    <Options sites={sites} />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
