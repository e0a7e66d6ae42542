/** The words of shops of order pages, in the language that the other catalogues follow. */
export const zhCN = {
  'bought.title': '订单页上的店铺',
  'bought.switch': '记住订单页上的店铺，日后列入名单时告诉我',
  'bought.kept':
    '打开后，你看购物网站的订单页时，信标记下页上店铺的名称、编号与网址，所在网站，页面写明的经营者，以及见到的月份。只存在本机的浏览器里，备份文件中也有。',
  'bought.not':
    '不记商品、价格、订单号、收货信息和日期；隐私窗口里什么都不记。页上推荐的店铺也可能一并记下。',
  'bought.bounds': '最多{n}家，多出时先删最早的；{months}个月没再见到就自动删去。关闭开关，全部删去。',
  'bought.system': '也用系统通知告诉我（浏览器会先问你）',
  'bought.system-refused': '浏览器没有允许发通知。仍会在弹窗和这里告诉你。',
  'bought.none': '还没有记下店铺。看一次订单页就会记下。',
  'bought.count': '已记下{n}家店铺',
  'bought.seen': '{month}见于订单页',
  'bought.operator': '经营者：{name}',
  'bought.forget': '删去',
  'bought.forget-name': '删去：{shop}',
  'bought.forget-all': '全部删去',
  'bought.forget-all-ask': '删去记下的{n}家店铺？',
  'bought.more': '显示更多',
  'notice.title': '后来列入名单的店铺',
  'notice.why':
    '你在订单页见过的店铺，所选名单后来有了记录。只转述名单，不评价你买的商品；名单可能有误，也可能移出，移出后本提示随之消失。',
  'notice.on': '{date}得知',
  'notice.read': '知道了',
  'notice.read-name': '知道了：{shop}',
  'notice.details': '查看详情',
  'notice.open': '详情',
  'system.title': '{shop}：你在订单页见过的店铺',
  'system.says': '{said}。据{list}（{issuer}）。仅转述名单，不评价商品。',
  'system.rest': '还有店铺后来列入名单',
  'system.where': '在信标的选项页查看。仅转述名单，不评价商品。',
} as const;
