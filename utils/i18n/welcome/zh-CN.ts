/** The words of the first run, in the language that the other catalogues follow. */
export const zhCN = {
  'page.title': '信标 · 开始使用',
  'page.heading': '欢迎使用信标',
  'page.lead': '三步，不到一分钟。每一步都可以跳过，以后在选项里都能改。',
  'page.steps': '步骤',
  'page.step': '第{n}步，共3步',
  'page.next': '下一步',
  'page.back': '上一步',
  'page.finish': '完成',
  'page.leave': '全部跳过',

  'step.what': '它做什么，不做什么',
  'step.lists': '选择名单',
  'step.sites': '在哪里标注',

  'what.does': '在你逛的店铺旁边，标出已公布的失信名单怎么说：',
  'what.shop': '某某演示专营店',
  'what.demonstration': '（演示，名称虚构）',
  'what.why': '点开标注，可见是谁的名单、什么事由、哪一天、凭什么对上，以及到哪里提异议。',
  'what.not-safe': '没有标注，只表示未见于你所选的名单，不代表可靠。',
  'never.title': '它从不做的事',
  'never.send': '你看的网页、搜的东西、买的商品，都不会离开本机。',
  'never.collect': '没有账号，不上报统计，没有自家服务器，也不读订单金额和收货地址。',
  'never.judge': '不评价商品，不替名单下结论，不把“可能”说成“就是”。',
  'never.requests': '只向你亲手添加的名单地址取名单，与你浏览什么无关。',

  'lists.why': '信标不附带真实名单，用谁的名单由你决定。可以从目录、地址或文件添加。',
  'lists.have': '已有{n}份名单可供比对。',
  'lists.demonstration': '不确定？先不添加也行：自带的演示名单（名称全属虚构）让你看到标注的样子。',

  'sites.why': '信标只读这些网站的页面，其他网站一概不读。不想用的，关掉即可。',
  'sites.ask': '浏览器还没有允许信标读取其中的{n}个网站。只有允许后才会标注；只问你打开的这些。',
  'sites.allow': '允许在这些网站标注',
  'sites.allowed': '已允许在所选网站标注。',
  'sites.refused': '浏览器没有允许，因此暂不标注。可以再点一次，或以后在浏览器的扩展设置里允许。',

  'done.title': '好了',
  'done.lead': '打开任一所选网站的搜索页或店铺页，信标就开始工作。点工具栏上的信标图标，可见本页读到了什么。',
  'done.learn': '了解炒信与各种标注',
  'done.options': '打开选项',
  'done.again': '再看一遍',
} as const;
