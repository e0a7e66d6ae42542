/** Runs before the content script where the person allowed a shop's own site to be read. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveImprint } from '../utils/sites/imprint-at-hand.ts';
import { imprint } from '../utils/sites/imprint.ts';

export default defineUnlistedScript(() => leaveImprint(imprint));
