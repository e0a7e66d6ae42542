import { saveBlob } from './save-blob.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Lets the person save a Word document. @param bytes of a .docx */
export function saveDocx(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  saveBlob(new Blob([bytes], { type }), fileName);
}
