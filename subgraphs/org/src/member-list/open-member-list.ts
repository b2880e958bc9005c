import type { Readable } from 'node:stream';
import type { Language } from '@account-center/kit';
import { openWorkbook } from '@account-center/workbook';
import { columnKeys, columnsIn, type RowTexts, SHEET_NAME } from './columns.rules.ts';
import type { ListPlace } from './read-member-list.ts';

/** A list of members that is written row by row. Its `content` can be read meanwhile, or once it is finished. */
export interface MemberListWriter {
  content: Readable;
  place: ListPlace;
  /** Writes the next row, or a later row with this number. */
  addRow(texts: RowTexts, number?: number): void;
  finish(): Promise<void>;
}

export function openMemberList(language: Language): MemberListWriter {
  const { content, addSheet, finish } = openWorkbook();
  const { part, addRow } = addSheet(SHEET_NAME[language], columnsIn(language));
  return {
    content,
    place: { part, columns: new Map(columnKeys.map((key, index) => [key, index + 1])) },
    addRow(texts, number) {
      addRow(
        columnKeys.map((key) => texts[key] ?? null),
        number,
      );
    },
    finish,
  };
}
