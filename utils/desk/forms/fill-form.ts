/**
 * Fills a person's own .docx: its places `{{…}}` by name, everything else as it is. The library runs in a page or a
 * Worker, without eval: places are names here and nothing more, neither loops nor expressions nor raw XML.
 */
import type { DXT } from 'docxtemplater';
import type { FilledForm, FormError } from '../../model/form.ts';
import { isKnownPlace } from './form-values.ts';

/** A form of text has some kilobytes; with a coat of arms and pictures some megabytes. */
const mostBytes = 20_000_000;
/** How old Word documents begin, and new ones with a password. */
const oldWord = [0xd0, 0xcf, 0x11, 0xe0];

const failure = (code: FormError, cause?: unknown): Error => new Error(code, { cause });

/**
 * @param form a .docx
 * @param values what stands for a place, by its name (`formValues`); several lines become lines of the document
 * @returns a .docx with all places filled that are known; others are left standing
 * @throws Error with a `FormError` as its message
 */
export async function fillForm(
  form: Uint8Array,
  values: Readonly<Record<string, string>>,
): Promise<FilledForm> {
  if (form.byteLength > mostBytes) throw failure('form-too-large');
  if (oldWord.every((byte, at) => form[at] === byte)) throw failure('form-old-word');
  const [{ default: PizZip }, { default: Templater }] = await Promise.all([
    import('pizzip'),
    import('docxtemplater'),
  ]);
  const filled = new Set<string>();
  const empty = new Set<string>();
  const unknown = new Set<string>();
  /** Names of places are read without their spaces, Latin ones in any case. */
  const fill = (place: string): string => {
    const name = place.trim().toLowerCase();
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) (isKnownPlace(name) ? empty : unknown).add(place.trim());
    else filled.add(place.trim());
    return value ?? `{{${place}}}`;
  };
  const zip = opened(() => new PizZip(form, { checkCRC32: true }));
  if (zip.file('word/document.xml') === null) throw failure('form-not-docx');
  const document = opened(
    () =>
      new Templater(zip, {
        delimiters: { start: '{{', end: '}}' },
        linebreaks: true,
        parser: (place) => ({ get: () => fill(place) }),
        modules: [namesOnly()],
        syntax: { changeDelimiterPrefix: null },
        errorLogging: false,
      }),
  );
  opened(() => document.render());
  const bytes = new Uint8Array(document.getZip().generate({ type: 'arraybuffer', compression: 'DEFLATE' }));
  return { bytes, filled: [...filled], empty: [...empty], unknown: [...unknown] };
}

function opened<Result>(open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    const places = isPlacesError(error);
    throw failure(places ? 'form-places-broken' : 'form-not-docx', error);
  }
}

/** The library names errors in the form's own places `multi_error` or `unclosed_tag` and the like. */
function isPlacesError(error: unknown): boolean {
  return error instanceof Error && 'properties' in error && error.name === 'TemplateError';
}

const never = /(?!)/;

/** The library reads a `#`, `/`, `^`, `-` or `@` before a name as an order. In a form it is part of the name. */
const namesOnly = (): DXT.Module => ({
  name: 'NamesOnly',
  optionsTransformer(options, document) {
    for (const module of document.modules as PrefixedModule[]) {
      if (module.name === 'LoopModule') {
        module.prefix = { start: never, inverted: never, end: never, dash: never };
      }
      if (module.name === 'RawXmlModule') module.prefix = never;
    }
    return options;
  },
});

interface PrefixedModule {
  name: string;
  prefix: unknown;
}
