/** What browsers themselves show of ours: the address bar and menus. `%s` is the selected text, put in by the browser. */
export const zhCN = {
  'menu.omnibox': '在信标的名单里查询',
  'menu.selection': '在信标中查询“%s”',
  'menu.link': '在信标中查询此链接的店铺或网址',
} as const;
