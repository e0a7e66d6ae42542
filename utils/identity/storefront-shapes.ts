/**
 * The shapes of shops' and items' addresses, site by site: data for `storefronts.ts`. Where each was seen: docs/sites.md.
 */
import type { SiteId } from '../model/site.ts';

/** A shape of address: `at` is matched against `host/path`; ids come from its named groups, then from the query. */
export interface Shape {
  site: SiteId;
  at: RegExp;
  /** Parameters that hold an id, most telling first, in lower case. */
  query?: Partial<Record<Id, readonly string[]>>;
  /** First labels of hosts that are the marketplace's own and no shop. */
  reserved?: ReadonlySet<string>;
}
export type Id = 'shopId' | 'sellerId' | 'host' | 'itemId';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Sub-domains that people open and that are no shops: of Alibaba and JD alike. */
const own =
  '3c a about act ai api app car cart chat cloud club dj en feedback food fuwu global h5 health help helpcenter hk ' +
  'home hotel huodong i img item items jubao list live login m market mobile my news open order page pages paimai ' +
  'passport pay pc pro re reg rule s sale search service shop shouji so static t top trade trip tuan tw union video ' +
  'vip www zhaoshang';
/** Alibaba's, on Taobao, Tmall and 1688 alike; JD's; Weidian's. */
const alibabaOwn = words(
  own +
    ' 114 1212 2 acs activity air alimama amos assets baike bangpai bar bbs blog brand buy buyertrade category ' +
    'chaoshi click college company consumerservice corp cxt data daxue detail dianpu download factory fans favorite forum ' +
    'g guang gw healthcenter hr huoche index info insights intl ishop izhongchou jianghu job jobs ju kefu log mai main ' +
    'maintaininfo map member meta miao myseller new oauth ocservice offer p4p p4psearch pages-fast pass pifa pin point pub ' +
    'purchase qianniu qn rate refund refund2 register rulechannel s8 scportal sec sell seller sf shopsearch shoucang ' +
    'show simba sns spu store suggest survey sycm taiwan tejia temai tms trademanager tui tv uland upload view wangwang we web ' +
    'weitao winport work world wp wt wuliu yao yun zhitongche',
);
const jdOwn = words(
  own +
    ' anquan auction auto b b2b baby beauty book c caipiao campus ccc ccc-x cd channel chongzhi coll color comment ' +
    'corp corporate coupon d daojia details details-page diannao digital diy e e-item ebook edu express fashion fresh ' +
    'furniture gift giftcard giftcards gongyi h ie im in ir jdl jiadian jiaju jifen jimi jipiao jiu jos joybuy jr jzt ka kf ' +
    'ks luxury mall mars media miaosha mjing movie mro ms music mvd myjd myjd-crm nong npcitem o2o orders p paipai ' +
    'pet phat phone piao plogin plus prodev qiye quan r read red review rms safe smart sports st storage surveys ' +
    'ticket tousu toy train try u union-click v vc w wan wl wq wqitem wqs x xiaoyuan xue yiyao yp yushou zhaopin zt',
);
const weidianOwn = words('www d h5 v s i shop img assets login');

/** Countries' domains, and `www.` or `m.` before them; Amazon's pages in another language stand under `/-/<language>/`. */
const amazon =
  '^(?:www\\.|m\\.)?amazon\\.(?:com|ca|cn|de|fr|it|es|nl|se|pl|in|sg|ae|sa|eg|co\\.uk|co\\.jp|com\\.(?:au|br|mx|tr|be))/(?:-/[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?/)?';
const ebayDomains = 'ebay\\.(?:com|ca|de|fr|it|es|nl|at|ch|ie|pl|be|ph|co\\.uk|com\\.(?:au|hk|sg|my))/';
const ebay = `^(?:www\\.|m\\.)?${ebayDomains}`;

/**
 * Numbers of a seller in Taobao's and Tmall's links to shops; `appUid` is the encrypted one. Links of 2025 name a shop
 * twice: by a host of its own, and by that number.
 */
const besideHost = { sellerId: ['user_number_id', 'appuid'] };

