/** A text that a spreadsheet program would run as a formula, also with apostrophes before it. */
const DANGEROUS = /^'*[=+\-@\t\r]/;
const DEFUSED = /^''*[=+\-@\t\r]/;

/** Prevents a text from being run as a formula by any program that opens the file (ORG-34). */
export const defuse = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** Reverses {@link defuse}. */
export const fuse = (text: string): string => (DEFUSED.test(text) ? text.slice(1) : text);

/** Escapes text that a spreadsheet would read as an escaped character (ST_Xstring). */
export const escapeText = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
