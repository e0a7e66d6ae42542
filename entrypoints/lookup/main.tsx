import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/mark.css';
import '../../components/page-frame.css';
import '../../components/options/options.css';
import '../../components/look-up/lookup.css';
import { Localised } from '../../components/localised.tsx';
import { Lookup } from '../../components/look-up/lookup.tsx';
import { adoptSignStyle } from '../../components/sign-style.ts';

adoptSignStyle(document);
render(
  <Localised>
    <Lookup asked={new URL(location.href).searchParams.get('q') ?? ''} />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
