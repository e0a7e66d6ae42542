/**
 * What a JSON value must be, said once and used twice: as a look at a value, and as a pattern of its text. The pattern
 * takes a text only as `JSON.stringify` writes it: no spaces, fields in the order given, nothing escaped.
 */
export interface Shape {
  /** @param value out of `JSON.parse`, so that its fields are its own */
  holds: (value: unknown) => boolean;
  /** Source of a regular expression. Every text it takes is JSON, and `holds` of its value. */
  pattern: string;
}

/** A shape of strings, whose pattern is that of what stands between the quotes. */
interface StringShape extends Shape {
  inside: string;
}

interface Field {
  shape: Shape;
  required: boolean;
}

function string(inside: string, holds: Shape['holds']): StringShape {
  return { inside, holds, pattern: `"${inside}"` };
}

/** A text of 1 to `max` UTF-16 units. */
export function text(max: number): StringShape {
  return string(
    String.raw`[^"\\\x00-\x1f]{1,${max}}`,
    (value) => typeof value === 'string' && value.length > 0 && value.length <= max,
  );
}

/** @param source of a regular expression that takes neither quotes nor backslashes nor line breaks */
export function matching(source: string): StringShape {
  const inside = `(?:${source})`;
  const all = new RegExp(`^${inside}$`);
  return string(inside, (value) => typeof value === 'string' && all.test(value));
}

/** @param options of letters, digits and hyphens */
export function oneOf(options: readonly string[]): StringShape {
  const known = new Set<unknown>(options);
  return string(`(?:${options.join('|')})`, (value) => known.has(value));
}

/** A whole number that is exact. */
export const whole: Shape = {
  holds: (value) => Number.isSafeInteger(value),
  pattern: String.raw`-?(?:0|[1-9]\d{0,14})`,
};

/** An array of any length. */
export function list({ holds, pattern }: Shape): Shape {
  return {
    holds(value) {
      if (!Array.isArray(value)) return false;
      for (const item of value) if (!holds(item)) return false;
      return true;
    },
    pattern: String.raw`\[(?:${pattern}(?:,${pattern})*)?\]`,
  };
}

/** Marks a field of an object that may be absent. */
export function optional(shape: Shape): Field {
  return { shape, required: false };
}

/** The same shape; the pattern keeps what it took as a group: what stands between the quotes, or the whole. */
export function captured(shape: Shape | StringShape): Shape {
  const pattern = 'inside' in shape ? `"(${shape.inside})"` : `(${shape.pattern})`;
  return { holds: (value) => shape.holds(value), pattern };
}

/** An object with these fields and no others. */
export function object(shapes: Readonly<Record<string, Shape | Field>>): Shape {
  const fields = new Map(
    Object.entries(shapes).map(([name, shape]): [string, Field] => [
      name,
      'required' in shape ? shape : { shape, required: true },
    ]),
  );
  const needed = [...fields].filter(([, { required }]) => required).map(([name]) => name);
  return {
    holds(value) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      let found = 0;
      for (const name in value) {
        const field = fields.get(name);
        if (field === undefined || !field.shape.holds((value as Record<string, unknown>)[name])) return false;
        found += 1;
      }
      if (found < needed.length) return false;
      for (const name of needed) if (!Object.hasOwn(value, name)) return false;
      return true;
    },
    pattern: String.raw`\{${fieldsPattern([...fields])}\}`,
  };
}

/** Commas stand between fields: behind those before the first that is required, before those that follow it. */
function fieldsPattern(fields: readonly (readonly [string, Field])[]): string {
  const first = fields.findIndex(([, { required }]) => required);
  return fields
    .map(([name, { shape, required }], at) => {
      const field = `"${name}":${shape.pattern}`;
      if (first < 0) return `(?:${field}(?:,(?=")|(?=\\})))?`;
      if (at < first) return `(?:${field},)?`;
      if (at === first) return field;
      return required ? `,${field}` : `(?:,${field})?`;
    })
    .join('');
}
