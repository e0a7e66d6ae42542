/**
 * Other spellings of a company's name, made by rule: lossless ones, under which it is the same name still, and lossy
 * ones, which may be another company's. What each does is written out here, apart from the folding that is tested.
 */

export interface Variant {
  kind: string;
  text: string;
}

/** Characters that company names are full of, simplified and traditional in turn. */
const traditionalPairs =
  '电電务務国國际際贸貿业業发發网網络絡术術传傳媒媒东東广廣连連苏蘇宁寧庆慶云雲龙龍华華鑫鑫宝寶丽麗兴興达達汇匯亿億万萬创創实實联聯' +
  '众眾优優乐樂银銀铁鐵钢鋼机機设設备備车車轮輪运運输輸热熱农農产產药藥医醫疗療装裝饰飾习習纺紡织織纸紙书書画畫图圖艺藝义義盈盈亚亞' +
  '时時尚尚购購销銷营營财財经經济濟资資选選数數码碼线線维維软軟件件应應价價值值边邊关關风風飞飛马馬鱼魚鸡雞鸟鳥园園场場岛島岭嶺县縣' +
  '乡鄉镇鎮区區长長门門开開问問闻聞间間闽閩阳陽阴陰陈陳陆陸随隨难難顺順须須领領头頭题題颜顏类類风風飘飄饮飲食食馆館验驗齐齊齿齒';
const traditional = new Map<string, string>();
for (let at = 0; at < traditionalPairs.length; at += 2) {
  traditional.set(traditionalPairs.charAt(at), traditionalPairs.charAt(at + 1));
}

/** Characters that texts read from pictures mix up, in turn. */
const slipPairs =
  '电申子于商啇务夯有冇限眼公么司同贸贺易昜科料技枝网冈络格信倌息恩天夭大太人入千干土士日曰目自木本未末己已王玉市巾京亰成戌海悔' +
  '江汪州洲杭抗金全广厂东柬西酉南甫北比中申国园安女宁宇龙尤华毕丰丯兴关达迖汇江亿忆万方新斩宏宠伟伪博搏泰秦利刹和知合台';
const slips = new Map<string, string>();
for (let at = 0; at < slipPairs.length; at += 2) slips.set(slipPairs.charAt(at), slipPairs.charAt(at + 1));

/** Spellings that must count as the same name. Those that leave the name as it is are left out. */
export function losslessVariants(name: string): Variant[] {
  const middle = Math.floor(name.length / 2);
  const insert = (sign: string, ...places: number[]): string =>
    Array.from(name, (character, at) => (places.includes(at) ? sign + character : character)).join('');
  const variants: Variant[] = [
    { kind: 'width', text: name.replaceAll(/[!-~]/g, toFullWidth) },
    { kind: 'width', text: name.normalize('NFKC') },
    { kind: 'brackets', text: name.replaceAll(/[(（]/g, '【').replaceAll(/[)）]/g, '】') },
    { kind: 'brackets', text: name.replaceAll(/[(（]/g, '[').replaceAll(/[)）]/g, ']') },
    { kind: 'spaces', text: ` ${insert(' ', 2, middle)}\u3000` },
    { kind: 'spaces', text: Array.from(name).join('\u00A0') },
    { kind: 'zero-width', text: `\uFEFF${insert('\u200B', 1, middle)}\u2060` },
    { kind: 'traditional', text: Array.from(name, (sign) => traditional.get(sign) ?? sign).join('') },
    { kind: 'case', text: name.toUpperCase() },
    { kind: 'case', text: name.toLowerCase() },
  ];
  return distinct(name, variants);
}

const toFullWidth = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0);

const regionAtHead =
  /^(?:(?:黑龙江|内蒙古|[^()（）市省]{2})省?)?[^()（）省市]{2,4}?市|^(?:北京|上海|天津|重庆|黑龙江|内蒙古|浙江|江苏|广东|广西|山东|山西|河北|河南|湖北|湖南|福建|江西|安徽|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆|西藏|海南|吉林|辽宁|杭州|深圳|广州|成都|武汉|南京|苏州|厦门|青岛|大连|西安|长沙|郑州|合肥|福州|泉州|温州|宁波|金华|义乌|东莞|佛山)/u;
const formAtEnd = /(?:股份)?有限(?:责任)?公司$/u;

/** Spellings that may be another company's: none of them may mark. */
export function lossyVariants(name: string): Variant[] {
  const characters = Array.from(name);
  const at = (place: number, put: string, taken: number): string =>
    characters.toSpliced(place, taken, ...Array.from(put)).join('');
  const everyPlace = characters.map((_, place) => place);
  const variants: Variant[] = [
    ...everyPlace.flatMap((place) => {
      const slip = slips.get(characters[place] ?? '');
      return slip === undefined ? [] : [{ kind: 'OCR slip', text: at(place, slip, 1) }];
    }),
    ...everyPlace.map((place) => ({ kind: 'one character changed', text: at(place, '囍', 1) })),
    ...everyPlace.map((place) => ({ kind: 'one character left out', text: at(place, '', 1) })),
    ...everyPlace.slice(1).map((place) => ({ kind: 'one character put in', text: at(place, '囍', 0) })),
    { kind: 'region missing', text: name.replace(regionAtHead, '') },
    { kind: 'form missing', text: name.replace(formAtEnd, '') },
    { kind: 'form twin', text: twinOf(name) },
    { kind: 'branch', text: `${name}南京分公司` },
    { kind: 'brackets dropped', text: name.replaceAll(/[()（）]/g, '') },
  ];
  return distinct(name, variants).filter(({ text }) => text.length >= 4);
}

function twinOf(name: string): string {
  if (name.endsWith('有限责任公司')) return name.replace(/有限责任公司$/, '有限公司');
  return name.replace(/(?<!股份)有限公司$/, '有限责任公司');
}

function distinct(name: string, variants: readonly Variant[]): Variant[] {
  const seen = new Set([name]);
  return variants.filter(({ kind, text }) => {
    const isNew = !seen.has(text) && !seen.has(`${kind}\n${text}`);
    seen.add(`${kind}\n${text}`);
    return isNew;
  });
}
