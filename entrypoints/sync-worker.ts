import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSyncWorker } from '../utils/background/sync-worker.ts';

export default defineUnlistedScript(startSyncWorker);
