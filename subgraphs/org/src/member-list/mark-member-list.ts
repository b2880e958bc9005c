import { type CellMark, markWorkbook } from '@account-center/workbook';
import { type CellProblem, marksOf } from './problem.rules.ts';
import type { ListPlace } from './read-member-list.ts';

/** By number of the row. */
type Problems = ReadonlyMap<number, readonly CellProblem[]>;

/** What is to be marked in a list: at its column, or at the name where the list has no such column. */
function marksAt({ columns }: ListPlace, problems: Problems): CellMark[] {
  return [...problems].flatMap(([row, found]) => {
    const known = found.map((problem) =>
      columns.has(problem.column) ? problem : { ...problem, column: 'name' as const },
    );
    return marksOf(known).map(({ column, kind, text }) => ({ row, column: columns.get(column) ?? 1, kind, text }));
  });
}

/**
 * The workbook as it was uploaded, with what is wrong in its list marked: the cell is red, or orange where something is
 * missing, and a note tells why (ORG-32).
 * @param path of a workbook that was read
 * @returns null when the workbook has no styles that marks could be added to
 */
export const markMemberList = (path: string, place: ListPlace, problems: Problems): Promise<Buffer | null> =>
  markWorkbook(path, place.part, marksAt(place, problems));
