import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLedgerWorker } from '../utils/desk/ledger/worker.ts';

export default defineUnlistedScript(startLedgerWorker);
