/** The scenes of the desk's reports, and how one is opened. */
import type { Page } from '@playwright/test';

export const deskScenes = [
  'empty',
  'overview',
  'choose',
  'complaint',
  'objection',
  'editor',
  'check',
  'links',
  'links-check',
  'missing',
] as const;

/** Covers one area of the picture and chooses another. */
async function coverSomething(page: Page): Promise<void> {
  await page.click('.evidence-item .edit');
  await page.waitForFunction(
    () => (document.querySelector<HTMLCanvasElement>('.picture-stage canvas')?.width ?? 0) > 600,
  );
  const cover = page.locator('.picture-cover');
  await cover.focus();
  await page.keyboard.press('ArrowUp');
  await page.click('.picture-editor .actions .button');
  await cover.focus();
  await page.keyboard.press('ArrowDown');
}

/** @param address of the gallery */
export async function stageDesk(
  page: Page,
  address: string,
  scene: (typeof deskScenes)[number],
  language: string,
): Promise<void> {
  await page.goto(`${address}tests/gallery/desk/?${new URLSearchParams({ scene, language }).toString()}`);
  await page.waitForSelector('.report-page .card');
  if (scene === 'editor') await coverSomething(page);
  await page.waitForTimeout(400);
}
