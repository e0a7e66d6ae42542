/** Fonts for Chinese: without one, pages and pictures show boxes. */
import { outputOf } from './command.mjs';
import { note, step, warn } from './console.mjs';
import { canInstallFromDebian, installFromDebian } from './debian.mjs';

/** @returns {string[] | undefined} families that cover Chinese; undefined where fontconfig's fc-list is absent */
function chineseFamilies() {
  return outputOf('fc-list', [':lang=zh', 'family'])?.split('\n').filter(Boolean).toSorted();
}

/** Installs a Chinese font where none is found and we may; where we may not, says so and goes on. */
export async function ensureChineseFonts() {
  const families = chineseFamilies();
  if (families !== undefined && families.length > 0) {
    step(`Fonts for Chinese: ${families[0]}${families.length > 1 ? ` and ${families.length - 1} more` : ''}`);
  } else if (canInstallFromDebian()) {
    step('Fonts for Chinese: none found, installing Noto CJK');
    await installFromDebian(['fonts-noto-cjk', 'fontconfig']);
  } else if (process.platform === 'linux') {
    step('Fonts for Chinese: none found');
    warn('Chinese text will show as boxes; install a font such as Noto Sans CJK with your package manager');
  } else {
    step('Fonts for Chinese: the system’s own');
    note('(this system always has some)');
  }
}
