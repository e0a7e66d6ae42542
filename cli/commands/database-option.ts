import { Option } from 'commander';
import { defaultPlace } from '../receiver/database/place.ts';

/** Where received reports are kept. A password is better given in the environment, which other users do not see. */
export const databaseOption = (): Option =>
  new Option('--database <place>', 'a SQLite file, or postgres://user:password@host/name')
    .env('XINBIAO_DATABASE')
    .default(defaultPlace);
