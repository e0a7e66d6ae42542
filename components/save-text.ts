import { saveBlob } from './save-blob.ts';

/** Lets the person save a text as a file: the browser asks where, and nothing leaves the machine. */
export function saveText(text: string, fileName: string, type: string): void {
  saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), fileName);
}
