/**
 * What ours is compared with: an extension that only echoes. One message with what the cards say that are there, or came
 * with a change, one chip where the answer says so; no lists, no packs, no care for what else the page does.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../setup/root.mjs';

export const echoTag = 'echo-chip';

/** Runs in the page. Written as a function so that it is checked like everything else; its text is what ships. */
function content(tag: string): void {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  void runtime.sendMessage({ wake: true });
  const asked = new WeakSet<Element>();
  const mark = async (): Promise<void> => {
    const names = [...document.querySelectorAll('.offer-shop-row')].filter((name) => !asked.has(name));
    if (names.length === 0) return;
    for (const name of names) asked.add(name);
    const listed = await runtime.sendMessage({ names: names.map((name) => name.textContent) });
    names.forEach((name, index) => {
      if (!listed[index]) return;
      const chip = document.createElement(tag);
      chip.textContent = 'listed';
      name.append(chip);
    });
  };
  document.addEventListener('DOMContentLoaded', () => {
    void mark();
    new MutationObserver(() => void mark()).observe(document, { subtree: true, childList: true });
  });
}

/** Runs in the background. */
function background(listed: readonly string[]): void {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  runtime.onMessage.addListener((message, _sender, respond) => {
    respond(message.names?.map((name) => listed.some((one) => name.includes(one))) ?? []);
  });
}

interface Runtime {
  sendMessage(message: { wake: true } | { names: (string | null)[] }): Promise<boolean[]>;
  onMessage: {
    addListener(
      listener: (message: { names?: string[] }, sender: unknown, respond: (value: boolean[]) => void) => void,
    ): void;
  };
}

/**
 * Builds it for pages of one market.
 * @param listed the names that it answers yes to
 * @returns the folder of the extension
 */
export async function buildEcho(listed: readonly string[]): Promise<string> {
  const folder = join(root, '.output', 'bench', 'echo');
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'echo',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://*.1688.com/*'], js: ['content.js'], run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), `(${content.toString()})(${JSON.stringify(echoTag)});`);
  await writeFile(join(folder, 'background.js'), `(${background.toString()})(${JSON.stringify(listed)});`);
  return folder;
}
