export {
  type ColumnKey,
  columnKeys,
  columns,
  genderWords,
  NO,
  PATH_SEPARATOR,
  type RowTexts,
  SEPARATOR,
  YES,
} from './columns.rules.ts';
export { CSV, type FileLink } from './files.rules.ts';
export { markMemberList } from './mark-member-list.ts';
export { openMemberList } from './open-member-list.ts';
export type { CellProblem } from './problem.rules.ts';
export { type ListPlace, type MemberList, readMemberList, type SheetRow } from './read-member-list.ts';
export { keyOfCode, languageOf, say, type TextKey } from './member-list.texts.ts';
export { writeMemberTemplate } from './write-member-template.ts';
