/**
 * Made-up texts as people write them in complaints, with what in them tells of a person. No number or name is anybody's:
 * identity numbers are of 1900, telephones of zeros, cards and orders of zeros with a check digit.
 */
import type { PersonalData } from '../../../../utils/model/report-desk.ts';

export interface PersonalText {
  text: string;
  personal: [kind: PersonalData['kind'], part: string][];
}

export const personalTexts: readonly PersonalText[] = [
  // Telephones
  { text: '我的手机是19900000001，请尽快联系。', personal: [['phone', '19900000001']] },
  { text: '电话 199 0000 0002，白天都在', personal: [['phone', '199 0000 0002']] },
  { text: '手机号：199-0000-0003', personal: [['phone', '199-0000-0003']] },
  { text: '海外请拨+8619900000004。', personal: [['phone', '+8619900000004']] },
  { text: '联系 +86 199 0000 0005', personal: [['phone', '+86 199 0000 0005']] },
  { text: '（0086）19900000006 是我本人', personal: [['phone', '19900000006']] },
  { text: '客服留了１９９００００００７７让我打', personal: [['phone', '１９９００００００７７']] },
  { text: '座机0571-20000001转8', personal: [['phone', '0571-20000001转8']] },
  { text: '打过(010)20000002没人接', personal: [['phone', '(010)20000002']] },
  { text: '联系电话：20000003', personal: [['phone', '20000003']] },
  { text: '香港号码+852 2000 0004', personal: [['phone', '+852 2000 0004']] },
  { text: '打一九九零零零零零零零一找我', personal: [['phone', '一九九零零零零零零零一']] },
  { text: '号码是199.0000.0009', personal: [['phone', '199.0000.0009']] },
  // Identity numbers
  { text: '身份证号110101190001010006，可核实身份', personal: [['identity-number', '110101190001010006']] },
  { text: '本人身份证：440100 19800229 0018', personal: [['identity-number', '440100 19800229 0018']] },
  { text: '证件号码 330106200001011235', personal: [['identity-number', '330106200001011235']] },
  { text: '老身份证号110101000101001', personal: [['identity-number', '110101000101001']] },
  { text: '身份证尾号写错了：11010119000101000X', personal: [['identity-number', '11010119000101000X']] },
  {
    text: '对方发来一串330106200001011235，没说是什么',
    personal: [['identity-number', '330106200001011235']],
  },
  { text: '护照号E00000001', personal: [['identity-number', 'E00000001']] },
  // Orders
  { text: '订单号：2000000000000000001', personal: [['order-number', '2000000000000000001']] },
  { text: '订单编号 100000000001 一直不发货', personal: [['order-number', '100000000001']] },
  { text: '拼多多订单260301-000000000000001', personal: [['order-number', '260301-000000000000001']] },
  {
    text: '支付宝交易号2026030122001000000000000001',
    personal: [['order-number', '2026030122001000000000000001']],
  },
  { text: '页面上写着 1000000000000000011 这个数', personal: [['order-number', '1000000000000000011']] },
  { text: 'Order No. XB-20260301-0001 never came', personal: [['order-number', 'XB-20260301-0001']] },
  {
    text: '微信支付的商户单号是WX20260301000000000001',
    personal: [['order-number', 'WX20260301000000000001']],
  },
  { text: '我在京东买的，单子是 200000000012', personal: [['order-number', '200000000012']] },
  // Parcels
  { text: '快递单号SF1000000000001，签收人不是我', personal: [['parcel', 'SF1000000000001']] },
  { text: '圆通YT2000000000001显示已签收', personal: [['parcel', 'YT2000000000001']] },
  { text: '运单号：78000000000001', personal: [['parcel', '78000000000001']] },
  { text: '中通快递 75000000000002 是空包', personal: [['parcel', '75000000000002']] },
  { text: '物流单号为 JDVA00000000001', personal: [['parcel', 'JDVA00000000001']] },
  { text: '取件码 12-3-4567', personal: [['parcel', '12-3-4567']] },
  { text: '包裹EA000000001CN没有到', personal: [['parcel', 'EA000000001CN']] },
  { text: '单子 4300000000001 查不到物流', personal: [['parcel', '4300000000001']] },
  // Names
  { text: '收货人：王小明', personal: [['person', '王小明']] },
  { text: '收件人李小红的电话我没有', personal: [['person', '李小红']] },
  { text: '联系人 欧阳小明，下午可接电话', personal: [['person', '欧阳小明']] },
  { text: '我叫张小小，是这家店的顾客', personal: [['person', '张小小']] },
  { text: '客服叫陈小丽，态度很差', personal: [['person', '陈小丽']] },
  { text: '店主：刘大大', personal: [['person', '刘大大']] },
  { text: '后来赵小宝先生答应退款', personal: [['person', '赵小宝']] },
  { text: '投诉人周小二说没收到货', personal: [['person', '周小二']] },
  { text: '法定代表人：孙小三', personal: [['person', '孙小三']] },
  { text: '姓名：阿卜杜拉·买买提', personal: [['person', '阿卜杜拉·买买提']] },
  { text: '收货人是 Xiao Ming', personal: [['person', 'Xiao Ming']] },
  { text: '王小明跟我说可以刷单返现', personal: [['person', '王小明']] },
  { text: '群主是“小李子”', personal: [['person', '小李子']] },
  { text: '联系人：昝小四', personal: [['person', '昝小四']] },
  // Accounts, mail, cards
  { text: '加我微信xinbiao_demo01详谈', personal: [['account', 'xinbiao_demo01']] },
  { text: '微信号：demo-000001', personal: [['account', 'demo-000001']] },
  { text: 'vx: demo000002 返现', personal: [['account', 'demo000002']] },
  { text: 'QQ号 100000001，QQ群没有', personal: [['account', '100000001']] },
  { text: '扣扣：200000002', personal: [['account', '200000002']] },
  { text: '支付宝账号：demo@mail.example', personal: [['email', 'demo@mail.example']] },
  { text: '我的淘宝账号是demo用户0001', personal: [['account', 'demo用户0001']] },
  { text: '加微：demo000003', personal: [['account', 'demo000003']] },
  { text: '邮箱 demo.user+1@mail.example 收到过', personal: [['email', 'demo.user+1@mail.example']] },
  { text: '回信到demo＠mail.example也行', personal: [['email', 'demo＠mail.example']] },
  { text: '邮箱是demo（艾特）mail点example', personal: [['email', 'demo（艾特）mail点example']] },
  { text: '退款到卡号6222 0000 0000 0009', personal: [['bank-card', '6222 0000 0000 0009']] },
  { text: '银行卡6228480000000000000', personal: [['bank-card', '6228480000000000000']] },
  { text: '信用卡 4000-0000-0000-0002 被扣', personal: [['bank-card', '4000-0000-0000-0002']] },
  { text: '打款给6217000000000001234', personal: [['bank-card', '6217000000000001234']] },
  // Addresses
  {
    text: '寄到浙江省杭州市西湖区演示路1号2幢3单元404室',
    personal: [['postal-address', '浙江省杭州市西湖区演示路1号2幢3单元404室']],
  },
  {
    text: '收货地址：江西省南昌市东湖区演示大道100号',
    personal: [['postal-address', '江西省南昌市东湖区演示大道100号']],
  },
  {
    text: '我住在上海市静安区演示小区5号楼602室，没有人来过',
    personal: [['postal-address', '上海市静安区演示小区5号楼602室']],
  },
  { text: '地址是广东省某某县演示镇第一村', personal: [['postal-address', '广东省某某县演示镇第一村']] },
  {
    text: '家住演示街道幸福里三栋二单元五零一室',
    personal: [['postal-address', '演示街道幸福里三栋二单元五零一室']],
  },
  {
    text: '北京朝阳区演示北路甲1号院2号楼',
    personal: [['postal-address', '北京朝阳区演示北路甲1号院2号楼']],
  },
  { text: '快递放在 3 幢 2 单元 502 室门口', personal: [['postal-address', '3 幢 2 单元 502 室']] },
  {
    text: '湖北省黄冈市演示县演示镇演示村3组',
    personal: [['postal-address', '湖北省黄冈市演示县演示镇演示村3组']],
  },
  {
    text: '退货寄四川省成都市武侯区演示路8号附2号演示花园',
    personal: [['postal-address', '四川省成都市武侯区演示路8号附2号']],
  },
  { text: '在演示大学第八宿舍楼下取的件', personal: [['postal-address', '演示大学第八宿舍楼']] },
  // Several in one text
  {
    text: '收货人王小明，19900000010，浙江省宁波市鄞州区演示路20号，订单号2000000000000000028。',
    personal: [
      ['person', '王小明'],
      ['phone', '19900000010'],
      ['postal-address', '浙江省宁波市鄞州区演示路20号'],
      ['order-number', '2000000000000000028'],
    ],
  },
  {
    text: '客服电话19900000011，微信同号，QQ：300000003',
    personal: [
      ['phone', '19900000011'],
      ['account', '300000003'],
    ],
  },
  // Nothing of a person
  { text: '统一社会信用代码91330100MA28000060，注册地不明', personal: [] },
  { text: '信用代码：91110000000000000E', personal: [] },
  { text: '注册号330100000000001的公司', personal: [] },
  { text: '2026年3月1日下单，3月5日还没有发货，共5天', personal: [] },
  { text: '付了1999.00元，优惠20000001分', personal: [] },
  { text: '店铺编号：100200300', personal: [] },
  { text: '店铺ID 19900000012', personal: [] },
  { text: '商品链接 https://item.taobao.com/item.htm?id=700000000001', personal: [] },
  { text: 'https://shop.example/u/19900000013/p?order=2000000000000000001', personal: [] },
  { text: '官方热线400-000-0001和95000', personal: [] },
  { text: '12315接了我的举报，12345也打过', personal: [] },
  { text: '浙江杭州演示某某商贸有限公司刷单', personal: [] },
  { text: '该店5号发货，8号签收，1号楼盘活动', personal: [] },
  { text: '第3号公告和2026〔12〕号文件', personal: [] },
  { text: '王女士说店里没有人', personal: [] },
  { text: '张某某多次联系卖家未果', personal: [] },
  { text: '客服不理人，老板说要等', personal: [] },
  { text: '卖家是高仿，老板黄牛', personal: [] },
  { text: '联系人不在，收货人未填写', personal: [] },
  { text: '销量19万，评价2000000条，好评率99.99%', personal: [] },
  { text: '条形码6900000000001，货号XB-2026-0001', personal: [] },
  { text: '微信公众号和微信小程序都打不开', personal: [] },
  { text: '手机型号13900，容量128G，价格13999', personal: [] },
  { text: '时间戳1772352000000，版本1.13.8000', personal: [] },
  { text: '杭州市西湖区市场监督管理局已受理', personal: [] },
  { text: '从杭州发往上海，走了5天高速公路', personal: [] },
  { text: '他们在淘宝、京东、拼多多上各开了3家店', personal: [] },
  { text: '标准号GB 11643-1999，专利号201910000000.0', personal: [] },
];

