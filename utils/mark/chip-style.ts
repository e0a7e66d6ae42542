import { colours, hostReset, levelColours, signStyle, typeface } from './colours.ts';
import { saidStyle } from './said.ts';

/**
 * A chip is one line of small signs: the main one (with the demonstration plate, which must never part from it),
 * then the state's plates. The line wraps inside a box of one line's height: a plate that does not fit goes out of
 * sight whole instead of being cut; where even a line more would push down what is in sight, none of them stands
 * (`data-rows=sign`). Over a card's corner its width is bounded by itself: the card need not be what an
 * absolute box is measured by, and a mark must never reach into the next card.
 */
export const chipStyle = `
${hostReset}
:host{
  display:inline-block!important;box-sizing:border-box!important;max-width:100%!important;min-width:0!important;
  margin:0 4px!important;vertical-align:middle!important;position:relative!important;z-index:2!important;
  pointer-events:auto!important;line-height:0!important;top:-1px!important;
}
:host([data-away]){display:none!important}
:host([data-line=own]){inset-inline-start:-4px!important}
:host([data-place=corner]){
  position:absolute!important;top:auto!important;display:block!important;margin:6px!important;max-width:min(100% - 12px,132px)!important;
}
${colours}
${levelColours}
${signStyle}
${saidStyle}
button{
  all:unset;box-sizing:border-box;position:relative;display:flex;flex-wrap:wrap;gap:4px 3px;max-width:100%;height:18px;overflow:hidden;
  font:500 12px/16px ${typeface};letter-spacing:0;cursor:pointer;border-radius:4px;-webkit-user-select:none;user-select:none;
}
button:focus-visible{outline:2px solid var(--focus);outline-offset:1px;box-shadow:0 0 0 4px var(--halo)}
.core{display:inline-flex;gap:3px;min-width:0;max-width:100%;height:18px}
:host(:is([data-rows=two],[data-place=corner])) :is(button,.core){height:auto;flex-wrap:wrap}
:host([data-rows=sign]) button>.tag{display:none}
.main,.tag{
  box-sizing:border-box;display:inline-flex;align-items:center;height:18px;min-width:0;max-width:100%;white-space:nowrap;
  border:1px solid var(--edge);border-radius:4px;background:var(--ground);color:var(--ink-of);
}
.main{gap:3px;padding:0 5px 0 3px;font-weight:600}
.main .sign{font-size:12px}
.word{overflow:hidden;text-overflow:ellipsis;max-width:12em;unicode-bidi:isolate}
.tag{flex:none;display:block;padding:0 4px;font-size:11px;overflow:hidden;text-overflow:ellipsis}
.level-same-name .main{border-style:dashed}
.weight-solid .tag{--ground:var(--paper);--ink-of:var(--ink);--edge:var(--plain-edge)}
.tag-demonstration,.weight-solid .tag-demonstration{
  --ground:var(--demo-ground);--ink-of:var(--demo-ink);--edge:var(--demo-ground)
}
.tag-stale,.tag-seen,.tag-more{--ground:var(--calm-ground);--ink-of:var(--calm-ink);--edge:var(--calm-edge)}
button:hover .main{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px}
.size-note{font-size:14px;line-height:20px;height:24px}
.size-note .core,.size-note .main,.size-note .tag{height:24px}
.size-note .main{padding:0 8px 0 6px;gap:5px}
.size-note .main .sign{font-size:15px}
.size-note .tag{font-size:12px;line-height:22px;padding:0 6px}
@media (forced-colors:active){
  .main,.tag{forced-color-adjust:none;background:Canvas;color:CanvasText;border-color:CanvasText;
    --ground:Canvas;--ink-of:CanvasText}
  .weight-solid .main{background:CanvasText;color:Canvas;--ground:CanvasText;--ink-of:Canvas}
  button:focus-visible{outline-color:Highlight}
}
@media print{button{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