/** Addresses of shops: the first shape that fits and gives an id. */
export const shops: readonly Shape[] = [
  { site: 'taobao', at: /^shop(?<shopId>\d+)\.(?:m\.|world\.)?taobao\.com\//, query: besideHost },
  {
    site: 'taobao',
    at: /^(?:(?:store|shop|shop\.m)\.taobao\.com\/(?:.*\/)?(?:view_shop|shop_?index|shop_auction|search)\.htm|h5\.m\.taobao\.com\/ocean\/privatenode\/shop\.html)$/i,
    query: {
      sellerId: ['user_number_id', 'userid', 'user_id', 'appuid', 'seller_id', 'sellerid'],
      shopId: ['shop_id', 'shopid'],
    },
  },
  {
    site: 'taobao',
    at: /^(?<host>[\da-z-]+)\.(?:m\.|world\.)?taobao\.com\//,
    query: besideHost,
    reserved: alibabaOwn,
  },
  { site: 'tmall', at: /^shop(?<shopId>\d+)\.(?:m\.|world\.)?tmall\.com\//, query: besideHost },
  {
    site: 'tmall',
    at: /^(?<host>[\da-z-]+)\.(?:m\.|world\.)?tmall\.(?:com|hk)\//,
    query: besideHost,
    reserved: alibabaOwn,
  },
  {
    site: 'jd',
    at: /^mall\.jd\.(?:com|hk)\/(?:index|showlicence|shoplevel)-(?<shopId>\d+)(?:-[\d-]+)?\.html$/i,
  },
  // a shop's own search: the number of its page, of its seller, its own; shorter ones name a category instead
  {
    site: 'jd',
    at: /^mall\.jd\.com\/(?:view|advance)_search-\d+-\d+-(?<shopId>\d+)(?:-\d+){6,}\.html$/,
  },
  {
    site: 'jd',
    at: /^shop\.m\.jd\.com\/(?:(?:shop\/)?[a-z]*(?:\.html)?(?:\/(?<shopId>\d+))?)?$/i,
    query: { shopId: ['shopid'], sellerId: ['venderid'] },
  },
  { site: 'jd', at: /^(?<host>[\da-z-]+)\.jd\.com\//, reserved: jdOwn },
  {
    site: '1688',
    at: /^(?:wp\.m|winport\.m|winport|m|sale|air|www|corp)\.1688\.com\//,
    query: { sellerId: ['memberid'] },
  },
  { site: '1688', at: /^m\.1688\.com\/winport\/(?<sellerId>[\w-]+?)(?:\.html)?$/ },
  { site: '1688', at: /^(?<host>[\da-z-]+)\.(?:m\.)?1688\.com\//, reserved: alibabaOwn },
  {
    site: 'pinduoduo',
    at: /^(?:[\da-z-]+\.)?(?:yangkeduo|pinduoduo)\.com\/(?:mall_page|mall_goods_list|mall|mall_quality_assurance|mall_info|mall_search_result)\.html$/,
    query: { shopId: ['mall_id', 'msn', 'mallid'] },
  },
  {
    site: 'goofish',
    at: /^(?:www|h5\.m|m|h5)\.goofish\.com\/(?:app\/idlefish\/)?(?:personal|user)\/?$/,
    query: { sellerId: ['userid'] },
  },
  {
    site: 'douyin',
    at: /^(?:haohuo|lf)\.(?:jinritemai|snssdk)\.com\/(?:views\/shop|shop)(?:\/index)?\/?$/,
    query: { shopId: ['id', 'shop_id'] },
  },
  {
    site: 'douyin',
    at: /^(?:www\.|m\.)?(?:ies)?douyin\.com\/(?:share\/)?user\/(?<sellerId>[\w-]{8,100})\/?$/,
  },
  // a shop's pages, and a seller's profile: the same number names both
  {
    site: 'kuaishou',
    at: /^app\.kwaixiaodian\.com\/page\/kwaishop-store-c-frame(?:-h5)?\/frame\/?$/,
    query: { sellerId: ['sellerid', 'authorid', 'userid'] },
  },
  {
    site: 'kuaishou',
    at: /^(?:www|live|v|m)\.kuaishou\.com\/(?:profile|u|fw\/user)\/(?<sellerId>[\w-]{3,100})\/?$/,
  },
  {
    site: 'xiaohongshu',
    at: /^(?:www\.|mall\.)?xiaohongshu\.com\/(?:shop|vendor)\/(?<sellerId>[\da-z]+)\/?$/,
  },
  { site: 'xiaohongshu', at: /^(?:www\.)?xiaohongshu\.com\/user\/profile\/(?<sellerId>[\da-f]{24})\/?$/ },
  { site: 'weidian', at: /^(?:www\.)?weidian\.com\/(?:index\.html)?$/, query: { shopId: ['userid'] } },
  { site: 'weidian', at: /^(?:www\.)?weidian\.com\/s\/(?<shopId>\d+)\/?$/ },
  { site: 'weidian', at: /^shop(?<shopId>\d+)\.(?:v\.)?weidian\.com\// },
  { site: 'weidian', at: /^(?<host>[\da-z-]+)\.v\.weidian\.com\//, reserved: weidianOwn },
  {
    site: 'suning',
    at: /^(?:shop|shop\.m|m)\.suning\.com\/(?:shop\/)?0*(?<shopId>[1-9]\d*)(?:\/(?:index)?|\/?)(?:\.html)?$/,
  },
  { site: 'dangdang', at: /^(?:shop|shop\.m)\.dangdang\.com\/(?<shopId>\d+)(?:\/.*)?$/ },
  {
    site: 'aliexpress',
    at: /^(?:[\da-z-]+\.)?aliexpress\.(?:com|us|ru)\/store\/(?:(?:group|all-wholesale-products|feedback-score|sale-items|top-rated-products|new-arrivals|contactinfo)\/)?(?:[\w-]+\/)?(?<shopId>\d+)(?:[_/].*|\.html)?$/,
  },
  {
    site: 'aliexpress',
    at: /^(?:[\da-z-]+\.)?aliexpress\.(?:com|us|ru)\/store\//,
    query: { shopId: ['storenum', 'store_id', 'storeid', 'shopid'], sellerId: ['selleradminseq'] },
  },
  {
    site: 'ebay',
    at: new RegExp(
      `^(?:www\\.|m\\.|feedback\\.)?${ebayDomains}(?:usr|fdbk/feedback_profile)/(?<sellerId>[^/]+)/?$`,
    ),
  },
  // all that one seller offers
  { site: 'ebay', at: new RegExp(`${ebay}sch/i\\.html$`), query: { sellerId: ['_ssn'] } },
  { site: 'ebay', at: new RegExp(`${ebay}sch/(?<sellerId>[^/]+)/m\\.html$`) },
  { site: 'ebay', at: new RegExp(`${ebay}str/(?<shopId>[^/]+)`) },
  { site: 'ebay', at: new RegExp(`^stores\\.${ebayDomains}(?<shopId>[^/]+)`) },
  {
    site: 'amazon',
    at: new RegExp(
      `${amazon}(?:s|sp|shops|gp/(?:aag|help/seller|browse|search)[\\w./-]*|gp/aw/sp)(?:/ref=[^/]*)?/?$`,
    ),
    query: { sellerId: ['seller', 'me', 'merchant'] },
  },
  // accounts and apps: the account is the seller, the app the shop
  { site: 'weibo', at: /^(?:www\.|m\.)?weibo\.(?:com|cn)\/(?:u|profile)\/(?<sellerId>\d{5,12})\/?$/ },
  { site: 'weibo', at: /^(?:www\.)?weibo\.com\/(?<sellerId>\d{5,12})\/?$/ },
  {
    site: 'apple-apps',
    at: /^(?:apps|itunes)\.apple\.com\/(?:[a-z]{2}\/)?app\/(?:[^/]+\/)?id(?<shopId>\d{6,12})\/?$/,
  },
  { site: 'google-play', at: /^play\.google\.com\/store\/apps\/details$/, query: { shopId: ['id'] } },
  {
    site: 'huawei-apps',
    at: /^(?:appgallery\.(?:cloud\.)?huawei\.com|appstore\.huawei\.com)\/app\/(?<shopId>C\d{5,12})\/?$/i,
  },
  { site: 'huawei-apps', at: /^appgallery\.huawei\.com\/app\/detail$/, query: { shopId: ['id'] } },
  { site: 'xiaomi-apps', at: /^(?:m\.|www\.)?app\.(?:mi|xiaomi)\.com\/details?$/, query: { shopId: ['id'] } },
  {
    site: 'tencent-apps',
    at: /^(?:sj|a\.app|android\.app)\.qq\.com\/(?:appdetail\/(?<shopId>[\w.]+)|myapp\/detail\.htm|o\/simple\.jsp)$/,
    query: { shopId: ['apkname', 'pkgname'] },
  },
  { site: 'amazon', at: new RegExp(`${amazon}shops/(?<sellerId>A[\\dA-Z]{9,20})/?$`, 'i') },
];

/** Addresses of items. */
export const items: readonly Shape[] = [
  {
    site: 'taobao',
    at: /^(?:item|(?:h5|market|new|meta|detail|world|item)\.m|item\.world|m\.intl|a\.m)\.taobao\.com\/(?:.*\/)?(?:i?(?<itemId>\d{5,})\.htm|[^/]*)$/,
    query: { itemId: ['id', 'itemid', 'item_id', 'item_num_id'] },
  },
  {
    site: 'taobao',
    at: /^main\.m\.taobao\.com\/[a-z\d-]*detail\/[^/]*$/,
    query: { itemId: ['id', 'itemid'] },
  },
  { site: 'taobao', at: /^world\.taobao\.com\/item\/(?<itemId>\d+)\.htm$/ },
  {
    site: 'tmall',
    at: /^(?:detail|chaoshi\.detail|detail\.m|detail\.world|world|item)\.tmall\.(?:com|hk)\/(?:[a-z]+\/)*(?:item(?:\/(?<itemId>\d+))?|item_o)\.htm$/,
    query: { itemId: ['id', 'item_id'] },
  },
  {
    site: 'jd',
    at: /^(?:item|e-?item|npcitem|item\.m|item\.yiyaojd|re|wqitem)\.jd\.(?:com|hk)\/(?:product\/|cps\/item\/|ware\/)?(?:big\/)?(?<itemId>\d+)\.html$/,
  },
  {
    site: 'jd',
    at: /^(?:item\.m|wqs|wq|wqitem)\.jd\.com\/.*$/,
    query: { itemId: ['wareid', 'sku', 'skuid'] },
  },
  {
    site: '1688',
    at: /^(?:detail|m|detail\.m)\.1688\.com\/(?:page\/index\.html|offer\/(?<itemId>\d+)\.html)$/,
    query: { itemId: ['offerid'] },
  },
  {
    site: 'pinduoduo',
    at: /^(?:[\da-z-]+\.)?(?:yangkeduo|pinduoduo)\.com\/goods(?:\d*|_detail)\.html$/,
    query: { itemId: ['goods_id'] },
  },
  {
    site: 'goofish',
    at: /^(?:www|h5\.m|m|h5)\.goofish\.com\/(?:app\/idlefish\/)?item\/?$/,
    query: { itemId: ['id', 'itemid'] },
  },
  {
    site: 'douyin',
    at: /^haohuo\.(?:jinritemai|snssdk)\.com\/(?:ecommerce\/trade\/detail|views\/product\/(?:item2?|detail))(?:\/index\.html)?\/?$/,
    query: { itemId: ['id'] },
  },
  { site: 'douyin', at: /^(?:www\.)?douyin\.com\/product\/(?<itemId>\d+)\/?$/ },
  {
    site: 'kuaishou',
    at: /^app\.kwaixiaodian\.com\/(?:merchant\/shop\/detail|(?:page|web)\/kwaishop-(?:buyer-)?goods-detail[\w-]*)\/?$/,
    query: { itemId: ['id', 'itemid'] },
  },
  {
    site: 'xiaohongshu',
    at: /^(?:www\.|mall\.)?xiaohongshu\.com\/(?:goods-detail|goods)\/(?<itemId>[\da-z]+)\/?$/,
  },
  {
    site: 'weidian',
    at: /^(?:(?:www|shop\d+|[\da-z-]+\.v)\.)?weidian\.com\/(?:item|fastorder)\.html$/,
    query: { itemId: ['itemid'] },
  },
  {
    site: 'suning',
    at: /^(?:product|m)\.suning\.com\/(?:product\/)?(?<shopId>\d{10})\/0*(?<itemId>[1-9]\d*)\.html$/,
  },
  {
    site: 'dangdang',
    at: /^(?:product|product\.m)\.dangdang\.com\/(?:product\.php)?(?:(?<itemId>\d+)\.html)?$/,
    query: { itemId: ['pid'] },
  },
  {
    site: 'vip',
    at: /^(?:detail|m|www)\.vip\.com\/(?:detail|product)-(?:\d+)-(?<itemId>\d+)\.html$/,
  },
  {
    site: 'aliexpress',
    at: /^(?:[\da-z-]+\.)?aliexpress\.(?:com|us|ru)\/(?:i|item)\/(?:[^/]+\/)?(?<itemId>\d+)\.html$/,
  },
  {
    site: 'aliexpress',
    at: /^(?:[\da-z-]+\.)?aliexpress\.(?:com|us|ru)\/store\/product\/[^/]+\/(?<shopId>\d+)_(?<itemId>\d+)\.html$/,
  },
  { site: 'ebay', at: new RegExp(`${ebay}itm/(?:[^/]+/)?(?<itemId>\\d{9,})/?$`) },
  {
    site: 'amazon',
    at: new RegExp(
      `${amazon}(?:[^/]+/)?(?:dp|gp/product|gp/aw/d|gp/offer-listing|exec/obidos/ASIN)/(?<itemId>[\\dA-Z]{10})(?:/.*)?$`,
      'i',
    ),
    query: { sellerId: ['m', 'smid'] },
  },
];

/** Canonical addresses by site, first the one whose ids are known. */
export const shopUrls: Partial<Record<SiteId, readonly string[]>> = {
  taobao: [
    'https://shop{shopId}.taobao.com/',
    'https://store.taobao.com/shop/view_shop.htm?user_number_id={sellerId}',
  ],
  tmall: [
    'https://shop{shopId}.taobao.com/',
    'https://store.taobao.com/search.htm?user_number_id={sellerId}',
  ],
  jd: ['https://mall.jd.com/index-{shopId}.html'],
  '1688': ['https://winport.m.1688.com/page/index.html?memberId={sellerId}'],
  pinduoduo: ['https://mobile.yangkeduo.com/mall_page.html?mall_id={shopId}'],
  goofish: ['https://www.goofish.com/personal?userId={sellerId}'],
  douyin: [
    'https://haohuo.jinritemai.com/views/shop/index?id={shopId}',
    'https://www.douyin.com/user/{sellerId}',
  ],
  xiaohongshu: ['https://www.xiaohongshu.com/shop/{sellerId}'],
  kuaishou: ['https://app.kwaixiaodian.com/page/kwaishop-store-c-frame-h5/frame?sellerId={sellerId}'],
  weidian: ['https://weidian.com/?userid={shopId}'],
  suning: ['https://shop.suning.com/{shopId}/index.html'],
  dangdang: ['https://shop.dangdang.com/{shopId}'],
  aliexpress: [
    'https://www.aliexpress.com/store/{shopId}',
    'https://m.aliexpress.com/store/storeHome.htm?sellerAdminSeq={sellerId}',
  ],
  ebay: ['https://www.ebay.com/usr/{sellerId}', 'https://www.ebay.com/str/{shopId}'],
  amazon: ['https://www.amazon.com/sp?seller={sellerId}'],
  weibo: ['https://weibo.com/u/{sellerId}'],
  'apple-apps': ['https://apps.apple.com/app/id{shopId}'],
  'google-play': ['https://play.google.com/store/apps/details?id={shopId}'],
  'huawei-apps': ['https://appgallery.huawei.com/app/{shopId}'],
  'xiaomi-apps': ['https://app.mi.com/details?id={shopId}'],
  'tencent-apps': ['https://sj.qq.com/appdetail/{shopId}'],
};

/** Canonical addresses of items by site. */
export const itemUrls: Partial<Record<SiteId, string>> = {
  taobao: 'https://item.taobao.com/item.htm?id={itemId}',
  tmall: 'https://detail.tmall.com/item.htm?id={itemId}',
  jd: 'https://item.jd.com/{itemId}.html',
  '1688': 'https://detail.1688.com/offer/{itemId}.html',
  pinduoduo: 'https://mobile.yangkeduo.com/goods.html?goods_id={itemId}',
  goofish: 'https://www.goofish.com/item?id={itemId}',
  douyin: 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id={itemId}',
  xiaohongshu: 'https://www.xiaohongshu.com/goods-detail/{itemId}',
  kuaishou: 'https://app.kwaixiaodian.com/merchant/shop/detail?id={itemId}',
  weidian: 'https://weidian.com/item.html?itemID={itemId}',
  dangdang: 'https://product.dangdang.com/{itemId}.html',
  aliexpress: 'https://www.aliexpress.com/item/{itemId}.html',
  ebay: 'https://www.ebay.com/itm/{itemId}',
  amazon: 'https://www.amazon.com/dp/{itemId}',
};
