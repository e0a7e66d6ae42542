import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder, wherever the command was started. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
