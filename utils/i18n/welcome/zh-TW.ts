import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const zhTW: Translation<typeof zhCN> = {
  'page.title': '信標 · 開始使用',
  'page.heading': '歡迎使用信標',
  'page.lead': '三步，不到一分鐘。每一步都可以略過，以後在選項裡都能改。',
  'page.steps': '步驟',
  'page.step': '第{n}步，共3步',
  'page.next': '下一步',
  'page.back': '上一步',
  'page.finish': '完成',
  'page.leave': '全部略過',

  'step.what': '它做什麼，不做什麼',
  'step.lists': '選擇名單',
  'step.sites': '在哪裡標註',

  'what.does': '在你逛的店鋪旁邊，標出已公布的失信名單怎麼說：',
  'what.shop': '某某示範專營店',
  'what.demonstration': '（示範，名稱虛構）',
  'what.why': '點開標註，可見是誰的名單、什麼事由、哪一天、憑什麼對上，以及到哪裡提異議。',
  'what.not-safe': '沒有標註，只表示未見於你所選的名單，不代表可靠。',
  'never.title': '它從不做的事',
  'never.send': '你看的網頁、搜的東西、買的商品，都不會離開本機。',
  'never.collect': '沒有帳號，不上報統計，沒有自家伺服器，也不讀訂單金額和收貨地址。',
  'never.judge': '不評價商品，不替名單下結論，不把「可能」說成「就是」。',
  'never.requests': '只向你親手新增的名單地址取名單，與你瀏覽什麼無關。',

  'lists.why': '信標不附帶真實名單，用誰的名單由你決定。可以從目錄、地址或檔案新增。',
  'lists.have': '已有{n}份名單可供比對。',
  'lists.demonstration': '不確定？先不新增也行：自帶的示範名單（名稱全屬虛構）讓你看到標註的樣子。',

  'sites.why': '信標只讀這些網站的頁面，其他網站一概不讀。不想用的，關掉即可。',
  'sites.ask': '瀏覽器還沒有允許信標讀取其中的{n}個網站。只有允許後才會標註；只問你開啟的這些。',
  'sites.allow': '允許在這些網站標註',
  'sites.allowed': '已允許在所選網站標註。',
  'sites.refused': '瀏覽器沒有允許，因此暫不標註。可以再點一次，或以後在瀏覽器的擴充功能設定裡允許。',

  'done.title': '好了',
  'done.lead': '開啟任一所選網站的搜尋頁或店鋪頁，信標就開始工作。點工具列上的信標圖示，可見本頁讀到了什麼。',
  'done.learn': '了解炒信與各種標註',
  'done.options': '開啟選項',
  'done.again': '再看一遍',
};
