import { colours, hostReset, levelColours, signStyle, typeface } from './colours.ts';
import { saidStyle } from './said.ts';

/** A bar over the page's whole width, in the page's flow; where the page covers that place, a bar at the bottom. */
export const bannerStyle = `
${hostReset}
:host{display:block!important;box-sizing:border-box!important;width:100%!important;position:relative!important;
  z-index:2147483000!important;pointer-events:auto!important;flex:none!important;grid-column:1/-1!important}
:host([data-place=bottom]){position:fixed!important;inset:auto 0 0 0!important}
${colours}
${levelColours}
${signStyle}
${saidStyle}
.level-blacklist.weight-solid{--edge:var(--red)}
.bar{
  --bar-ground:var(--ground);--bar-ink:var(--ink-of);
  display:flex;align-items:center;gap:10px 14px;flex-wrap:wrap;box-sizing:border-box;padding:9px 16px;
  background:var(--ground);color:var(--ink-of);border-block-end:1px solid var(--edge);
  border-inline-start:6px solid var(--edge);
  font:400 14px/1.5 ${typeface};text-align:start;overflow-wrap:anywhere;text-wrap:pretty;text-autospace:normal;
}
.level-same-name.bar{border-block-end-style:dashed}
.sign{font-size:24px}
.said{flex:1 1 16em;min-width:0}
.word{font-weight:700;margin-inline-end:8px;unicode-bidi:isolate}
.sentence{unicode-bidi:isolate}
.tag{display:inline-block;margin-inline-end:6px;padding:0 6px;border:1px solid var(--edge);border-radius:4px;
  font-size:12px;line-height:18px;background:var(--ground);color:var(--ink-of)}
.weight-solid .tag{--ground:var(--paper);--ink-of:var(--ink);--edge:var(--paper)}
.tag-demonstration,.weight-solid .tag-demonstration{
  --ground:var(--demo-ground);--ink-of:var(--demo-ink);--edge:var(--demo-ground)
}
.weight-solid .tag-demonstration{--edge:var(--paper)}
.acts{display:flex;align-items:center;gap:6px;flex:none}
button{all:unset;box-sizing:border-box;cursor:pointer;border-radius:6px;min-height:30px;-webkit-user-select:none;user-select:none}
.open{padding:3px 12px;border:1px solid currentColor;font-weight:600;font-size:13px}
.hide{display:grid;place-items:center;width:30px}
.hide svg{width:14px;height:14px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round}
button:hover{background:color-mix(in srgb,currentColor 12%,transparent)}
button:focus-visible{outline:2px solid currentColor;outline-offset:2px}
@media (max-width:480px){
  .bar{display:grid;grid-template-columns:auto 1fr auto;align-items:start;gap:6px 10px;padding:9px 6px 11px 12px}
  .said{padding-block-start:2px}
  .acts{display:contents}
  .hide{grid-area:1/3}
  .open{grid-area:2/2;justify-self:start}
}
@media (forced-colors:active){
  .bar{border:2px solid CanvasText}
  .weight-solid.bar{border-width:4px}
  .sign,.plate,.glyph{forced-color-adjust:none}
  .plate{fill:CanvasText}
  .glyph{fill:Canvas}
}
@media print{.bar{-webkit-print-color-adjust:exact;print-color-adjust:exact}.acts{display:none}}
`;
