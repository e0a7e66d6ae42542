import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/page-frame.css';
import '../../components/options/options.css';
import '../../components/options/links/links.css';
import '../../components/statistics/statistics.css';
import { Localised } from '../../components/localised.tsx';
import { Statistics } from '../../components/statistics/statistics.tsx';

render(
  <Localised>
    <Statistics />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
