/** What browsers themselves show of ours: the address bar and menus. `%s` is the selected text, put in by the browser. */
export const zhCN = {
  'menu.omnibox': '在信标的名单里查询',
  'menu.selection': '在信标中查询“%s”',
  'menu.link': '在信标中查询此链接的店铺或网址',
  'menu.report-page': '举报此页…',
  'menu.object-page': '对此页的标注提出异议…',
  'menu.report-evidence': '为正在写的举报截取此页',
} as const;
