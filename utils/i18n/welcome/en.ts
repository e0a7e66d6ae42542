import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'page.title': 'Xinbiao · Get started',
  'page.heading': 'Welcome to Xinbiao',
  'page.lead': 'Three steps, under a minute. Every step can be skipped and changed later in the options.',
  'page.steps': 'Steps',
  'page.step': 'Step {n} of 3',
  'page.next': 'Next',
  'page.back': 'Back',
  'page.finish': 'Finish',
  'page.leave': 'Skip all',

  'step.what': 'What it does, and never does',
  'step.lists': 'Choose lists',
  'step.sites': 'Where it marks',

  'what.does': 'Beside the shops you look at, it shows what published lists say of them:',
  'what.shop': 'Made-up demo shop',
  'what.demonstration': '(a demonstration, names are made up)',
  'what.why':
    'Open a mark to see whose list it is, for what cause, since when, how the shop was matched, and where to object.',
  'what.not-safe': 'No mark only means “not on the lists you chose”. It does not mean “safe”.',
  'never.title': 'What it never does',
  'never.send': 'The pages you read, what you search and what you buy never leave this machine.',
  'never.collect':
    'No account, no analytics, no server of ours. What you paid and where it is delivered is not read.',
  'never.judge': 'It does not judge goods, draw conclusions for a list, or turn “maybe” into “is”.',
  'never.requests': 'It fetches only from the addresses of lists you add yourself, whatever you look at.',

  'lists.why':
    'Xinbiao comes with no real list; whose lists to use is up to you. Add one from the catalogue, an address or a file.',
  'lists.have': {
    one: '{n} list is ready to be compared with.',
    other: '{n} lists are ready to be compared with.',
  },
  'lists.demonstration':
    'Not sure? You need not add any: the built-in demonstration list (all names made up) shows what marks look like.',

  'sites.why': 'Xinbiao reads pages of these sites and of no others. Turn off those you do not want.',
  'sites.ask': {
    one: 'The browser does not yet let Xinbiao read {n} of these sites. It marks only once allowed, and asks only for what you left on.',
    other:
      'The browser does not yet let Xinbiao read {n} of these sites. It marks only once allowed, and asks only for what you left on.',
  },
  'sites.allow': 'Allow marking on these sites',
  'sites.allowed': 'Marking is allowed on the sites you chose.',
  'sites.refused':
    'The browser did not allow it, so nothing is marked yet. Press again, or allow it later in the browser’s extension settings.',

  'done.title': 'Ready',
  'done.lead':
    'Open a search or shop page of any site you chose and Xinbiao starts working. Its toolbar button shows what was read on the page.',
  'done.learn': 'Learn about fake reputation and the marks',
  'done.options': 'Open the options',
  'done.again': 'See this again',
};
