/**
 * Takes pictures of our own pages, and names texts that are cut off, into `.output/gallery/`, to be looked at:
 * `node tests/gallery/options/pictures.ts [PART]`, where PART limits it to pictures whose name contains it.
 * Needs XINBIAO_CHROMIUM or /usr/bin/chromium.
 */
import { pageWays } from '../page-ways.ts';
import { takePictures, wantedPart } from '../take-pictures.ts';
import type { Picture } from '../take-pictures.ts';
import { servePages } from './serve-pages.ts';
import { stage, staged } from './staged.ts';

const { address, stop } = await servePages();
const pictures = staged.flatMap((one) =>
  Object.entries(pageWays).map(([way, { language, how }]): Picture => ({
    name: `${one.page === 'popup' ? 'popup' : 'options'}-${one.name}-${way}`,
    how,
    stage: (page) => stage(page, address, one, language),
    namesCutTexts: true,
  })),
);
try {
  await takePictures(pictures.filter(({ name }) => name.includes(wantedPart)));
} finally {
  await stop();
}
