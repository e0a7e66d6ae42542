import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const zhTW: Translation<typeof zhCN> = {
  'page.title': '信標 · 了解炒信與標註',
  'page.heading': '了解炒信與標註',
  'page.lead': '炒信是什麼，名單、標註和事由各是什麼意思，名稱怎樣移出名單。',
  'page.contents': '目錄',
  'page.options': '選項',

  'section.what': '什麼是炒信',
  'section.how': '怎樣炒信',
  'section.harm': '害了誰',
  'section.lists': '名單',
  'section.marks': '標註',
  'section.states': '標註下的小牌',
  'section.causes': '事由',
  'section.cleared': '怎樣移出名單',

  'what.meaning':
    '炒信，是用虛假的交易和評價抬高自己的信譽，或者壓低別人的。銷量、好評和店鋪等級本該說明買過的人怎麼想，炒信讓它們說假話。',
  'what.law':
    '國家發展改革委等部門2016年的文件（發改財金〔2016〕2370號）把它定為：以虛構交易、好評，刪除不利評價等方式，為自己或他人提升信用水平。2018年的文件（發改財金〔2018〕716號）據此設立了電子商務領域的黑名單和重點關注名單。',

  'how.orders': '刷單：僱人下假訂單，付了款再退，評價照寫。',
  'how.parcels': '空包裹：為假訂單寄出空盒或不相干的小物件，好讓物流記錄看上去是真的。',
  'how.reviews': '買好評，刪差評：用返現、紅包換好評，或花錢、威脅讓人刪掉差評。',
  'how.accounts': '養號：用非法得來的個人資訊成批註冊帳號，供人刷單。',
  'how.against': '反向炒信：給競爭對手刷惡意差評，或替它刷單，讓平台誤罰它。',

  'harm.shoppers': '買的人：按假銷量、假好評挑中差貨，個人資訊也可能被人冒用去下單。',
  'harm.traders': '誠信的商家：好貨排在後面，要麼跟著造假，要麼做不下去。',
  'harm.platforms': '平台和所有人：評價沒人信，人人多花時間分辨真假。',

  'list.blacklist': '黑名單',
  'list.blacklist-what':
    '由主管部門依法院裁判或行政決定列入的嚴重失信者。列入前應當告知當事人，列入後有三個月整改期。',
  'list.watchlist': '重點關注名單',
  'list.watchlist-what': '因情節較輕的行政處罰而被重點關注者。它比黑名單輕，期限內改正即可移出。',
  'list.other': '其他公開名單',
  'list.other-what': '失信被執行人、欺詐網址等其他公開名單。只以名單自己的名稱顯示，從不寫成「黑名單」。',
  'list.demonstration': '示範名單',
  'list.demonstration-what': '隨信標附帶，名稱全屬虛構，只為讓你看到標註的樣子。新增真實名單後自動停用。',
  'list.trust':
    '簽名只證明名單出自同一把密鑰，不證明對方就是那個機關。只有密鑰已收錄於信標的才算「官方」；其餘為「社群轉錄」，除非你親自核對過指紋。',

  'mark.blacklist':
    '黑名單記載了本店的經營者。實心紅牌只用於官方（或你核對過）的名單，且依據是法院裁判或行政決定。',
  'mark.watchlist': '經營者在重點關注名單上。比黑名單輕，請留意，不必驚慌。',
  'mark.other': '經營者在另一份公開名單上，牌上寫的就是那份名單的名稱。是否影響購物，請看事由。',
  'mark.notice': '中性提示，例如執照已被吊銷，常常只因長期停業未報年報。只按代碼對應，從不按名稱。',
  'mark.same-name': '名稱與名單上的相同，但沒有代碼可核對，可能是另一家。請先核對經營者，再作判斷。',
  'mark.suspected': '由平台、聯盟或志願者提示，未經法院或行政機關認定，因此只用輪廓。',
  'mark.grey': '灰色：名單過期，或這筆記錄太久沒有印證。',
  'mark.none': '沒有標註',
  'mark.none-what': '只表示未見於你所選的名單，或經營者未知、無法比對。它不表示可靠。',

  'state.rectifying-what': '列入後有整改期，一般三個月。期內改正的，可以申請移出。',
  'state.deadline-passed-what': '整改期已過，但名單方沒有公布結果。信標不據此說它「逾期未整改」。',
  'state.overdue-what': '名單方自己公布：期滿仍未整改。此後可能被約談、降級、限制入駐或關店。',
  'state.contested-what': '當事人提出了異議，名單方正在核查。結果出來前，請不要當作定論。',
  'state.stale-what': '信標很久沒能取到新的名單。此後是否移出，無從得知。',
  'state.seen-what': '店鋪與企業的對應關係是很久以前看到的，可能已經換了經營者。再開啟一次亮照頁即可核對。',
  'state.demonstration-what': '來自示範名單，不涉及任何真實商家。',

  'cause.lift': '怎樣移出：',
  'cause.court-defaulter': '失信被執行人（經營電子商務業務）',
  'cause.counterfeit': '製假售假',
  'cause.ip-infringement': '侵犯知識產權',
  'cause.fake-orders': '刷單炒信',
  'cause.contract-dispute': '網路購物合同糾紛',
  'cause.empty-parcel': '空包裹代發郵寄',
  'cause.personal-data-abuse': '非法採集、濫用、洩漏、倒賣個人資訊',
  'cause.false-advertising': '虛假宣傳',
  'cause.breach-of-contract': '合同違約',
  'cause.substandard-goods': '以次充好',
  'cause.service-default': '服務違約',
  'cause.pyramid-selling': '傳銷',
  'cause.fake-traffic': '偽造流量',
  'cause.malicious-registration': '惡意註冊',
  'cause.fake-reviews': '虛假評價',
  'cause.review-removal': '刪除不利評價',
  'cause.malicious-reviews': '惡意評價（降信）',
  'cause.subsidy-fraud': '刷單騙補',
  'cause.licence-revoked': '執照被吊銷',

  'meaning.court-defaulter':
    '法院判了而沒有履行，被法院列入失信被執行人。它欠的可能是貨款、工資或借款，與你要買的東西未必有關。',
  'meaning.counterfeit': '生產或銷售假冒的商品。買到的可能不是真貨，也可能不安全。',
  'meaning.ip-infringement': '未經許可使用他人的商標、專利或作品。商品可能是仿製的。',
  'meaning.fake-orders': '用假訂單、假評價抬高銷量和等級。它的銷量和好評不能作準。',
  'meaning.contract-dispute':
    '與網購合同有關的糾紛經裁判或處罰，仍未妥善處理。下單前請看清退換和賠付的條件。',
  'meaning.empty-parcel': '為假訂單寄出空包裹，或幫別人寄。物流記錄因此看上去像真的。',
  'meaning.personal-data-abuse': '非法收集、使用、洩露或買賣個人資訊。留給它的電話和地址可能落到別人手裡。',
  'meaning.false-advertising': '對商品或服務作虛假或引人誤解的宣傳。請以實物、檢測和合同為準。',
  'meaning.breach-of-contract': '沒有按約定交貨或履行。請留好聊天和付款記錄。',
  'meaning.substandard-goods': '拿次品充當好貨，或不合格的充當合格的。收貨時請當面查驗。',
  'meaning.service-default': '沒有按承諾提供安裝、維修、退換等服務。付款前請問清由誰負責。',
  'meaning.pyramid-selling': '以拉人頭、交入門費來計酬。請勿入夥，也不要介紹親友。',
  'meaning.fake-traffic': '用機器或僱人偽造瀏覽、收藏、觀看的數目。熱度不能作準。',
  'meaning.malicious-registration': '成批註冊假帳號，供刷單、刷評之用。這些帳號往往冒用他人資訊。',
  'meaning.fake-reviews': '編造或買來的評價。好評再多，也不說明有人真的用過。',
  'meaning.review-removal': '用錢、威脅或技術手段去掉不利的評價。剩下的好評不能說明全貌。',
  'meaning.malicious-reviews': '給別家刷差評，拉低其信譽，或藉此索財。受害的往往是誠信的商家。',
  'meaning.subsidy-fraud': '用假訂單騙取平台或政府的補貼。它的銷量不能作準。',
  'meaning.licence-revoked':
    '登記機關吊銷了營業執照，常因連續停業或未報年報。被吊銷後不得再經營，但這本身不等於欺詐。',

  'lift.court-defaulter': '履行義務或與對方達成和解，由作出決定的法院刪除，名單隨之移出。',
  'lift.licence-revoked':
    '吊銷本身通常不能撤回；對決定不服，可以申請行政復議或提起訴訟。換了新主體經營的，與舊主體無關。',
  'lift.others': '改正違法行為、履行處罰決定，再向列入機關申請信用修復，由它移出。',

  'cleared.wrong': '列錯了：先向名單方提出異議。標註的詳情裡有異議的去處；處理期間標註會寫明「異議處理中」。',
  'cleared.corrected': '確屬列錯的，名單方更正後，標註隨之消失。',
  'cleared.rectify': '屬實的：一般有三個月整改期。改正後申請信用修復，由列入機關審核並移出。',
  'cleared.court': '失信被執行人：履行或和解後，由法院刪除。',
  'cleared.cap': '期限：多數地方公示最長五年。名單沒有另定的，滿五年後信標就不再標註。',
  'cleared.sync': '名單方移出後，信標每小時取一次移出記錄，標註最遲在下次更新時消失。',
  'cleared.us': '信標不能增刪名單：它只轉述。若標註對錯了店，請在選項的「店鋪與經營者」裡更正。',
};
