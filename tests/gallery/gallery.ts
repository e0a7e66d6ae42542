/**
 * Mounts the marks as the content script mounts them. The address says what: `?show=chips|notes|layouts|banners|detail|one`,
 * `&language=zh-CN|zh-TW|en`, `&page=COLOUR`, `&card=COLOUR`, `&width=` of a card, `&rows=sign` as on a full line,
 * `&sample=NAME` for the detail, `&open=yes` for open roots.
 */

import { markTexts } from '../../utils/i18n/marks/texts.ts';
import { allStyles } from '../../utils/mark/all-styles.ts';
import { takeStyles } from '../../utils/mark/styles.ts';
import { makeBanner } from '../../utils/mark/banner.ts';
import { makeChip } from '../../utils/mark/chip.ts';
import { DetailPanel } from '../../utils/mark/detail.ts';
import type { DetailContent } from '../../utils/mark/detail.ts';
import type { ShownFinding } from '../../utils/mark/shown.ts';
import { Guard } from '../../utils/mark/guard.ts';
import { wordsOf } from '../../utils/mark/says.ts';
import type { Says } from '../../utils/mark/says.ts';
import { detailTag, makeHost } from '../../utils/mark/hosts.ts';
import { Placer } from '../../utils/mark/place.ts';
import { markSentence, markWords } from '../../utils/mark/words.ts';
import { sample, samples } from './samples.ts';
import { toldOf } from './told.ts';

