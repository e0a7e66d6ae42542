/**
 * Takes pictures of the desk's reports, and names texts that are cut off, into `.output/gallery/`, to be looked at:
 * `node tests/gallery/desk/pictures.ts [PART]`, where PART limits it to pictures whose name contains it.
 * Needs XINBIAO_CHROMIUM or /usr/bin/chromium.
 */
import { servePages } from '../options/serve-pages.ts';
import { pageWays } from '../page-ways.ts';
import { takePictures, wantedPart } from '../take-pictures.ts';
import type { Picture } from '../take-pictures.ts';
import { deskScenes, stageDesk } from './staged.ts';

const { address, stop } = await servePages();
const pictures = deskScenes.flatMap((scene) =>
  Object.entries(pageWays).map(([way, { language, how }]): Picture => ({
    name: `desk-${scene}-${way}`,
    how,
    stage: (page) => stageDesk(page, address, scene, language),
    namesCutTexts: true,
  })),
);
try {
  await takePictures(pictures.filter(({ name }) => name.includes(wantedPart)));
} finally {
  await stop();
}
