import type { z } from 'zod';
import type { BaseContext, Runtime } from '../context.ts';
import { type Transaction, withTenant } from '../database/database.ts';
import type { Effect } from '../jobs/task.ts';
import { type Plan, planOf, sagaUndone } from './plan.ts';
import { insertSaga, touchSaga } from './saga-rows.ts';
import type { SagaRow } from './saga.table.ts';
import { sagaTask } from './saga.task.ts';
import { isDoneByStart, type SagaStep } from './step.ts';
import { takeStep } from './take-step.ts';
import { undo } from './undo.ts';

/** Additional input of a step of an attended saga. */
export interface Attended<Live> {
  /** Data in the memory of the process. Compensations do not have it. */
  live: Live;
  /** Shows that a long step is still running. @throws TRY_AGAIN when the saga is being undone */
  touch(): Promise<void>;
}

interface AttendedSagaDefinition<Input, Live> {
  /** Kind of the saga; its task is `saga-<name>`. */
  name: string;
  /** Stored input for its compensations, as plain JSON. */
  input: z.ZodType<Input>;
  steps: readonly SagaStep<Input, object, Attended<Live>>[];
  /** A saga that was not touched for this time has lost its process and is undone. */
  lostAfterMilliseconds: number;
}

/** Work in steps that a client waits for: its process completes it at once, or all of it is undone. */
export interface AttendedSaga<Input, Live> {
  /** Starts it in the running transaction, which has the effects of the steps without `run` and `write`. */
  start(tx: Transaction, context: BaseContext, input: Input): Promise<SagaRow>;
  /** Runs all steps. If one fails, undoes the saga, or leaves that to the task. @throws the error of the step */
  carryOut(context: BaseContext, row: SagaRow, live: Live): Promise<void>;
  /** Undoes an unfinished saga. */
  undo(context: BaseContext, id: string): Promise<void>;
  /** The task that undoes sagas whose process was lost, by name. */
  tasks(runtime: Runtime): Record<string, Effect>;
}

async function start(plan: Plan, tx: Transaction, context: BaseContext, input: unknown): Promise<SagaRow> {
  const row = await insertSaga(tx, context, { ...plan, input: plan.input.parse(input), subject: null });
  if (!row) throw new Error(`The saga ${plan.kind} was not started`);
  return row;
}

async function touch({ db, caller, runtime }: BaseContext, id: string): Promise<void> {
  const isRunning = await withTenant({ db, caller }, (tx) => touchSaga(tx, id, runtime.now()));
  if (!isRunning) throw sagaUndone();
}

/** Runs the steps in order. @throws the error of the first failed step */
async function takeAll(plan: Plan, context: BaseContext, row: SagaRow, live: unknown): Promise<void> {
  const { id, subject, createdAt: startedAt } = row;
  const lines = plan.steps.map(
    (step) => ({ step, name: step.name, state: isDoneByStart(step) ? 'DONE' : 'PENDING' }) as const,
  );
  const figures: Record<string, unknown> = {};
  const common = { id, context, subject, startedAt, input: plan.input.parse(row.input), figures };
  const work = { ...common, live, touch: () => touch(context, id) };
  for (const line of lines) if (line.state === 'PENDING') await takeStep({ plan, lines, work, figures }, { ...line });
}

/** Declares work in steps that a client waits for. Its rows are deleted when it is done or undone. */
export function defineAttendedSaga<Input, Live>(
  definition: AttendedSagaDefinition<Input, Live>,
): AttendedSaga<Input, Live> {
  const { name, input, steps, lostAfterMilliseconds } = definition;
  const plan = planOf(name, { input, steps }, lostAfterMilliseconds);
  return {
    start: (tx, context, given) => start(plan, tx, context, given),
    async carryOut(context, row, live) {
      try {
        await takeAll(plan, context, row, live);
      } catch (error) {
        await undo(plan, context, { id: row.id }).catch((undoError: unknown) => {
          context.log.warn({ err: undoError, saga: name, id: row.id }, 'an unfinished saga will be undone later');
        });
        throw error;
      }
    },
    undo: (context, id) => undo(plan, context, { id }),
    tasks: (runtime) => ({ [plan.task]: sagaTask(plan, runtime) }),
  };
}
