import { limitReached } from '@account-center/kit';
import type { EnterpriseRow } from '../enterprise/index.ts';

/** @throws LIMIT_REACHED when departments would be nested deeper than the plan allows. The root is level 1. */
export function assertDepth({ departmentDepth }: EnterpriseRow, depth: number): void {
  if (depth <= departmentDepth) return;
  throw limitReached(
    'departmentDepth',
    departmentDepth,
    `Departments can be at most ${departmentDepth} levels deep. Choose a higher parent.`,
  );
}
