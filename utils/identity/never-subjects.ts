/**
 * Who is never the subject of an entry, whatever a list says: the marketplaces and search engines themselves, with
 * all their domains. A shop below one of them (`NAME.tmall.com`) is a storefront, not a domain. A pure table: used by
 * content scripts too.
 */

/** Registrable domains of marketplaces, shop platforms and search engines, and of what they run beside. */
const platforms = new Set(
  // Alibaba
  (
    'taobao.com taobao.cn taobao.net taobao.hk taobao.org tb.cn tmall.com tmall.hk tmall.com.hk liangxinyao.com ' +
    '1688.com alibaba.com alibaba.cn alibaba.com.cn alibaba-inc.com alibabagroup.com alicdn.com aliimg.com ' +
    'aliyun.com aliyuncs.com alipay.com alipayobjects.com alimama.com alitrip.com fliggy.com etao.com ' +
    'juhuasuan.com goofish.com xianyu.com idle.fish tbcdn.cn mmstat.com cainiao.com ele.me amap.com kaola.com ' +
    'kaola.com.hk lazada.com lazada.sg lazada.com.my lazada.co.th lazada.vn lazada.co.id lazada.com.ph ' +
    'aliexpress.com aliexpress.us aliexpress.ru daraz.pk trendyol.com ' +
    // JD
    'jd.com jd.hk jd.ru jd.co.th 360buy.com 360buyimg.com jdl.com jdpay.com jingxi.com jdcloud.com paipai.com ' +
    'joybuy.com 3.cn yhd.com yiyaojd.com jd.id jddj.com jddglobal.com ' +
    // Pinduoduo, ByteDance, Kuaishou, Xiaohongshu, Weidian, Suning, Dangdang, VIP and others
    'pinduoduo.com pinduoduo.net yangkeduo.com pddpic.com pddugc.com temu.com kwcdn.com ' +
    'douyin.com iesdouyin.com jinritemai.com snssdk.com toutiao.com bytedance.com bytedance.net byteimg.com ' +
    'douyinpic.com douyinvod.com ecombdimg.com amemv.com ixigua.com tiktok.com tiktokglobalshop.com ' +
    'kuaishou.com kwaishop.com kwaixiaodian.com gifshow.com kuaishouzt.com chenzhongtech.com kspkg.com yximgs.com ' +
    'xiaohongshu.com xhscdn.com xhslink.com xhs.cn rednote.com weidian.com koudai.com geilicdn.com vdian.com ' +
    'suning.com suning.cn suningmarket.com redbaby.com.cn hksuning.com suning.com.hk dangdang.com ddimg.cn ' +
    'vip.com vipshop.com vipglobal.hk vpimg1.com vpimg2.com gome.com.cn gomeplus.com yanxuan.com ' +
    'mogu.com mogujie.com meilishuo.com jumei.com jumeiglobal.com youzan.com youzan.com.cn koudaitong.com ' +
    'weimob.com meituan.com dianping.com dewu.com poizon.com zhuanzhuan.com 58.com ganji.com kongfz.com ' +
    'xiaomiyoupin.com dhgate.com made-in-china.com hc360.com huicong.com ctrip.com shein.com ' +
    // Amazon, eBay and others abroad
    'amazon.com amazon.ca amazon.cn amazon.de amazon.fr amazon.it amazon.es amazon.nl amazon.se amazon.pl amazon.in ' +
    'amazon.sg amazon.ae amazon.sa amazon.eg amazon.ie amazon.co.uk amazon.co.jp amazon.com.au amazon.com.br ' +
    'amazon.com.mx amazon.com.tr amazon.com.be amazon.co.za z.cn amzn.to amzn.com amazonaws.com media-amazon.com ' +
    'ssl-images-amazon.com images-amazon.com amazonpay.com ' +
    'ebay.com ebay.ca ebay.de ebay.fr ebay.it ebay.es ebay.nl ebay.at ebay.ch ebay.ie ebay.pl ebay.be ebay.ph ' +
    'ebay.in ebay.cn ebay.co.uk ebay.com.au ebay.com.hk ebay.com.sg ebay.com.my ebay.com.tw ebayimg.com ' +
    'ebaystatic.com ebay.us shopee.com shopee.cn shopee.tw shopee.sg shopee.com.my shopee.co.id shopee.co.th ' +
    'shopee.vn shopee.ph shopee.com.br mercadolibre.com mercadolivre.com.br rakuten.com rakuten.co.jp ' +
    'etsy.com wish.com ozon.ru wildberries.ru coupang.com gmarket.co.kr ruten.com.tw ' +
    'pchome.com.tw momoshop.com.tw books.com.tw shopify.com shopifycdn.com wix.com ' +
    'weebly.com squarespace.com bigcommerce.com ' +
    // Social platforms and app stores
    'weibo.com weibo.cn apple.com huawei.com mi.com xiaomi.com qq.com ' +
    // Search engines
    'baidu.com baidu.cn baidu.com.cn baidu.com.hk baidustatic.com bdstatic.com bdimg.com baidubce.com hao123.com ' +
    'bing.com bing.cn bing.com.cn msn.com msn.cn live.com microsoft.com google.cn g.cn gstatic.com ' +
    'googleapis.com googleusercontent.com googleadservices.com googlesyndication.com doubleclick.net youtube.com ' +
    'sogou.com sogoucdn.com sogo.com so.com haosou.com haoso.com 360.cn 360.com 360kan.com 360kuai.com qhimg.com ' +
    'qhmsg.com qihoo.com qihucdn.com duckduckgo.com duck.com ddg.co ddg.gg yahoo.com yahoo.co.jp yandex.com ' +
    'yandex.ru ya.ru sm.cn shenma.cn quark.cn chinaso.com ecosia.org startpage.com qwant.com brave.com'
  ).split(' '),
);

