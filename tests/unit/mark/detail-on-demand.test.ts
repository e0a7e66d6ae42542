/** The panel of details is fetched once, when it is first asked for, and opened for whom it was last asked. */
// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { markTexts } from '../../../utils/i18n/marks/texts.ts';
import { DetailOnDemand } from '../../../utils/mark/detail-on-demand.ts';
import type { DetailPanel, Opener } from '../../../utils/mark/detail.ts';

const content = { findings: [], told: async () => [], texts: markTexts('zh-CN') };

function opener(): Opener {
  return { host: document.createElement('div'), button: document.createElement('button') };
}

function panelOf(): { panel: DetailPanel; toggle: ReturnType<typeof vi.fn> } {
  const toggle = vi.fn();
  const panel: Pick<DetailPanel, 'toggle' | 'closeFor' | 'close'> = {
    toggle,
    closeFor: vi.fn(),
    close: vi.fn(),
  };
  return { panel: panel as DetailPanel, toggle };
}

async function settle(): Promise<void> {
  await new Promise((settled) => {
    setTimeout(settled);
  });
}

describe('the panel of details', () => {
  it('is fetched at the first press only, and opened', async () => {
    const { panel, toggle } = panelOf();
    const fetch = vi.fn(async () => panel);
    const detail = new DetailOnDemand(fetch);
    expect(fetch).not.toHaveBeenCalled();
    const first = opener();
    detail.toggle(first, content);
    await settle();
    expect(toggle).toHaveBeenCalledExactlyOnceWith(first, content);
    detail.toggle(first, content);
    expect(fetch).toHaveBeenCalledOnce();
    expect(toggle).toHaveBeenCalledTimes(2);
  });

  it('opens for the mark that was pressed last while it was fetched', async () => {
    const { panel, toggle } = panelOf();
    const detail = new DetailOnDemand(async () => panel);
    const last = opener();
    detail.toggle(opener(), content);
    detail.toggle(last, content);
    await settle();
    expect(toggle).toHaveBeenCalledExactlyOnceWith(last, content);
  });

  it.each([
    ['the mark was pressed again', (detail: DetailOnDemand, by: Opener) => detail.toggle(by, content)],
    ['the mark went', (detail: DetailOnDemand, by: Opener) => detail.closeFor(by.host)],
    ['the page was left', (detail: DetailOnDemand) => detail.close(false)],
  ])('stays closed where %s meanwhile', async (_, change) => {
    const { panel, toggle } = panelOf();
    const detail = new DetailOnDemand(async () => panel);
    const by = opener();
    detail.toggle(by, content);
    change(detail, by);
    await settle();
    expect(toggle).not.toHaveBeenCalled();
  });

  it('is tried again at the next press where it could not be fetched', async () => {
    const { panel, toggle } = panelOf();
    const fetch = vi
      .fn<() => Promise<DetailPanel>>()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValue(panel);
    const detail = new DetailOnDemand(fetch);
    detail.toggle(opener(), content);
    await settle();
    detail.toggle(opener(), content);
    await settle();
    expect(toggle).toHaveBeenCalledOnce();
  });
});
