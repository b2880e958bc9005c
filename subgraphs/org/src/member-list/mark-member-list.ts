import { type CellMark, markWorkbook } from '@account-center/workbook';
import type { CellProblem } from './problem.rules.ts';
import type { ListPlace } from './read-member-list.ts';

/** By number of the row. */
type Problems = ReadonlyMap<number, readonly CellProblem[]>;

/** All problems of a cell in one mark. */
function markOf(found: readonly CellProblem[]): Pick<CellMark, 'kind' | 'text'> {
  const kind = found.some((problem) => problem.kind === 'WRONG') ? 'WRONG' : 'MISSING';
  return { kind, text: found.map(({ reason }) => reason).join('\n') };
}

/** A mark in a list: in the problem's column, or in the name column if the list lacks it. */
function marksAt({ columns }: ListPlace, problems: Problems): CellMark[] {
  const placeOf = ({ column }: CellProblem) => columns.get(column) ?? columns.get('name') ?? 1;
  return [...problems].flatMap(([row, found]) =>
    [...Map.groupBy(found, placeOf)].map(([column, ofCell]) => ({ row, column, ...markOf(ofCell) })),
  );
}

/**
 * A workbook with the problems of its list marked: an invalid cell is red, a missing one orange, and a note gives the
 * reason (ORG-32).
 * @param workbook the path of one that was read, or its content
 * @returns null when the workbook has no styles that marks could be added to
 */
export const markMemberList = (
  workbook: string | Buffer,
  place: ListPlace,
  problems: Problems,
): Promise<Buffer | null> => markWorkbook(workbook, place.part, marksAt(place, problems));
