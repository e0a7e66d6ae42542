import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startScreeningWorker } from '../utils/desk/screening/worker.ts';

export default defineUnlistedScript(startScreeningWorker);
