import { withTenant } from '../database/database.ts';
import type { BaseContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { PermanentFailure } from '../jobs/task.ts';
import { ownContext } from '../request-context.ts';
import { type Plan, type Run, runOf, sagaUndone, starterContext } from './plan.ts';
import { listSteps } from './saga-rows.ts';
import type { SagaRow } from './saga.table.ts';
import { isReady, type Line } from './step.ts';
import { codeOf, tryStep } from './take-step.ts';
import { undo } from './undo.ts';

/** Loads a saga, to continue it as its starter. */
async function resume(plan: Plan, given: Pick<BaseContext, 'runtime'>, row: SagaRow): Promise<Run> {
  const context = starterContext(given, row);
  return runOf(plan, context, row, await withTenant(context, (tx) => listSteps(tx, row.id)));
}

/** Tries one unfinished step. @throws its error, or SUBGRAPH_UNAVAILABLE; the task retries it */
export async function takeOne(plan: Plan, context: BaseContext, row: SagaRow, name: string): Promise<void> {
  if (row.state === 'UNDOING' || row.state === 'UNDONE') throw sagaUndone();
  const run = await resume(plan, context, row);
  const line = run.lines.find((one) => one.name === name && one.state === 'PENDING');
  if (!line) return;
  if (!isReady(run.lines, line)) throw new Error(`The step ${name} of the saga ${plan.kind} waits for others`);
  const failure = await tryStep(run, line);
  if (!failure) return;
  throw failure instanceof DomainError
    ? failure
    : new DomainError('SUBGRAPH_UNAVAILABLE', `The step ${name} failed. It is retried automatically.`);
}

/** Tries each ready step once. @returns the errors by step */
async function tryAll(run: Run): Promise<Map<string, Error>> {
  const failures = new Map<string, Error>();
  const isOpen = (line: Line) => line.state === 'PENDING' && isReady(run.lines, line);
  for (const line of run.lines) {
    const failure = isOpen(line) ? await tryStep(run, line) : null;
    if (failure) failures.set(line.name, failure);
  }
  return failures;
}

const isFinal = (failure: Error) => failure instanceof PermanentFailure;

/**
 * Continues a saga as far as possible. When only steps with permanent failures are left, it is undone if possible.
 * @throws while it is unfinished, so that it is retried; PermanentFailure when it can neither continue nor be undone
 */
export async function drive(plan: Plan, context: Pick<BaseContext, 'runtime'>, row: SagaRow): Promise<void> {
  const failures = await tryAll(await resume(plan, context, row));
  const [first] = failures.values();
  if (!first) return;
  if (![...failures.values()].every(isFinal)) {
    const codes = [...failures].map(([step, failure]) => `${step} (${codeOf(failure)})`);
    throw new Error(`The saga ${plan.kind} is not finished. Failed: ${codes.join(', ')}`, { cause: first });
  }
  if (!plan.steps.some(({ compensate }) => compensate)) throw first;
  await undo(plan, ownContext(context.runtime, row.enterpriseId), { id: row.id });
}
