import type { MarkKind } from '@account-center/workbook';
import type { ColumnKey } from './columns.rules.ts';

/** A problem of a cell: an invalid cell is marked red, a missing one orange. */
export interface CellProblem {
  column: ColumnKey;
  kind: MarkKind;
  reason: string;
  /** Code with which a mutation refuses the same input; absent without one. */
  code?: string;
}
