import { type Transaction, withTenant } from '../database/database.ts';
import { DomainError } from '../errors.ts';
import { PermanentFailure } from '../jobs/task.ts';
import { type Run, sagaUndone } from './plan.ts';
import type { SagaStepRow } from './saga.table.ts';
import { deleteSaga, finishSaga, listSteps, lockSaga, noteFailure, noteStep, touchSaga } from './saga-rows.ts';
import type { Line, SagaStep } from './step.ts';

export const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : 'INTERNAL_SERVER_ERROR');

/** @throws PermanentFailure when the result has another shape: the step would answer the same again */
function figuresOf({ name, figures }: SagaStep, answered: object | void): object | null {
  if (!figures) return null;
  const parsed = figures.safeParse(answered);
  if (parsed.success) return parsed.data;
  throw new PermanentFailure('TASK_DATA_NOT_VALID', `The step ${name} has wrong figures: ${parsed.error}`);
}

/**
 * Locks the saga for a step, so that no other process undoes it or records the step.
 * @returns the steps; the step is not PENDING when another process was faster. @throws TRY_AGAIN when the saga is being undone
 */
async function holdFor({ work }: Run, tx: Transaction): Promise<SagaStepRow[]> {
  const row = await lockSaga(tx, work.id);
  if (row?.state !== 'RUNNING' && row?.state !== 'DONE') throw sagaUndone();
  return listSteps(tx, work.id);
}

/** Records a step's result. After the last step the saga is done; an attended one is deleted. */
async function noteDone(
  { plan, work }: Run,
  tx: Transaction,
  end: { name: string; figures: object | null; isLast: boolean },
) {
  const { name, figures, isLast } = end;
  await noteStep(tx, { sagaId: work.id, name }, { state: 'DONE', figures });
  if (!isLast) await touchSaga(tx, work.id, work.context.runtime.now());
  else if (plan.lostAfterMilliseconds === null) await finishSaga(tx, work.id, 'DONE');
  else await deleteSaga(tx, work.id);
}

/** Runs a step and records it. @throws the step's error, and TRY_AGAIN when the saga is being undone */
export async function takeStep(run: Run, line: Line): Promise<void> {
  const { step, name } = line;
  const { work } = run;
  const answered = step.run ? figuresOf(step, await step.run(work)) : null;
  const figures = await withTenant(work.context, async (tx) => {
    const steps = await holdFor(run, tx);
    const noted = steps.find((other) => other.name === name && other.state === 'DONE');
    if (noted) return noted.figures;
    const own = step.write ? figuresOf(step, await step.write(tx, work)) : answered;
    const isLast = steps.every((other) => other.name === name || other.state === 'DONE');
    await noteDone(run, tx, { name, figures: own, isLast });
    return own;
  });
  // If another process recorded the step first, its result counts: later steps get the result that the receipt has.
  if (figures) run.figures[name] = figures;
  line.state = 'DONE';
}

/** As {@link takeStep}, but records a failure in the receipt and returns it. */
export async function tryStep(run: Run, line: Line): Promise<Error | null> {
  const { context, id } = run.work;
  try {
    await takeStep(run, line);
    return null;
  } catch (error) {
    context.log.warn({ err: error, saga: run.plan.kind, id, step: line.name }, 'a step failed and will be tried again');
    const failed = { sagaId: id, name: line.name, problem: codeOf(error), aim: 'DONE' } as const;
    await withTenant(context, (tx) => noteFailure(tx, failed));
    return error instanceof Error ? error : new Error('The step failed without a reason', { cause: error });
  }
}
