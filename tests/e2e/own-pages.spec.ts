/** Every page of ours in every state, over a made-up background, in the popup's width and in a wide window. */
import { stage, staged } from '../gallery/options/staged.ts';
import { lookAtScenes } from './staged-pages.ts';

const scenes = staged.map((one) => ({
  name: `${one.page}: ${one.name}`,
  stage: (page: Parameters<typeof stage>[0], address: string) => stage(page, address, one, 'zh-CN'),
}));

lookAtScenes('our own pages', scenes, [380, 1280]);
