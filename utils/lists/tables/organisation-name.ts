const ending =
  /(?:公司|集团|[总分]?厂|[商书药酒饭]?店|商行|经营部|门市部|服务部|中心|合作社|事务所|工作室|商场|超市|银行|研究[所院]|学校|医院|协会|企业)(?:[（(][^（()）]*[）)])?$/;

/** @returns whether a cell ends like the name of an organisation */
export function isOrganisationName(cell: string): boolean {
  return cell.length >= 4 && cell.length <= 200 && ending.test(cell);
}
