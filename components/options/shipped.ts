/** What ships in the package, with its licence (docs/dependencies.md). */
export interface Shipped {
  name: string;
  licence: string;
  /** The npm package, where it is one. */
  package?: string;
}

export const shipped: readonly Shipped[] = [
  { name: 'Preact', licence: 'MIT', package: 'preact' },
  { name: 'idb', licence: 'ISC', package: 'idb' },
  { name: 'Zod', licence: 'MIT', package: 'zod' },
  { name: 'tldts', licence: 'MIT', package: 'tldts' },
  { name: 'Comlink', licence: 'Apache-2.0', package: 'comlink' },
  { name: 'Papa Parse', licence: 'MIT', package: 'papaparse' },
  { name: 'read-excel-file', licence: 'MIT', package: 'read-excel-file' },
  { name: 'fflate', licence: 'MIT', package: 'fflate' },
  { name: 'SheetJS CE', licence: 'Apache-2.0', package: '@e965/xlsx' },
  { name: 'htmlparser2', licence: 'MIT', package: 'htmlparser2' },
  { name: 'entities', licence: 'BSD-2-Clause', package: 'entities' },
  { name: 'docx', licence: 'MIT', package: 'docx' },
  { name: 'docxtemplater', licence: 'MIT', package: 'docxtemplater' },
  { name: 'xmldom', licence: 'MIT', package: '@xmldom/xmldom' },
  { name: 'PizZip', licence: 'MIT', package: 'pizzip' },
  { name: 'pako', licence: 'MIT, Zlib', package: 'pako' },
  { name: 'Unicode Character Database', licence: 'Unicode License v3' },
];
