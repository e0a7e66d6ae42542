import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/mark.css';
import '../../components/page-frame.css';
import '../../components/options/options.css';
import '../../components/desk/desk.css';
import '../../components/desk/cases/cases.css';
import '../../components/desk/monthly/monthly.css';
import '../../components/desk/reports/reports.css';
import '../../components/desk/screening/screening.css';
import { Desk } from '../../components/desk/desk.tsx';
import { deskSections } from '../../components/desk/sections.ts';
import { Localised } from '../../components/localised.tsx';
import { adoptSignStyle } from '../../components/sign-style.ts';

adoptSignStyle(document);
render(
  <Localised>
    <Desk sections={deskSections} />
  </Localised>,
  document.querySelector('#app') ?? document.body,
);
