import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLookupWorker } from '../utils/lookup/worker.ts';

export default defineUnlistedScript(startLookupWorker);
