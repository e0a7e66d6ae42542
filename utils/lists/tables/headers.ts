/** Headers of published tables and what their columns hold (docs/formats.md). */

export const fields = [
  'name',
  'uscc',
  'registrationNumber',
  'organisationCode',
  'anyCode',
  'formerNames',
  'otherNames',
  'kind',
  'region',
  'cause',
  'tier',
  'basisKind',
  'status',
  'authority',
  'decisionNumber',
  'decisionDate',
  'decisionUrl',
  'listedOn',
  'confirmedOn',
  'removedOn',
  'removed',
  'listed',
  'remark',
  'rectifyBy',
  'site',
  'shopId',
  'sellerId',
  'shopName',
  'shopUrl',
  'partyType',
  'noticeTitle',
  'noticeContent',
  'seen',
  'linkBasis',
  'confirmations',
] as const;

/** What a column can hold. */
export type Field = (typeof fields)[number];

/** Known headers by field, divided by spaces; compared without case, width, spaces and marks. */
export const knownHeaders: Record<Field, string> = {
  name: `
    企业名称 单位名称 公司名称 名称 主体名称 机构名称 法人名称 当事人 当事人名称 被执行人
    被执行人名称 被执行人姓名 失信被执行人 失信被执行人名称 失信企业 失信企业名称 失信主体
    失信主体名称 市场主体名称 经营主体名称 经营者名称 企业全称 公司全称 企业名 单位 企业
    企业单位名称 企业或单位名称 行政相对人名称 相对人名称 纳税人名称 商户名称 黑名单企业名称 姓名
    被列入企业名称 列入企业名称 企業名稱 公司名稱 单位全称 name companyname company entname
    entityname entity iname mc qymc
    accurateentityname accurateentitynamequery jgmc entitynamequery cfxdrmc xdrmc nome
  `,
  uscc: `
    统一社会信用代码 统一信用代码 社会信用代码 信用代码 统一代码 统一社会信用代码证号
    统一社会信用编码 統一社會信用代碼 uscc creditcode uniscid tyshxydm unifiedsocialcreditcode
    socialcreditcode
  `,
  registrationNumber: `
    工商注册号 注册号 营业执照注册号 企业注册号 注册号码 工商登记注册号 登记注册号 营业执照号
    营业执照号码 营业执照编号 工商注册号码 regno registrationnumber zch
    regnumber
  `,
  organisationCode: `
    组织机构代码 组织结构代码 组织机构代码证 组织机构代码证号 机构代码 组织代码 orgcode
    organisationcode organizationcode zzjgdm
  `,
  anyCode: `
    代码 证件号码 证件号 证照号码 证照编号 企业代码 主体代码 机构代码或注册号 编码 企业编码 证照号
    身份证号码组织机构代码 身份证号组织机构代码 dm cardnum code accurateentitycode entitycode
    identifiers entitycodequery
  `,
  formerNames: '曾用名 原名称 变更前名称 曾用名称 企业曾用名 formername formernames',
  otherNames: '别名 简称 其他名称 othernames aliases',
  kind: '主体类型 企业类型 主体类别 单位类型 市场主体类型 相对人类别 行政相对人类别 kind schema',
  region: `
    省份 地区 省 省市 所在地 所属地区 所在地区 行政区划 区域 属地 所属区域 所在省份 注册地 areaname
    region province
    countries
  `,
  cause: `
    失信领域 列入事由 列入原因 事由 失信行为 失信事由 失信情形 失信行为具体情形 违法事实
    主要违法事实 违法行为 违法事由 列入情形 认定事由 认定情形 失信类型 失信原因 严重违法失信行为
    被执行人行为具体情形 失信被执行人行为具体情形 处罚事由 原因 违法违规事实 失信行为类型 违法类型
    严重失信行为 失信行为描述 列入黑名单事由 列入黑名单原因 列入严重违法失信企业名单原因
    列入经营异常名录原因 disrupttypename specausecn serillreacn cause causes reason
    cfsy lryy sanctions
  `,
  tier: '名单类型 名单类别 名单性质 名单种类 tier',
  basisKind: '依据类别 basiskind',
  status: `
    状态 名单状态 当前状态 列入状态 整改状态 整改情况 公示状态 移出状态 移出情况 修复状态 修复情况
    信用修复状态 信用修复情况 status
  `,
  authority: `
    认定机关 决定机关 列入机关 认定部门 认定单位 列入部门 列入决定机关 作出决定机关 作出列入决定机关
    决定机关列入 处罚机关 执行法院 法院 发布机关 发布单位 公布机关 做出决定机关 列入单位
    作出决定部门 认定机构 数据来源单位 courtname decorgcn judauthcn authority
    dataset 数据来源
  `,
  decisionNumber: `
    列入文号 决定书文号 文号 案号 认定文号 认定文书号 文书号 行政处罚决定书文号 处罚决定书文号
    处罚文号 决定文书号 列入决定书文号 决定文号 casecode documentnumber decisionnumber
  `,
  decisionDate: `
    决定日期 认定日期 认定时间 处罚决定日期 作出决定日期 处罚日期 立案时间 立案日期 regdate
    decisiondate
  `,
  decisionUrl: '决定书链接 文书链接 公告链接 来源链接 决定链接 decisionurl',
  listedOn: `
    列入日期 列入时间 发布日期 发布时间 公布日期 公布时间 公示日期 公示时间 纳入日期 纳入时间
    列入黑名单日期 列入黑名单时间 列入名单日期 列入严重违法失信企业名单日期 publishdate abntime
    listedon listeddate inclusao
    insertdate datawpisu firstseen noticedate
  `,
  confirmedOn: `
    更新时间 更新日期 最后修改日期 最后更新时间 最后更新日期 数据更新时间 数据更新日期 确认日期
    updatetime confirmedon
    lastseen
  `,
  removedOn: `
    移出日期 移出时间 移除日期 移除时间 退出日期 退出时间 修复日期 撤销日期 移出黑名单日期
    移出名单日期 remdate removedon
    deletedate datawykreslenia
  `,
  // yes or no
  removed: `
    是否移出 是否已移出 是否移除 是否已移除 是否退出 是否已退出 是否解除 是否已解除 是否撤销 是否已撤销
    是否修复 是否已修复 是否信用修复 是否已信用修复 是否完成信用修复 isremoved
  `,
  listed: '是否失信 是否在列 是否列入 是否黑名单 是否列入黑名单 是否失信企业 是否有效 islisted',
  remark: '备注 備註 备注说明 备注信息 remark remarks notes',
  rectifyBy: '整改期限 整改截止日期 整改截止日 整改到期日 限期整改日期 rectifyby',
  site: '所属平台名称 所属平台 平台名称 平台 电商平台 网站平台 platform site',
  shopId: '店铺id 网店id 店铺编号 网店编号 shopid',
  sellerId: '卖家id 会员id 商家id 掌柜id memberid sellerid',
  shopName: '网店名称 店铺名称 网站网店名称 网站或网店名称 店铺名 网店名 网站名称 websitname shopname',
  shopUrl: `
    网址 网店网址 店铺网址 店铺链接 网店链接 店铺地址 网店地址 网站地址 网站网址 域名 shophost
    shopurl domain url website
    domainaddress adresdomeny
  `,
  // The court's search: 1 is a company, anything else a person.
  partyType: 'partytypename',
  noticeTitle: 'noticetitle 公告标题',
  noticeContent: 'noticecontent 公告内容',
  seen: '核对日期 核验日期 seen',
  linkBasis: '对应依据 basis',
  confirmations: '核对人数 confirmations',
};

/** @returns the header in small letters, without width, spaces and marks: two that differ in these only are one */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