/** Google under every country: `google.com.hk`, `google.de`. */
const google = /^google\.(?:com?\.)?[a-z]{2,3}$/;

/** @param domain a registrable domain in lower case, such as `taobao.com` */
export function isPlatformDomain(domain: string): boolean {
  return platforms.has(domain) || google.test(domain);
}

/**
 * Hosts whose pages tell of companies without being theirs: registers, courts and authorities, news, encyclopedias,
 * forums, job boards, directories. A search result there that is headed by a company's name is not its shop.
 */
const tellsOfOthers = new Set(
  (
    'gov.cn court.gov.cn gsxt.gov.cn creditchina.gov.cn edu.cn qcc.com qichacha.com tianyancha.com qixin.com ' +
    'qixinbao.com aiqicha.com qizhidao.com shuidi.cn xizhi.com cha.com riskbird.com ' +
    '11467.com shunqi.com huangye88.com 51sole.com b2b168.com china.cn maigoo.com chinapp.com bosszhipin.com ' +
    'zhipin.com liepin.com liepin.cn zhaopin.com 51job.com lagou.com jobui.com kanzhun.com ' +
    'wikipedia.org baike.com hudong.com zhihu.com douban.com tieba.com jianshu.com csdn.net cnblogs.com v2ex.com ' +
    'weibo.com weibo.cn qq.com sina.com.cn sina.cn sohu.com 163.com ifeng.com people.com.cn people.cn ' +
    'xinhuanet.com news.cn cctv.com cnr.cn chinanews.com.cn chinanews.com cntv.cn gmw.cn ce.cn china.com ' +
    'china.com.cn youth.cn huanqiu.com thepaper.cn bjnews.com.cn caixin.com yicai.com 21jingji.com stcn.com ' +
    'cs.com.cn cnstock.com eastmoney.com hexun.com jrj.com.cn 10jqka.com.cn xueqiu.com 36kr.com tmtpost.com ' +
    'jiemian.com guancha.cn nfnews.com southcn.com bilibili.com youku.com iqiyi.com ' +
    '12315.cn 12377.cn heimaotousu.com 315online.com 21cn.com docin.com book118.com wenku.com doc88.com'
  ).split(' '),
);

/** @param host in lower case @returns whether the host, or a domain above it, only tells of companies */
export function tellsOfCompanies(host: string): boolean {
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    if (tellsOfOthers.has(host.slice(at))) return true;
  }
  return false;
}
