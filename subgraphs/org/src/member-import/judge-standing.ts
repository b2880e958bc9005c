import { askStanding } from '@account-center/directory';
import type { BaseContext } from '@account-center/kit';
import { addProblems, type Judgement } from './judgement.rules.ts';

/**
 * Nobody changes who stands above them, neither by a list (ID-43): takes those rows out, and marks every cell that would
 * change something, in rows that are wrong besides as well.
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
