/** Runs beside the content script when somebody first opens a mark's details (`utils/mark/detail-on-demand.ts`). */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveDetail } from '../utils/mark/detail-on-demand.ts';
import { DetailPanel } from '../utils/mark/detail.ts';
import { callDesk } from '../utils/messages/call-desk.ts';
import { openLearn } from '../utils/messages/open-learn.ts';

export default defineUnlistedScript(() =>
  leaveDetail((tools) => new DetailPanel({ ...tools, beginReport: callDesk, learn: openLearn })),
);
