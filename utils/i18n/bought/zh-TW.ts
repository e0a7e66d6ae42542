import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const zhTW: Translation<typeof zhCN> = {
  'bought.title': '訂單頁上的店鋪',
  'bought.switch': '記住訂單頁上的店鋪，日後列入名單時告訴我',
  'bought.kept':
    '開啟後，你看購物網站的訂單頁時，信標記下頁上店鋪的名稱、編號與網址，所在網站，頁面寫明的經營者，以及見到的月份。只存在本機的瀏覽器裡，備份檔案中也有。',
  'bought.not':
    '不記商品、價格、訂單號、收貨資訊和日期；無痕視窗裡什麼都不記。頁上推薦的店鋪也可能一併記下。',
  'bought.bounds': '最多{n}家，多出時先刪最早的；{months}個月沒再見到就自動刪去。關掉開關，全部刪去。',
  'bought.system': '也用系統通知告訴我（瀏覽器會先問你）',
  'bought.system-refused': '瀏覽器沒有允許發通知。仍會在彈出視窗和這裡告訴你。',
  'bought.none': '還沒有記下店鋪。看一次訂單頁就會記下。',
  'bought.count': '已記下{n}家店鋪',
  'bought.seen': '{month}見於訂單頁',
  'bought.operator': '經營者：{name}',
  'bought.forget': '刪去',
  'bought.forget-name': '刪去：{shop}',
  'bought.forget-all': '全部刪去',
  'bought.forget-all-ask': '刪去記下的{n}家店鋪？',
  'bought.more': '顯示更多',
  'notice.title': '後來列入名單的店鋪',
  'notice.why':
    '你在訂單頁見過的店鋪，所選名單後來有了記錄。只轉述名單，不評價你買的商品；名單可能有誤，也可能移出，移出後本提示隨之消失。',
  'notice.on': '{date}得知',
  'notice.read': '知道了',
  'notice.read-name': '知道了：{shop}',
  'notice.details': '檢視詳情',
  'notice.open': '詳情',
  'system.title': '{shop}：你在訂單頁見過的店鋪',
  'system.says': '{said}。據{list}（{issuer}）。僅轉述名單，不評價商品。',
  'system.rest': '還有店鋪後來列入名單',
  'system.where': '在信標的選項頁檢視。僅轉述名單，不評價商品。',
};
