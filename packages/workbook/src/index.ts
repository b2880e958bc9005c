export { defuse, escapeText } from './cell-text.ts';
export { Container } from './container.ts';
export { Deadline } from './deadline.ts';
export { type CellMark, markWorkbook } from './mark.ts';
export { markColours, type MarkKind } from './mark-styles.ts';
export { asReadingError, openTables } from './open-tables.ts';
export { type CellProblemKey, MAXIMUM_COLUMNS, type Table, type TableRow } from './table.ts';
export { readXml } from './xml.ts';
