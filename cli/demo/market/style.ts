/** The look of the demonstration market and its search engine: calm, without red or amber, which belong to the marks. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f4f6f5; --paper: #ffffff; --ink: #1f2a28; --soft: #5d6b68; --line: #dfe5e3; --accent: #1f6f64; --price: #1f4f78;
  --shadow: 0 1px 2px rgb(20 40 36 / 6%), 0 6px 20px rgb(20 40 36 / 5%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131817; --paper: #1c2321; --ink: #e6edeb; --soft: #9aa9a5; --line: #2e3835; --accent: #6cc5b7; --price: #9cc8ee;
    --shadow: none;
  }
  .art svg { filter: brightness(.86) saturate(.9); }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 14px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif;
}
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.wrap { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
.top { background: var(--paper); border-bottom: 1px solid var(--line); }
.top .wrap { display: flex; align-items: center; gap: 24px; padding-block: 14px; flex-wrap: wrap; }
.brand { font-size: 20px; font-weight: 700; letter-spacing: .06em; color: var(--accent); }
.brand small { margin-left: 8px; padding: 2px 8px; border: 1px solid var(--line); border-radius: 99px; font-size: 12px;
  font-weight: 400; letter-spacing: 0; color: var(--soft); }
.find { flex: 1; display: flex; max-width: 560px; min-width: 240px; }
.find input { flex: 1; min-width: 0; padding: 9px 14px; border: 1px solid var(--line); border-right: 0; border-radius: 10px 0 0 10px;
  background: var(--ground); color: inherit; font: inherit; }
.find button { padding: 9px 20px; border: 0; border-radius: 0 10px 10px 0; background: var(--accent); color: var(--paper);
  font: inherit; cursor: pointer; }
.lead { margin: 18px 0 14px; color: var(--soft); }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 16px; padding: 0; margin: 0 0 24px; }
.card { position: relative; display: flex; flex-direction: column; overflow: hidden; background: var(--paper);
  border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); }
.art { display: block; } .art svg { display: block; width: 100%; height: auto; }
.card .art svg { aspect-ratio: 7 / 5; }
.card .words { display: flex; flex-direction: column; gap: 4px; padding: 10px 12px 12px; }
.card h2 { margin: 0; font-size: 14px; font-weight: 500; line-height: 1.45; }
.price { color: var(--price); font-size: 18px; font-weight: 600; font-variant-numeric: tabular-nums; }
.sold, .operator, .note { color: var(--soft); font-size: 12px; }
.line { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; }
.shop { color: var(--soft); font-size: 13px; }
.operator { margin: 0; overflow-wrap: anywhere; line-height: 1.4; }
.ad { position: absolute; top: 8px; right: 8px; padding: 0 6px; border-radius: 4px; background: rgb(255 255 255 / 80%);
  color: #5d6b68; font-size: 11px; }
.waiting { padding: 20px; text-align: center; color: var(--soft); }
.panel { margin: 20px 0; padding: 24px; background: var(--paper); border: 1px solid var(--line); border-radius: 16px;
  box-shadow: var(--shadow); }
.item { display: grid; grid-template-columns: minmax(240px, 420px) 1fr; gap: 32px; }
.item .art { border-radius: 12px; overflow: hidden; }
.item h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.4; }
.item .price { font-size: 28px; }
.buy { display: inline-block; margin: 18px 0; padding: 11px 34px; border-radius: 10px; background: var(--accent); color: var(--paper); }
.shop-box { margin-top: 8px; padding: 16px 18px; border: 1px solid var(--line); border-radius: 12px; }
.shop-box h2, .shop-head h1 { margin: 0 0 4px; } .shop-box h2 { font-size: 16px; } .shop-head h1 { font-size: 24px; }
.shop-box .shop, .shop-head .shop { font-size: inherit; color: inherit; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 10px 0 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.foot { padding-block: 24px 40px; color: var(--soft); font-size: 12px; }
.results { max-width: 720px; margin: 20px 0 40px; padding: 0; list-style: none; }
.result { padding: 14px 0; }
.result h2 { margin: 0; font-size: 18px; font-weight: 500; } .result h2 a { color: var(--accent); }
.result cite { display: block; color: var(--soft); font-style: normal; font-size: 13px; }
.result p { margin: 2px 0 0; }
@media (max-width: 700px) { .item { grid-template-columns: 1fr; } }
`;