/** Written after the finders were, which were not changed for them: how they do on what they were not made for. */
export const furtherTexts: readonly PersonalText[] = [
  {
    text: '卖家发短信让我打19900000021，号主叫马小五',
    personal: [
      ['phone', '19900000021'],
      ['person', '马小五'],
    ],
  },
  { text: '本人电话:199 00000022（微信同步）', personal: [['phone', '199 00000022']] },
  { text: '电联0755 2000 0023', personal: [['phone', '0755 2000 0023']] },
  { text: '有事打我妈手机 一三九零零零零零零二四', personal: [['phone', '一三九零零零零零零二四']] },
  {
    text: '他的身份证是110101 19000101 0006，照片我有',
    personal: [['identity-number', '110101 19000101 0006']],
  },
  {
    text: '营业执照上的人证号330106200001011235打了码',
    personal: [['identity-number', '330106200001011235']],
  },
  { text: '订单2000000000000000036号已退款', personal: [['order-number', '2000000000000000036']] },
  { text: '唯品会订单：26030100000025', personal: [['order-number', '26030100000025']] },
  { text: '订单尾号0026，客服查得到', personal: [['order-number', '0026']] },
  { text: '韵达单号4600000000027，派件员没有打电话', personal: [['parcel', '4600000000027']] },
  { text: '菜鸟驿站取件 8-2-0028', personal: [['parcel', '8-2-0028']] },
  { text: '快递：极兔JT0000000000029', personal: [['parcel', 'JT0000000000029']] },
  { text: '寄件人写的是何大山，不是店家', personal: [['person', '何大山']] },
  { text: '跟一个叫林小北的人聊的', personal: [['person', '林小北']] },
  { text: '主播“阿花”说是正品', personal: [['person', '阿花']] },
  { text: '收款方 吴小南（支付宝实名）', personal: [['person', '吴小南']] },
  { text: '转账给郑小东500元', personal: [['person', '郑小东']] },
  { text: '投诉人：司马小西', personal: [['person', '司马小西']] },
  { text: '我老婆叫黄小中，她下的单', personal: [['person', '黄小中']] },
  { text: '他旺旺是demo老店主31', personal: [['account', 'demo老店主31']] },
  { text: '抖音号：demo0000032', personal: [['account', 'demo0000032']] },
  { text: '加薇 demo_000033 拉我进群', personal: [['account', 'demo_000033']] },
  { text: '刷单群QQ 500000034', personal: [['account', '500000034']] },
  { text: '联系邮箱：demo-35@mail.example.', personal: [['email', 'demo-35@mail.example']] },
  { text: '对公账户6217000000000001234户名演示某某公司', personal: [['bank-card', '6217000000000001234']] },
  {
    text: '收件地址 河南省郑州市金水区演示路与示例路交叉口东南角演示花园8号楼',
    personal: [['postal-address', '河南省郑州市金水区演示路与示例路交叉口东南角演示花园8号楼']],
  },
  {
    text: '退到：福建泉州晋江演示镇演示工业区A栋2楼',
    personal: [['postal-address', '福建泉州晋江演示镇演示工业区A栋2楼']],
  },
  { text: '我家在演示路36弄7号101', personal: [['postal-address', '演示路36弄7号101']] },
  { text: '发货地显示广州市白云区演示街37号档口', personal: [['postal-address', '广州市白云区演示街37号']] },
  {
    text: '重庆渝北区演示国际社区二期9栋3-2',
    personal: [['postal-address', '重庆渝北区演示国际社区二期9栋3-2']],
  },
  {
    text: '云南省昆明市官渡区演示村委会旁边',
    personal: [['postal-address', '云南省昆明市官渡区演示村委会']],
  },
  { text: '收款码显示*小明', personal: [] },
  { text: '销售员说全场3折，满300减40', personal: [] },
  { text: '店铺开了8年，粉丝190.1万', personal: [] },
  { text: '检测报告编号：DEMO20260301000000000001', personal: [] },
  { text: '执行标准Q/XB 0001S-2026，生产日期20260301', personal: [] },
  { text: '许可证编号SC10000000000038', personal: [] },
  { text: '商标注册号10000039', personal: [] },
  { text: '文三路上的那家实体店关门了', personal: [] },
  { text: '直播间号000000040，晚上8点', personal: [] },
  { text: '评论有2000000000次浏览', personal: [] },
  { text: '联系人栏写着“负责人”', personal: [] },
  { text: '平台回复：请于3个工作日内处理', personal: [] },
  { text: '电视机65寸，单价1990元，两台3980元', personal: [] },
];
