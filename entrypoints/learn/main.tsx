import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/mark.css';
import '../../components/page-frame.css';
import '../../components/options/options.css';
import '../../components/learn/learn.css';
import { Learn } from '../../components/learn/learn.tsx';
import { Localised } from '../../components/localised.tsx';
import { adoptSignStyle } from '../../components/sign-style.ts';

adoptSignStyle(document);
render(
  <Localised>
    <Learn />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
