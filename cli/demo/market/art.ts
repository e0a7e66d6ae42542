/** Pictures of goods, drawn here: a quiet motif on a soft ground, its colours given by a number. */
import { html } from './html.ts';
import type { Html } from './html.ts';

export type Motif =
  | 'lamp'
  | 'mug'
  | 'plant'
  | 'chair'
  | 'books'
  | 'headphones'
  | 'clock'
  | 'bag'
  | 'kettle'
  | 'vase'
  | 'blanket'
  | 'tent';

/** The ink of a motif: main colour, its shade, and light. */
interface Ink {
  main: string;
  deep: string;
  light: string;
}

const motifs: Record<Motif, (ink: Ink) => Html> = {
  lamp: ({ main, deep, light }) =>
    html`<path d="M120 196h-40a12 12 0 0 1 0-10h40a12 12 0 0 1 0 10" fill="${deep}" /><path
        d="M98 190 86 120l42-42"
        fill="none"
        stroke="${deep}"
        stroke-width="6"
        stroke-linecap="round"
        stroke-linejoin="round"
      /><path d="m112 58 46 46a40 40 0 0 0-46-46" fill="${main}" /><path
        d="m112 58 46 46-30 6a26 26 0 0 1-22-22z"
        fill="${main}"
      /><circle cx="142" cy="88" r="9" fill="${light}" />`,
  mug: ({ main, deep, light }) =>
    html`<path
        d="M158 104h12a20 20 0 0 1 0 48h-14"
        fill="none"
        stroke="${main}"
        stroke-width="11"
        stroke-linecap="round"
      /><path d="M76 88h84v62a32 32 0 0 1-32 32h-20a32 32 0 0 1-32-32z" fill="${main}" /><ellipse
        cx="118"
        cy="88"
        rx="42"
        ry="11"
        fill="${deep}"
      /><path
        d="M104 68c-8-10 8-16 0-28m26 28c-8-10 8-16 0-28"
        fill="none"
        stroke="${light}"
        stroke-width="6"
        stroke-linecap="round"
      />`,
  plant: ({ main, deep, light }) =>
    html`<path
        d="M120 140C90 132 76 104 82 66c30 10 44 40 38 74m0 0c30-8 44-36 38-74-30 10-44 40-38 74"
        fill="${main}"
      /><path d="M120 140c-10-30-8-66 0-92 8 26 10 62 0 92" fill="${light}" /><path
        d="M86 138h68l-9 54H95z"
        fill="${deep}"
      />`,
  chair: ({ main, deep, light }) =>
    html`<path d="M84 56h72a8 8 0 0 1 8 8v56H76V64a8 8 0 0 1 8-8" fill="${main}" /><path
        d="M90 70h60v36H90z"
        fill="${light}"
      /><path d="M68 120h104a8 8 0 0 1 0 22H68a8 8 0 0 1 0-22" fill="${deep}" /><path
        d="m84 142-8 56m80-56 8 56"
        stroke="${deep}"
        stroke-width="8"
        stroke-linecap="round"
      />`,
  books: ({ main, deep, light }) =>
    html`<rect x="62" y="162" width="118" height="24" rx="4" fill="${deep}" /><rect
        x="72"
        y="136"
        width="100"
        height="26"
        rx="4"
        fill="${main}"
      /><rect x="80" y="142" width="10" height="14" fill="${light}" /><path
        d="m86 132 16-76 30 6-16 74z"
        fill="${light}"
      /><path d="m132 134 4-78h26l4 80z" fill="${main}" /><path
        d="M138 74h22"
        stroke="${light}"
        stroke-width="5"
      />`,
  headphones: ({ main, deep, light }) =>
    html`<path
        d="M68 142v-20a52 52 0 0 1 104 0v20"
        fill="none"
        stroke="${deep}"
        stroke-width="10"
        stroke-linecap="round"
      /><rect x="56" y="126" width="30" height="56" rx="14" fill="${main}" /><rect
        x="154"
        y="126"
        width="30"
        height="56"
        rx="14"
        fill="${main}"
      /><path d="M64 142v24m112-24v24" stroke="${light}" stroke-width="5" stroke-linecap="round" />`,
  clock: ({ main, deep, light }) =>
    html`<circle cx="120" cy="122" r="66" fill="${main}" /><circle
        cx="120"
        cy="122"
        r="52"
        fill="${light}"
      /><path
        d="M120 88v36l24 14"
        fill="none"
        stroke="${deep}"
        stroke-width="7"
        stroke-linecap="round"
        stroke-linejoin="round"
      /><circle cx="120" cy="122" r="5" fill="${deep}" />`,
  bag: ({ main, deep, light }) =>
    html`<path
        d="M96 96V78a24 24 0 0 1 48 0v18"
        fill="none"
        stroke="${deep}"
        stroke-width="9"
        stroke-linecap="round"
      /><path d="M72 92h96l12 92a10 10 0 0 1-10 10H70a10 10 0 0 1-10-10z" fill="${main}" /><path
        d="M68 130h104"
        stroke="${light}"
        stroke-width="6"
      /><rect x="108" y="120" width="24" height="22" rx="5" fill="${deep}" />`,
  kettle: ({ main, deep, light }) =>
    html`<path
        d="M154 112c22-2 30-22 34-34"
        fill="none"
        stroke="${main}"
        stroke-width="10"
        stroke-linecap="round"
      /><path d="M80 92h72l16 88a10 10 0 0 1-10 12H74a10 10 0 0 1-10-12z" fill="${main}" /><path
        d="M84 92a32 26 0 0 1 64 0z"
        fill="${deep}"
      /><circle cx="116" cy="62" r="7" fill="${deep}" /><path
        d="M78 104c-30 0-34 52-6 58"
        fill="none"
        stroke="${deep}"
        stroke-width="9"
        stroke-linecap="round"
      /><path d="M96 112 90 168" stroke="${light}" stroke-width="6" stroke-linecap="round" />`,
  vase: ({ main, deep, light }) =>
    html`<path
        d="M122 96c2-30-6-44-22-56m24 56c0-26 8-40 26-50"
        fill="none"
        stroke="${deep}"
        stroke-width="5"
      /><circle cx="98" cy="40" r="13" fill="${light}" /><circle
        cx="152"
        cy="46"
        r="11"
        fill="${light}"
      /><path
        d="M104 94h34c-2 18 24 30 24 60 0 26-14 40-41 40s-41-14-41-40c0-30 26-42 24-60"
        fill="${main}"
      /><path d="M84 142c24 12 50 12 74 0" fill="none" stroke="${light}" stroke-width="5" />`,
  blanket: ({ main, deep, light }) =>
    html`<rect x="58" y="150" width="124" height="36" rx="14" fill="${deep}" /><rect
        x="62"
        y="116"
        width="116"
        height="38"
        rx="14"
        fill="${main}"
      /><rect x="66" y="82" width="108" height="38" rx="14" fill="${light}" /><path
        d="M84 100h44m-44 34h60m-60 34h36"
        stroke="${deep}"
        stroke-width="4"
        stroke-dasharray="7 7"
        stroke-linecap="round"
      />`,
  tent: ({ main, deep, light }) =>
    html`<path d="M120 64 42 184h156z" fill="${main}" /><path d="m120 64 30 120h48z" fill="${deep}" /><path
        d="m120 104-28 80h52z"
        fill="${light}"
      /><path d="m120 64-8-14m8 14 8-14" stroke="${deep}" stroke-width="5" stroke-linecap="round" />`,
};

/** Hues that stay away from red and amber, which on these pages are the marks' own. */
const hues = [152, 168, 186, 202, 218, 236, 256, 132];

/**
 * @param motif what the picture shows
 * @param seed a whole number; chooses the colours
 */
export function drawing(motif: Motif, seed: number): Html {
  const hue = hues[seed % hues.length] ?? 200;
  const ink: Ink = {
    main: `hsl(${hue} 30% 52%)`,
    deep: `hsl(${hue} 32% 34%)`,
    light: `hsl(${hue} 44% 88%)`,
  };
  const ground = (hue + 24) % 360;
  return html`<svg viewBox="0 0 240 240" preserveAspectRatio="xMidYMid slice" role="img" aria-hidden="true">
    <rect width="240" height="240" fill="hsl(${ground} 30% ${seed % 3 === 0 ? 91 : 94}%)" />
    <circle cx="${60 + (seed % 7) * 20}" cy="96" r="86" fill="hsl(${ground} 34% 97%)" />
    <ellipse cx="120" cy="200" rx="84" ry="9" fill="hsl(${ground} 22% 82%)" />
    ${motifs[motif](ink)}
  </svg>`;
}
