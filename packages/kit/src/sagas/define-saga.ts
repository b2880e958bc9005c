import { z } from 'zod';
import type { BaseContext, Runtime } from '../context.ts';
import { enterpriseIdOf, type Transaction, withTenant } from '../database/database.ts';
import { notFound } from '../errors.ts';
import type { Effect } from '../jobs/task.ts';
import { drive, takeOne } from './drive.ts';
import { type Plan, planOf } from './plan.ts';
import { findSaga, findSagaAbout, insertSaga, listSteps } from './saga-rows.ts';
import type { SagaRow, SagaStepRow } from './saga.table.ts';
import { sagaTask } from './saga.task.ts';
import type { SagaStep } from './step.ts';
import { undo } from './undo.ts';

interface SagaDefinition<Input, Figures extends object> {
  /** Kind of the saga; its task is `saga-<name>`. */
  name: string;
  /** Stored input for its steps, as plain JSON; not needed by a noun with its own row under the saga's id. */
  input?: z.ZodType<Input>;
  steps: readonly SagaStep<Input, Figures>[];
}

interface StartOptions {
  /** A subject has one saga of the kind: a second start returns the first one. */
  subject?: string;
  /** Delay of its task, so that the process that starts it can work on it first. */
  startAfterMilliseconds?: number;
}

/** A saga without an input schema has no input. */
type Start<Input> = StartOptions & (unknown extends Input ? { input?: undefined } : { input: Input });

/** The state of a saga and of its steps, in order. */
export interface Receipt<Figures extends object> {
  startedAt: Date;
  finishedAt: Date | null;
  steps: (Omit<SagaStepRow, 'figures'> & { figures: Figures | null })[];
}

/** Work in steps that any process can continue until it is done. */
export interface Saga<Input, Figures extends object> {
  /** Starts it in the running transaction, as the caller. `isNew` is false when the subject already has one. */
  start(tx: Transaction, context: BaseContext, start: Start<Input>): Promise<{ id: string; isNew: boolean }>;
  /** Tries one step now. @throws its error, or SUBGRAPH_UNAVAILABLE; the task continues the saga */
  takeStep(context: BaseContext, id: string, name: string): Promise<void>;
  /** Works on it for a limited time, then leaves the rest to its task. */
  goOn(context: BaseContext, id: string, patienceMilliseconds: number): Promise<void>;
  /** Undoes an unfinished saga. @throws when that failed; its task retries it */
  undo(context: BaseContext, id: string): Promise<void>;
  /** @throws NOT_FOUND */
  readReceipt(tx: Transaction, id: string): Promise<Receipt<Figures>>;
  /** Its task, by name. */
  tasks(runtime: Runtime): Record<string, Effect>;
}

async function requireSaga({ kind }: Plan, tx: Transaction, id: string): Promise<SagaRow> {
  const row = await findSaga(tx, kind, id);
  if (!row) throw notFound('saga', id);
  return row;
}

async function start(
  plan: Plan,
  tx: Transaction,
  context: BaseContext,
  { input = {}, subject, startAfterMilliseconds }: StartOptions & { input?: unknown },
): Promise<{ id: string; isNew: boolean }> {
  const values = { ...plan, input: plan.input.parse(input), subject: subject ?? null };
  const row = await insertSaga(tx, context, values);
  if (!row) {
    const present = subject === undefined ? undefined : await findSagaAbout(tx, plan.kind, subject);
    if (!present) throw new Error(`The saga ${plan.kind} was not started`);
    return { id: present.id, isNew: false };
  }
  const data = { enterpriseId: enterpriseIdOf(context.caller), sagaId: row.id };
  const options = startAfterMilliseconds ? { startAfter: startAfterMilliseconds / 1_000 } : {};
  await context.runtime.queue.enqueue(tx, plan.task, data, options);
  return { id: row.id, isNew: true };
}

async function goOn(plan: Plan, context: BaseContext, id: string, patienceMilliseconds: number): Promise<void> {
  const row = await withTenant(context, (tx) => requireSaga(plan, tx, id));
  if (row.state !== 'RUNNING') return;
  const driven = drive(plan, context, row).catch((error: unknown) => {
    context.log.warn({ err: error, saga: plan.kind, id }, 'a saga goes on later');
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMilliseconds);
  });
  await Promise.race([driven, patience]);
  clearTimeout(timer);
}

async function readReceipt<Figures extends object>(plan: Plan, tx: Transaction, id: string): Promise<Receipt<Figures>> {
  const row = await requireSaga(plan, tx, id);
  // They were parsed when the step was recorded.
  const steps = (await listSteps(tx, id)).map((step) => ({ ...step, figures: step.figures as Figures | null }));
  return { startedAt: row.createdAt, finishedAt: row.finishedAt, steps };
}

/**
 * Declares work in steps that is completed as a whole: each step is retried without end. If a step fails permanently
 * (`PermanentFailure`), the saga is undone when its steps have compensations, and becomes a dead letter otherwise.
 */
export function defineSaga<Input, Figures extends object>(
  definition: SagaDefinition<Input, Figures>,
): Saga<Input, Figures> {
  const { name, input = z.unknown(), steps } = definition;
  const plan = planOf(name, { input, steps });
  return {
    start: (tx, context, given) => start(plan, tx, context, given),
    async takeStep(context, id, step) {
      await takeOne(plan, context, await withTenant(context, (tx) => requireSaga(plan, tx, id)), step);
    },
    goOn: (context, id, patienceMilliseconds) => goOn(plan, context, id, patienceMilliseconds),
    undo: (context, id) => undo(plan, context, { id }),
    readReceipt: (tx, id) => readReceipt(plan, tx, id),
    tasks: (runtime) => ({ [plan.task]: sagaTask(plan, runtime) }),
  };
}
