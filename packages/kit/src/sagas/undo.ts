import type { BaseContext } from '../context.ts';
import { withTenant } from '../database/database.ts';
import { type Plan, type Run, runOf } from './plan.ts';
import { deleteSaga, finishSaga, listSteps, markUndoing, noteFailure, noteStep } from './saga-rows.ts';
import { codeOf } from './take-step.ts';
import { type Line, mayHaveRun } from './step.ts';

/** Compensates a step and records it. @throws the error of the compensation, for the next attempt */
async function compensate({ work }: Run, { name, step }: Line): Promise<void> {
  const { context, id: sagaId } = work;
  try {
    await step.compensate?.(work);
  } catch (error) {
    await withTenant(context, (tx) => noteFailure(tx, { sagaId, name, problem: codeOf(error), aim: 'UNDONE' }));
    throw error;
  }
  await withTenant(context, (tx) => noteStep(tx, { sagaId, name }, { state: 'UNDONE' }));
}

/**
 * Undoes a saga: it is marked so that it can no longer complete, then the steps that may have run are compensated in
 * reverse order. Repeatable; a finished saga stays done.
 * @param onlyLost only a saga whose process was lost
 */
export async function undo(
  plan: Plan,
  context: BaseContext,
  { id, onlyLost = false }: { id: string; onlyLost?: boolean },
): Promise<void> {
  const now = context.runtime.now();
  const lostBefore = onlyLost ? new Date(now.getTime() - (plan.lostAfterMilliseconds ?? 0)) : null;
  const row = await withTenant(context, (tx) => markUndoing(tx, { kind: plan.kind, id }, { now, lostBefore }));
  if (!row) return;
  const run = runOf(plan, context, row, await withTenant(context, (tx) => listSteps(tx, id)));
  for (const line of run.lines.toReversed()) {
    if (line.step.compensate && mayHaveRun(run.lines, line)) await compensate(run, line);
  }
  await withTenant(context, (tx) =>
    plan.lostAfterMilliseconds === null ? finishSaga(tx, id, 'UNDONE') : deleteSaga(tx, id),
  );
}
