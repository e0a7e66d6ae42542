/** A table as rows of text, whatever file it came from. */
export interface Sheet {
  /** The sheet's name, in files that hold several. */
  name?: string;
  /** Row 1 of the file comes first; rows may differ in length and be empty. Cells are trimmed. */
  rows: string[][];
  /** Things about the file as a whole that a person should know. */
  warnings: SheetWarning[];
}

export type SheetWarning = 'replaced-characters' | 'quotes-ignored';
