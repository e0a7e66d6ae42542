import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFormsWorker } from '../utils/desk/forms/worker.ts';

export default defineUnlistedScript(startFormsWorker);
