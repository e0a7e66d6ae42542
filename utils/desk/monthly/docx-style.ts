/**
 * How the saved report looks: after GB/T 9704—2012 (党政机关公文格式) where a report of figures can follow it. A4, its
 * margins, a title of size 二号, texts of 三号 Fangsong with two characters of indent, headings of 三号 Heiti, page
 * numbers between dashes at the outer edge.
 */

/** Lengths are twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** 天头 37 mm, 订口 28 mm; 版心 156 × 225 mm of 210 × 297. */
export const page = {
  width: twips(210),
  height: twips(297),
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(25) },
};
/** The 版心, across, in twips. */
export const textWidth = twips(156);

/** Half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt. */
export const sizes = { title: 44, text: 32, pageNumber: 28, table: 21, note: 21 };

/** 22 lines fill the type area of 225 mm: 28.9 pt each. */
export const lineHeight = 578;
/** Two characters of 三号. */
export const indent = 2 * 16 * 20;

interface FontFace {
  name: string;
  /** What machines without it have. A word processor takes the first that it finds, or goes by the kind. */
  others: string;
  family: 'roman' | 'swiss';
}

/** By the names that Windows and WPS know; macOS and Linux take the others. */
export const fonts = {
  title: {
    name: '方正小标宋简体',
    others: 'FZXiaoBiaoSong-B05S,STZhongsong,SimSun,Noto Serif CJK SC',
    family: 'roman',
  },
  text: { name: '仿宋_GB2312', others: 'FangSong,STFangsong,FandolFang,Noto Serif CJK SC', family: 'roman' },
  heading: { name: '黑体', others: 'SimHei,STHeiti,Noto Sans CJK SC', family: 'swiss' },
  plain: { name: '宋体', others: 'SimSun,STSong,Noto Serif CJK SC', family: 'roman' },
} satisfies Record<string, FontFace>;

/** `word/fontTable.xml`: names what stands for a font that a machine does not have. */
export function fontTable(): string {
  const entries = Object.values(fonts).map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}
