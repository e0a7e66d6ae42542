/**
 * The colours of all marks, as custom properties of `.skin` elements within the shadow roots (on the host itself the
 * page's own `*` rules would win). Every mark brings its own ground, so that it is
 * read on any page; text on its ground has a contrast of at least 4.5:1, and ground or edge one of 3:1 against white and black pages (WCAG 2.2, AA: `contrast.test.ts`).
 */

const light = `
--red:#b3261e;--on-red:#fff;--red-rim:#e39d98;--red-ground:#fff;--red-ink:#a3170f;--red-edge:#c4403a;
--amber:#f7bb0e;--on-amber:#231900;--amber-rim:#8a6400;--amber-ground:#fffaf0;--amber-ink:#6b4a00;--amber-edge:#9a7000;
--blue-ground:#fff;--blue-ink:#27408b;--blue-edge:#5068b5;
--calm-ground:#f4f5f7;--calm-ink:#3b424d;--calm-edge:#808894;
--plain-ground:#fff;--plain-ink:#3f454e;--plain-edge:#6c737d;
--demo-ground:#3b424d;--demo-ink:#fff;
--paper:#fff;--ink:#1b1f24;--faint:#59616c;--rule:#e1e4e8;--link:#1a56b0;--press:#f0f2f4;--focus:#1a56b0;
--halo:#fff;--shadow:0 8px 28px rgb(15 20 30/.22),0 1px 3px rgb(15 20 30/.2);
`;

const dark = `
--red:#c42d27;--on-red:#fff;--red-rim:#f0a29d;--red-ground:#2b1513;--red-ink:#ffb4ab;--red-edge:#e26a62;
--amber:#f7bb0e;--on-amber:#231900;--amber-rim:#8a6400;--amber-ground:#282008;--amber-ink:#ffd669;--amber-edge:#c59a24;
--blue-ground:#161c2e;--blue-ink:#b8c8ff;--blue-edge:#7189db;
--calm-ground:#24282e;--calm-ink:#d3d8df;--calm-edge:#868e99;
--plain-ground:#1a1d21;--plain-ink:#d3d8df;--plain-edge:#868e99;
--demo-ground:#dfe3e8;--demo-ink:#1b1f24;
--paper:#1d2126;--ink:#eceff3;--faint:#a6aeb9;--rule:#353b43;--link:#8ab6ff;--press:#2a3037;--focus:#8ab6ff;
--halo:#101214;--shadow:0 8px 28px rgb(0 0 0/.6),0 0 0 1px rgb(255 255 255/.08);
`;

/**
 * The host itself: nothing of the page's style reaches in. Within a shadow root an important rule beats the page's
 * (CSS Cascading 5, section 6.1).
 */
export const hostReset = `:host{all:initial!important;direction:ltr!important;unicode-bidi:isolate!important}`;

export const colours = `
.skin{${light}}
@media (prefers-color-scheme:dark){.skin{${dark}}}
`;

export const typeface = `system-ui,-apple-system,"PingFang SC","PingFang TC","Hiragino Sans GB","Microsoft YaHei","Microsoft JhengHei","Noto Sans CJK SC","Noto Sans SC",sans-serif`;

/** How each level and weight colours what carries the classes `level-…` and `weight-…`: chips, banners, headings. */
export const levelColours = `
.level-blacklist{--ground:var(--red-ground);--ink-of:var(--red-ink);--edge:var(--red-edge)}
.level-watchlist{--ground:var(--amber-ground);--ink-of:var(--amber-ink);--edge:var(--amber-edge)}
.level-other{--ground:var(--blue-ground);--ink-of:var(--blue-ink);--edge:var(--blue-edge)}
.level-notice{--ground:var(--calm-ground);--ink-of:var(--calm-ink);--edge:var(--calm-edge)}
.level-same-name{--ground:var(--plain-ground);--ink-of:var(--plain-ink);--edge:var(--plain-edge)}
.level-blacklist.weight-solid{--ground:var(--red);--ink-of:var(--on-red);--edge:var(--red-rim)}
.level-watchlist.weight-solid{--ground:var(--amber);--ink-of:var(--on-amber);--edge:var(--amber-rim)}
.weight-grey{--ground:var(--calm-ground);--ink-of:var(--calm-ink);--edge:var(--calm-edge)}
`;

/** The picture inside a sign: its plate in the ink, its glyph cut out of it in the ground's colour. */
export const signStyle = `
.sign{display:block;flex:none;width:1em;height:1em;overflow:visible}
.plate{fill:var(--ink-of)}
.glyph{fill:var(--ground)}
.sign-same-name .plate{fill:none;stroke:var(--ink-of);stroke-width:1.4}
`;
