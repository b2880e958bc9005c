import { callerSchema } from '@account-center/claims';
import type { z } from 'zod';
import type { BaseContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { PermanentFailure } from '../jobs/task.ts';
import type { SagaRow, SagaStepRow } from './saga.table.ts';
import { assertSteps, type Line, type SagaStep, type Work } from './step.ts';

/** A kind of saga, for the runner. */
export interface Plan {
  kind: string;
  /** Name of the task that works on it. */
  task: string;
  input: z.ZodType;
  steps: readonly SagaStep[];
  /** Attended saga: time without a touch after which it is undone. Null: any process can continue it. */
  lostAfterMilliseconds: number | null;
}

export const sagaUndone = () =>
  new DomainError(
    'TRY_AGAIN',
    'It was undone before it was finished: it took too long, or was cancelled. Nothing of it is left; try again.',
  );

export function planOf(
  kind: string,
  { input, steps }: Pick<Plan, 'input' | 'steps'>,
  lostAfterMilliseconds: number | null = null,
): Plan {
  assertSteps(kind, steps);
  return { kind, task: `saga-${kind}`, input, steps, lostAfterMilliseconds };
}

/** The stored steps with their definitions. A saga keeps the steps of its start. @throws PermanentFailure */
function linesOf({ kind, steps }: Plan, rows: readonly SagaStepRow[]): Line[] {
  return rows.map(({ name, state }) => {
    const step = steps.find((one) => one.name === name);
    if (!step) throw new PermanentFailure('TASK_UNKNOWN', `This version knows no step ${name} of the saga ${kind}`);
    return { name, state, step };
  });
}

/** A running saga. */
export interface Run {
  plan: Plan;
  lines: readonly Line[];
  work: Work;
  /** The figures of `work`, writable. */
  figures: Record<string, unknown>;
}

/** A context as the caller who started the saga. */
export const starterContext = (
  { runtime }: Pick<BaseContext, 'runtime'>,
  { caller, requestId }: SagaRow,
): BaseContext => runtime.contextFor(callerSchema.parse(caller), requestId);

/** Prepares a saga for its steps. @throws PermanentFailure when this version cannot read the stored data */
export function runOf(plan: Plan, context: BaseContext, row: SagaRow, rows: readonly SagaStepRow[]): Run {
  const { kind, input } = plan;
  const parsed = input.safeParse(row.input);
  if (!parsed.success)
    throw new PermanentFailure('TASK_DATA_NOT_VALID', `The input of the saga ${kind} cannot be read: ${parsed.error}`);
  const figures = Object.fromEntries(rows.flatMap((step) => (step.figures ? [[step.name, step.figures]] : [])));
  const { id, subject, createdAt: startedAt } = row;
  const work = { id, context, subject, startedAt, input: parsed.data, figures };
  return { plan, lines: linesOf(plan, rows), work, figures };
}