takeStyles(allStyles);
const asked = new URL(location.href).searchParams;
if (asked.has('open')) {
  // for axe, to which closed roots are closed as they are to pages
  // oxlint-disable-next-line typescript/unbound-method -- called on each element
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function open(init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
}
const language =
  (['zh-CN', 'zh-TW', 'en'] as const).find((name) => name === asked.get('language')) ?? 'zh-CN';
const texts = markTexts(language);
const main = document.querySelector('main') ?? document.body;
const { signal } = new AbortController();
const guard = new Guard(window, signal);
const detail = new DetailPanel({
  document,
  guard,
  makeHost: () => makeHost(document, detailTag),
  quietly: (write) => write(),
  signal,
});

for (const chosen of ['page', 'card', 'width']) {
  const value = asked.get(chosen);
  if (value !== null) document.documentElement.style.setProperty(`--${chosen}`, value);
}

const contentOf = (findings: readonly ShownFinding[]): DetailContent => ({
  findings,
  told: async () => findings.map((finding) => toldOf(texts, finding)),
  texts,
});

const names = [
  '四字店铺',
  '乙丙丁演示数码电器专营店',
  '名字一直写到三十个字那么长的演示用虚构家居日用百货旗舰店铺',
];

function card(title: string, shopName: string): { card: HTMLElement; shop: HTMLElement } {
  const link = document.createElement('a');
  link.className = 'card';
  link.href = '#followed';
  link.innerHTML =
    '<div class="picture"></div><div class="text"><div class="price">¥ 128.00</div><div class="shop"><span></span></div><small></small></div>';
  const shop = link.querySelector('span') ?? link;
  shop.textContent = shopName;
  const small = link.querySelector('small');
  if (small) small.textContent = title;
  main.append(link);
  return { card: link, shop };
}

function showChips(size: 'chip' | 'note'): void {
  const placements = Object.entries(samples).flatMap(([title, findings], index) => {
    const shown = size === 'note' ? [names[index % 3]] : index < 3 ? names : [names[index % 3]];
    return shown.map((name) => {
      const made = card(title, name ?? '');
      const chip = makeChip(document, markWords(texts, findings), size, language);
      guard.watch(chip.host, {
        root: chip.root,
        pressed: () => detail.toggle(chip, contentOf(findings)),
      });
      return {
        host: chip.host,
        card: made.card,
        anchor: { element: made.shop, where: 'after' as const },
        room: () => chip.room(),
      };
    });
  });
  const placer = new Placer();
  placer.place(placements, true);
  placer.settle();
  const rows = asked.get('rows');
  if (rows === null) return;
  for (const { host } of placements) {
    delete host.dataset['line'];
    host.setAttribute('data-rows', rows);
  }
}

/** Cards as tight as real ones: the mark has to find a place where nothing cuts it off. */
const layouts: Readonly<Record<string, string>> = {
  'row of fixed height, clipped':
    '<div class="picture"></div><div class="text"><div style="height:18px;overflow:hidden"><span class="name"></span></div></div>',
  'row in one line with an ellipsis':
    '<div class="picture"></div><div class="text"><div style="white-space:nowrap;overflow:hidden;text-overflow:ellipsis"><span class="name"></span></div></div>',
  'flex row, the name gives way':
    '<div class="picture"></div><div class="text"><div style="display:flex;align-items:center;height:20px"><span class="name" style="flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap"></span><b>旺</b></div></div>',
  'flex row, the name would wrap':
    '<div class="picture"></div><div class="text"><div style="display:flex;align-items:center"><span class="name"></span><b style="flex:none">在线客服</b></div></div>',
  'card of fixed height, clipped':
    '<div style="height:110px;overflow:hidden"><div class="picture"></div><div class="text"><div style="height:20px;overflow:hidden"><span class="name"></span></div></div></div>',
  'link over the whole card':
    '<div style="position:relative"><div class="picture"></div><div class="text"><span class="name"></span></div><i style="position:absolute;inset:0;z-index:1"></i></div>',
};

function showLayouts(): void {
  const placements = Object.entries(layouts).flatMap(([title, html]) =>
    names.map((name) => {
      const made = card(title, name);
      const small = made.card.querySelector('small');
      made.card.innerHTML = html;
      if (small) made.card.append(small);
      const shop = made.card.querySelector('.name') ?? made.card;
      shop.textContent = name;
      const findings = samples['blacklist rectifying'] ?? [sample];
      const chip = makeChip(document, markWords(texts, findings), 'chip', language);
      guard.watch(chip.host, {
        root: chip.root,
        pressed: () => detail.toggle(chip, contentOf(findings)),
      });
      return {
        host: chip.host,
        card: made.card,
        anchor: { element: shop, where: 'after' as const },
        room: () => chip.room(),
      };
    }),
  );
  const placer = new Placer();
  placer.place(placements, true);
  placer.settle();
}

function showBanners(): void {
  main.style.display = 'block';
  for (const findings of Object.values(samples)) {
    const words = markWords(texts, findings);
    const banner = makeBanner(document, words, markSentence(texts, findings[0]), texts);
    banner.host.style.marginBottom = '10px';
    main.append(banner.host);
  }
}

function showDetail(): void {
  const findings = samples[asked.get('sample') ?? 'blacklist solid'];
  if (!findings) return;
  const made = card('', names[1] ?? '');
  const chip = makeChip(document, markWords(texts, findings), 'chip', language);
  made.shop.after(chip.host);
  detail.toggle(chip, contentOf(findings));
}

/** One mark beside a name, for the page on a mark's life. */
function showOne(): void {
  const name = asked.get('sample') ?? '';
  const findings = samples[name];
  const says: Says | undefined = findings
    ? { findings }
    : name === 'corrected'
      ? { corrected: { list: '演示名单', issuer: '演示机关', on: '2026-08-02' } }
      : name === 'muted' || name === 'disowned'
        ? { undo: name, id: '' }
        : undefined;
  if (!says) return;
  const made = card('', '演示专营店');
  const chip = makeChip(document, wordsOf(texts, says), 'note', language);
  made.shop.after(chip.host);
}

const show = asked.get('show');
if (show === 'banners') showBanners();
else if (show === 'detail') showDetail();
else if (show === 'one') showOne();
else if (show === 'layouts') showLayouts();
else showChips(show === 'notes' ? 'note' : 'chip');
document.documentElement.dataset['ready'] = 'yes';
