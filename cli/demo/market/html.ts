/** HTML from templates: what is put in is escaped, unless it is itself made here. */

/** A piece of HTML that is safe to put into a page. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | readonly Html[] | string | number | false | undefined;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function rendered(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return String(part).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A template of HTML: strings and numbers are escaped, pieces of HTML stand as they are, `false` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const texts = strings.map((string, index) => string + rendered(parts[index]));
  return new Html(texts.join(''));
}
