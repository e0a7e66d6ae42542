/** What stands between parts of one line: a dot that ends a line where the line breaks, and never begins one. */
export const dot = '\u00A0· ';
