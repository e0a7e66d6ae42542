import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMonthlyWorker } from '../utils/desk/monthly/worker.ts';

export default defineUnlistedScript(startMonthlyWorker);
