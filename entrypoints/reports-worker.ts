import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReportsWorker } from '../utils/desk/reports/worker.ts';

export default defineUnlistedScript(startReportsWorker);
