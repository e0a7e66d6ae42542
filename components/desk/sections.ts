/** The sections of the desk, in the order in which they are shown. Each is fetched when it is opened first. */
import type { ComponentType } from 'preact';
import type { DeskTexts } from '../../utils/i18n/desk/texts.ts';

export interface DeskSection {
  /** The beginning of its addresses: `desk.html#cases/…`. */
  id: 'reports' | 'cases' | 'screening' | 'monthly';
  name: (texts: DeskTexts) => string;
  /** @returns its component; `place` is what follows its id in the address */
  load: () => Promise<ComponentType<{ place: string }>>;
}

export const deskSections: readonly DeskSection[] = [
  {
    id: 'reports',
    name: (texts) => texts.say('section.reports'),
    load: async () => (await import('./reports/section.tsx')).ReportsSection,
  },
  {
    id: 'cases',
    name: (texts) => texts.say('section.cases'),
    load: async () => (await import('./cases/cases.tsx')).Cases,
  },
  {
    id: 'screening',
    name: (texts) => texts.say('section.screening'),
    load: async () => (await import('./screening/screening.tsx')).ScreeningSection,
  },
  {
    id: 'monthly',
    name: (texts) => texts.say('section.monthly'),
    load: async () => (await import('./monthly/monthly-section.tsx')).MonthlySection,
  },
];
