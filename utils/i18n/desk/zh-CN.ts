/** The words that all of the desk shares, in the language that the other catalogues follow. */
export const zhCN = {
  'page.title': '信标 · 工作台',
  'page.heading': '工作台',
  'page.lead': '举报、异议、台账、比对与月报。在你发送之前，一切只在本机。',
  'page.sections': '工作台的各部分',
  'section.reports': '举报与异议',
  'section.cases': '台账',
  'section.screening': '批量比对',
  'section.monthly': '月报',
};
