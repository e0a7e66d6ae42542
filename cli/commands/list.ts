/** `xinbiao list …`: makes, checks and shows lists. */
import type { Command } from 'commander';
import { registerListBuild } from './list-build.ts';
import { registerListKeygen } from './list-keygen.ts';
import { registerListRemove } from './list-remove.ts';
import { registerListRotate } from './list-rotate.ts';
import { registerListShow } from './list-show.ts';
import { registerListVerify } from './list-verify.ts';

export function registerList(program: Command): void {
  const list = program.command('list').description('make, check and show lists');
  registerListKeygen(list);
  registerListBuild(list);
  registerListRemove(list);
  registerListRotate(list);
  registerListVerify(list);
  registerListShow(list);
}
