import type { MarkKind } from '@account-center/workbook';
import type { ColumnKey } from './columns.rules.ts';

/** A problem of a cell: a wrong one turns red, a missing one orange. */
export interface CellProblem {
  column: ColumnKey;
  kind: MarkKind;
  reason: string;
  /** Of the rule that a mutation refuses the same by; absent where there is none. */
  code?: string;
}
