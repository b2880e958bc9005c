import type { MarkKind } from '@account-center/workbook';
import type { ColumnKey } from './columns.rules.ts';

/** What is wrong with a cell: a wrong one turns red, a missing one orange. */
export interface CellProblem {
  column: ColumnKey;
  kind: MarkKind;
  reason: string;
  /** Of the rule that a mutation refuses the same by; absent where there is none. */
  code?: string;
}

/** How a cell is marked, with all that is wrong with it. */
interface ColumnMark {
  column: ColumnKey;
  kind: MarkKind;
  text: string;
}

export const marksOf = (problems: readonly CellProblem[]): ColumnMark[] =>
  [...Map.groupBy(problems, ({ column }) => column)].map(([column, found]) => ({
    column,
    kind: found.some(({ kind }) => kind === 'WRONG') ? 'WRONG' : 'MISSING',
    text: found.map(({ reason }) => reason).join('\n'),
  }));
