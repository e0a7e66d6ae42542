/** Lets the person save a text as a file: the browser asks where, and nothing leaves the machine. */
export function saveText(text: string, fileName: string, type: string): void {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), fileName);
}

/** As `saveText`, of any bytes. */
export function saveFile(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
