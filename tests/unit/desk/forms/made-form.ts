/** A made-up form, as Word writes one: a zip of XML, whose places may be cut into runs. */
import { strToU8, zipSync } from 'fflate';

const types = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;

const relations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** @param paragraphs each a list of runs, whose texts are not escaped */
export function madeForm(paragraphs: readonly (readonly string[])[]): Uint8Array {
  const body = paragraphs
    .map((runs) => runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join(''))
    .map((runs) => `<w:p>${runs}</w:p>`)
    .join('');
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(document),
  });
}
