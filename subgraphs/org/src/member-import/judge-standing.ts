import { askStanding } from '@account-center/directory';
import type { BaseContext } from '@account-center/kit';
import { addProblems, type Judgement } from './judgement.rules.ts';

/**
 * Enforces standing for imports: callers cannot change members who stand above them (ID-43). Removes those rows and
 * marks every cell that would change something, also in rows that are invalid for another reason.
 */
export async function judgeStanding(context: BaseContext, judgement: Judgement): Promise<void> {
  const doubtful = judgement.doubtful.flatMap(({ number, edit }) => (edit ? [{ number, ...edit }] : []));
  const edits = [...judgement.changes, ...doubtful];
  const standing = await askStanding(
    context,
    edits.map(({ present }) => present.row.id),
  );
  const reason = judgement.judging.say('memberAbove');
  for (const { number, present, columns } of edits) {
    if (!standing.isAbove(present.row.id)) continue;
    const problems = columns.map((column) => ({ column, kind: 'WRONG' as const, reason, code: 'ROLE_ABOVE_YOURS' }));
    addProblems(judgement, number, problems);
  }
  judgement.changes = judgement.changes.filter(({ number }) => !judgement.problems.has(number));
}
