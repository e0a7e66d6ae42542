import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startStatisticsWorker } from '../utils/background/statistics/worker.ts';

export default defineUnlistedScript(startStatisticsWorker);
