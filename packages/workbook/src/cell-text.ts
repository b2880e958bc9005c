/** A text that a spreadsheet program would run as a formula, or that already carries apostrophes before one. */
const DANGEROUS = /^'*[=+\-@\t\r]/;
const DEFUSED = /^''*[=+\-@\t\r]/;

/** Keeps a text from being run as a formula by whatever program opens the file (ORG-34). */
export const defuse = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** The text that {@link defuse} was given. */
export const fuse = (text: string): string => (DEFUSED.test(text) ? text.slice(1) : text);

/** Writes what a spreadsheet would take for an escaped character so that it stays the text that it is (ST_Xstring). */
export const escapeText = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
