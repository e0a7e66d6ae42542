import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/page-frame.css';
import '../../components/options/options.css';
import '../../components/options/list-section/adding.css';
import '../../components/options/list-section/cards.css';
import '../../components/options/links/links.css';
import '../../components/options/marks/marks.css';
import '../../components/mark.css';
import '../../components/options/bought/bought.css';
import '../../components/options/data/data.css';
import { Localised } from '../../components/localised.tsx';
import { adoptSignStyle } from '../../components/sign-style.ts';
import { Options } from '../../components/options/options.tsx';
import type { ReadPack } from '../../utils/model/local-pack.ts';
import { isSelector } from '../../utils/sites/is-selector.ts';
import { readPackFile } from '../../utils/sites/pack-file.ts';
import { packs } from '../../utils/sites/packs.ts';

const sites = [...new Set(packs.map((pack) => pack.site))];

const readPack: ReadPack = (text) => {
  const pack = readPackFile(text, packs, isSelector);
  return 'faults' in pack ? pack : { site: pack.site, pack };
};

adoptSignStyle(document);
render(
  <Localised>
    <Options sites={sites} readPack={readPack} />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
