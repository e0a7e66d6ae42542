/** What looks like a person's number and is a company's or a thing's: never pointed out. */
import { readCode } from '../../../identity/codes.ts';
import { findAll } from './found.ts';
import type { Found } from './found.ts';

const codeLabel =
  /(?:信用代码|信用编码|信用码|注册号码?|注册编号|机构代码证?号?|执照编?号码?|许可证编?号?|备案号|批准文号|文书号|案号|USCC)[)\]】]?(?:是|为)?[:;=]?\s*$/iu;
const thingLabel =
  /(?:店铺|店|商家|商铺|商品|宝贝|产品|条目|名单|货|型|款|SKU|规格|批准?|批次|专利|商标注册|标准|视频|直播间|房间)(?:的)?(?:编号|编码|号码?|ID|链接)?(?:是|为)?[:#]?\s*$/iu;

/** Addresses of pages, codes of companies, and numbers that are said to be a shop's, a ware's or a paper's. */
export function findNotPersonal(text: string): Found[] {
  return [
    ...findAll('account', text, /https?:\/\/[^\s"'<>，。；）】]+/dgu),
    ...findAll('account', text, /(?<![0-9A-Za-z])[0-9A-Z]{18}(?![0-9A-Za-z])/dg, (run) => {
      const code = readCode(run);
      return code?.kind === 'uscc' && code.check === 'passes' && /[A-Z]/.test(run.slice(0, 17));
    }),
    ...findAll(
      'account',
      text,
      /(?<![0-9A-Za-z])9[123]\d{16}(?![0-9A-Za-z])/dg,
      (run) => readCode(run)?.check === 'passes',
    ),
    ...findAll('account', text, /(?<![0-9A-Za-z])[0-9A-Z][0-9A-Z-]{4,29}(?![0-9A-Za-z])/dgi, (_, at) => {
      const before = text.slice(Math.max(0, at - 16), at);
      return codeLabel.test(before) || thingLabel.test(before);
    }),
  ];
}
