/** `index.html` of a feed: the list for people, with how to object. Static, no script, nothing loaded from elsewhere. */
import type { Entry } from '../../model/entry.ts';
import { linkFragment } from './link.ts';
import type { FeedPayload } from './payload.ts';

/** More rows would only make a page that no browser likes to open; the count says how many there are. */
const maxRows = 1000;

const tierWords = {
  blacklist: '黑名单 Blacklist',
  watchlist: '重点关注名单 Watch list',
  other: '公布名单 Published list',
} as const;

const originWords = {
  issuer: '由认定机关自行发布 · Published by the issuer itself',
  transcription: '由他人转录，并非认定机关自行发布 · Transcribed by others, not published by the issuer',
  demonstration: '演示，非真实 · Demonstration, not real',
} as const;

const style = `body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:0 auto;
padding:1rem;color:#1b1b1b;background:#fff}table{border-collapse:collapse;width:100%}th,td{text-align:left;
padding:.3rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}dt{font-weight:600}dd{margin:0 0 .5rem}
code{overflow-wrap:anywhere}.table{overflow-x:auto}@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#8cb4ff}
th,td{border-color:#444}}`;

/**
 * @param payload the payload of `feed.json`
 * @param entries the list's entries, of which the first thousand are shown
 * @param fingerprint of the feed's first root, to be compared by people
 * @returns the page, every text of the list escaped
 */
export function indexPage(payload: FeedPayload, entries: readonly Entry[], fingerprint: string): string {
  const { list } = payload;
  const shown = entries.slice(0, maxRows);
  const facts: [string, string][] = [
    ['认定机关 Issuer', escapeText(list.issuer)],
    ['发布者 Publisher', `${escapeText(list.publisher)}<br>${originWords[list.origin]}`],
    ['性质 Kind', tierWords[list.tier]],
    ['条数 Entries', String(entries.length)],
    ['名单公布日 Date of the list', escapeText(list.published ?? '–')],
    ['本次发布 Issued', `${escapeText(payload.issued)} (№ ${payload.serial})`],
    ['更新期限 Valid until', escapeText(payload.expires)],
    ['整改期 Months to rectify', String(list.rectifyMonths)],
    ['公布期 Months shown', String(list.retentionMonths)],
    ['主页 Home page', link(list.homepage)],
    ['举报 Report to', link(list.reportTo)],
    ['异议与更正 Object to', link(list.appealTo)],
    ['许可 Licence', escapeText(list.licence ?? '–')],
    ['指纹 Fingerprint', `<code>${grouped(fingerprint)}</code>`],
    ['订阅 Subscribe', subscription(payload, fingerprint)],
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeText(list.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeText(list.title)}</h1>
<dl>${facts.map(([term, fact]) => `<dt>${term}</dt><dd>${fact}</dd>`).join('\n')}</dl>
<h2>如何提出异议 <span lang="en">How to object</span></h2>
${objection(list)}
<h2>名单内容 <span lang="en">Entries</span></h2>
${shown.length < entries.length ? `<p>下表为前 ${shown.length} 条，共 ${entries.length} 条。<span lang="en">The first ${shown.length} of ${entries.length}.</span></p>` : ''}
<div class="table"><table>
<thead><tr><th>名称 Name</th><th>代码 Code</th><th>事由 Cause</th><th>列入日期 Listed on</th></tr></thead>
<tbody>
${shown.map(row).join('\n')}
</tbody>
</table></div>
<p>未列入本名单不代表可靠。<span lang="en">Absence from this list is no endorsement.</span></p>
</body>
</html>
`;
}

/** In groups of four, as people compare them. */
function grouped(fingerprint: string): string {
  return escapeText(fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint);
}

/** A link to this very folder: copied, it carries the address, the list's id and the fingerprint. */
function subscription({ list }: FeedPayload, fingerprint: string): string {
  const href = escapeText(`./${linkFragment({ listId: list.id, fingerprint })}`);
  return `<a href="${href}">复制此链接，粘贴到信标的选项页</a>；请另从发布者处核对指纹。
<span lang="en">Copy this link into Xinbiao’s options; compare the fingerprint with one that the publisher made known elsewhere.</span>`;
}

function objection(list: FeedPayload['list']): string {
  const where =
    list.appealTo === undefined
      ? `请向认定机关（${escapeText(list.issuer)}）或发布者（${escapeText(list.publisher)}）提出。`
      : `请向 ${link(list.appealTo)} 提出。`;
  const whereEnglish =
    list.appealTo === undefined
      ? `Write to the issuer (${escapeText(list.issuer)}) or the publisher (${escapeText(list.publisher)}).`
      : `Write to ${link(list.appealTo)}.`;
  return `<p>认为列入有误、已经整改或已被移出的，${where}请写明名称、统一社会信用代码和理由；更正、移出由认定机关决定，发布者据此更新本名单。</p>
<p lang="en">If an entry is wrong, has been put right or was removed: ${whereEnglish} Give the name, the unified social credit code and your reasons. The issuer decides; the publisher updates this list accordingly.</p>`;
}

function row(entry: Entry): string {
  const { subject } = entry;
  // A sole trader's business often bears its owner's name: shown by code only.
  const name = subject.kind === 'sole-trader' ? '（个体工商户 sole trader）' : escapeText(subject.name);
  const code = subject.uscc ?? subject.registrationNumber ?? subject.organisationCode ?? '–';
  const causes = entry.causes.map((cause) => cause.wording).join('；') || '–';
  const cells = [name, escapeText(code), escapeText(causes), escapeText(entry.listedOn ?? '–')];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** A link where the text is an address of the web or of mail, else the text alone. */
function link(text: string | undefined): string {
  if (text === undefined) return '–';
  const shown = escapeText(text);
  if (/^https?:\/\/\S+$/i.test(text)) return `<a href="${shown}" rel="noreferrer nofollow">${shown}</a>`;
  if (/^[^\s@<>"':]+@[^\s@<>"':]+\.[^\s@<>"':]+$/.test(text)) return `<a href="mailto:${shown}">${shown}</a>`;
  return shown;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
