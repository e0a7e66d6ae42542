/** The desk's reports in every state, over a Worker made up, in a side panel's width and in a wide window. */
import { deskScenes, stageDesk } from '../gallery/desk/staged.ts';
import { lookAtScenes } from './staged-pages.ts';

const scenes = deskScenes.map((name) => ({
  name,
  stage: (page: Parameters<typeof stageDesk>[0], address: string) => stageDesk(page, address, name, 'zh-CN'),
}));

lookAtScenes('the desk’s reports', scenes, [320, 1280]);
