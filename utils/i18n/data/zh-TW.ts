import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const zhTW: Translation<typeof zhCN> = {
  'data.title': '隱私與資料',
  'data.why': '以下就是信標存放的全部資料，都在本機的瀏覽器裡。解除安裝信標，資料隨之消失。',

  'stored.kind': '種類',
  'stored.count': '數量',
  'stored.size': '大小',
  'stored.lists': '名單',
  'stored.lists-count': '{n}份，共{entries}條',
  'stored.links': '店鋪與經營者',
  'stored.links-count': '{n}家店鋪，其中{corrections}家經你更正',
  'stored.history': '名單的變動記錄',
  'stored.history-count': '{n}條',
  'stored.bought': '訂單頁上的店鋪（須由你開啟）',
  'stored.bought-count': '{n}家店鋪',
  'stored.shown': '標註計數',
  'stored.shown-count': '{n}個月',
  'stored.settings': '你的選擇（網站、語言等）',
  'stored.all': '合計（瀏覽器估算）',
  'stored.none': '—',
  'stored.not': '瀏覽記錄、搜尋詞、買了什麼和帳號：沒有。',

  'figures.title': '統計',
  'figures.why': '名單做成了什麼：列入、整改、逾期、移出、措施；以及這台機器上標註過多少。全部在本機算出。',
  'figures.open': '打開統計',

  'backup.title': '備份',
  'backup.why':
    '存成一個檔案：你的選擇、訂閱的名單及其設定、店鋪與經營者、記下的訂單頁店鋪，以及由檔案匯入的名單條目。可從網址取得的條目會在恢復後重新獲取。',
  'backup.save': '儲存備份',
  'backup.saving': '正在儲存…已寫{size}',
  'backup.saved': '已儲存（{size}）。檔案裡有你訂閱的名單和記下的店鋪，請妥善保管。',

  'restore.title': '恢復',
  'restore.why': '選擇備份檔案後，先告訴你會改動什麼，確認後才恢復。已有的名單和對應關係不會被覆蓋。',
  'restore.choose': '選擇備份檔案',
  'restore.reading': '正在讀取…',
  'restore.will': '{date}的備份，恢復後：',
  'restore.settings': '你的選擇換成備份裡的',
  'restore.settings-same': '你的選擇不變',
  'restore.list-file': '新增「{list}」，{n}條',
  'restore.list-address': '新增「{list}」，條目從其網址重新獲取',
  'restore.list-known': '「{list}」已有，保持不變',
  'restore.links': '併入{n}家店鋪的對應關係',
  'restore.bought': '併入{n}家訂單頁上的店鋪',
  'restore.yes': '恢復',
  'restore.no': '不恢復',
  'restore.working': '正在恢復…',
  'restore.done': '已恢復。需要重新獲取的名單正在獲取，進度見「名單」。',
  'restore.no-leave':
    '瀏覽器沒有允許存取部分名單的網址，這些名單暫時是空的。可在「名單」裡點「立即更新」再允許。',

  'erase.title': '全部抹去',
  'erase.why':
    '刪去名單、店鋪與經營者、記下的訂單頁店鋪、變動記錄、你的選擇和給過的網址權限。信標回到剛安裝的樣子。',
  'erase.button': '全部抹去',
  'erase.ask': '抹去以後無法撤銷，除非有備份。現在就抹去嗎？',
  'erase.yes': '確認抹去',
  'erase.no': '保留',
  'erase.done': '已全部抹去，只剩隨信標附帶的示範名單。',

  'more.again': '再看一遍「開始使用」',
  'more.learn': '了解炒信與標註',
  'more.fault-title': '報告問題',
  'more.fault':
    '標註對錯了店、網頁讀錯或信標出錯，請到信標的專案首頁提交，寫明版本、瀏覽器和網站，不要附上他人的個人資訊。可能被人利用的漏洞，請走專案的安全公告，不要公開。',
  'more.wrong-entry': '名單本身列錯了，請向名單方提異議：去處在標註的詳情裡。',
  'more.licences-title': '授權條款',
  'more.own-licence': '信標：Apache-2.0。',
  'more.ships': '隨附的開源軟體：',
  'more.sync': '語言和停用的網站會隨瀏覽器的同步功能帶到你的其他裝置；名單和店鋪資料從不同步。',
};
