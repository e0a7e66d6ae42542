import { colours, hostReset, levelColours, signStyle, typeface } from './colours.ts';

export const detailStyle = `
${hostReset}
:host{position:fixed!important;inset:0 auto auto 0!important;margin:0!important;padding:0!important;border:0!important;
  background:none!important;overflow:visible!important;z-index:2147483647!important;display:block!important;
  width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;pointer-events:auto!important}
${colours}
${levelColours}
${signStyle}
.panel{
  position:fixed;box-sizing:border-box;display:flex;flex-direction:column;overflow:hidden;
  background:var(--paper);color:var(--ink);border:1px solid var(--rule);border-radius:10px;box-shadow:var(--shadow);
  font:400 13px/1.6 ${typeface};text-align:start;overflow-wrap:anywhere;cursor:auto;
  text-wrap:pretty;text-autospace:normal;
}
.panel:focus{outline:none}
.panel:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
header{display:flex;align-items:center;gap:8px;flex:none;padding:8px 8px 8px 16px;border-bottom:1px solid var(--rule)}
h2{flex:1;margin:0;font-size:13px;font-weight:600;line-height:1.4;color:var(--faint)}
.close{all:unset;box-sizing:border-box;display:grid;place-items:center;width:28px;height:28px;border-radius:6px;
  cursor:pointer;color:var(--faint)}
.close:hover{background:var(--press);color:var(--ink)}
.close:focus-visible,a:focus-visible{outline:2px solid var(--focus);outline-offset:1px;border-radius:6px}
.close svg{width:14px;height:14px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round}
.body{overflow:auto;overscroll-behavior:contain;padding:14px 16px 16px;min-height:0}
.body:focus-visible{outline:2px solid var(--focus);outline-offset:-2px;border-radius:8px}
.finding+.finding{margin-top:16px;padding-top:16px;border-top:1px solid var(--rule)}
.sign-row{display:flex;flex-wrap:wrap;gap:5px;margin-bottom:10px}
.main,.tag{box-sizing:border-box;display:inline-flex;align-items:center;min-height:26px;border:1px solid var(--edge);
  border-radius:5px;background:var(--ground);color:var(--ink-of);line-height:1.3}
.main{gap:6px;padding:2px 9px 2px 7px;font-size:14px;font-weight:600}
.main .sign{font-size:16px}
.tag{padding:2px 7px;font-size:12px}
.level-same-name .main{border-style:dashed}
.weight-solid .tag{--ground:var(--paper);--ink-of:var(--ink);--edge:var(--plain-edge)}
.tag-demonstration,.weight-solid .tag-demonstration{
  --ground:var(--demo-ground);--ink-of:var(--demo-ink);--edge:var(--demo-ground)
}
.tag-stale,.tag-seen{--ground:var(--calm-ground);--ink-of:var(--calm-ink);--edge:var(--calm-edge)}
.word,.lead,.line,dd,.tag{unicode-bidi:isolate}
.refused:not(:empty){flex:none;padding:8px 16px;border-top:1px solid var(--rule);color:var(--ink)}
p{margin:0 0 6px}
.lead{font-size:14px}
.caution{padding-inline-start:10px;border-inline-start:3px solid var(--calm-edge);color:var(--ink)}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:6px 12px;margin:12px 0;padding-top:12px;
  border-top:1px solid var(--rule)}
dt{color:var(--faint);max-width:7em}
dd{margin:0}
.line{display:block}
.line+.line{margin-top:4px}
a{color:var(--link);text-decoration:underline;text-underline-offset:2px}
.acts{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 10px}
.act{all:unset;box-sizing:border-box;min-height:28px;padding:3px 10px;border:1px solid var(--rule);border-radius:6px;
  cursor:pointer;color:var(--ink)}
.act:hover{background:var(--press)}
.act:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
.relay{margin:0;color:var(--faint);font-size:12px}
@media (prefers-reduced-motion:no-preference){.panel{animation:come .12s ease-out}}
@keyframes come{from{opacity:0;transform:translateY(-4px)}}
@media (forced-colors:active){
  .panel{border-color:CanvasText}
  .main,.tag{forced-color-adjust:none;background:Canvas;color:CanvasText;border-color:CanvasText;
    --ground:Canvas;--ink-of:CanvasText}
  .weight-solid .main{background:CanvasText;color:Canvas;--ground:CanvasText;--ink-of:Canvas}
}
`;
