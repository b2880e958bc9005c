import type { z } from 'zod';
import type { BaseContext } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import type { SagaStepRow } from './saga.table.ts';

/** The saga, as its steps see it. */
export interface Work<Input = unknown> {
  /** Id of the saga: the idempotency key for the commands of a step. */
  id: string;
  /** Context as the caller who started the saga. */
  context: BaseContext;
  subject: string | null;
  startedAt: Date;
  input: Input;
  /** Results of earlier steps, by step. */
  figures: Readonly<Record<string, unknown>>;
}

/**
 * A step of a saga. It waits for all earlier steps; an `independent` step waits only for earlier steps that are not
 * independent. So independent steps do not delay each other, and an ordinary step at the end runs last.
 *
 * A step has either `run` or `write`. The effect of a step with neither is in the transaction that starts the saga; such a
 * step exists for its compensation.
 */
export interface SagaStep<Input = unknown, Figures extends object = object, More = unknown> {
  name: string;
  independent?: boolean;
  /** Schema of the step's result, which the receipt keeps; a step without it has no result. */
  figures?: z.ZodType<Figures>;
  /** The effect, outside of any transaction. Must be idempotent by the saga's id: it runs again if its end was not recorded. */
  run?(work: Work<Input> & More): Promise<Figures | void>;
  /** The effect, in the transaction that records it and locks the saga: once, and never when the saga is being undone. */
  write?(tx: Transaction, work: Work<Input> & More): Promise<Figures | void>;
  /**
   * Undoes the effect, outside of any transaction. Must be idempotent, do nothing when there was no effect, and make a
   * later effect impossible.
   */
  compensate?(work: Work<Input>): Promise<void>;
}

type Steps = readonly SagaStep[];

/** A stored step with its definition. */
export interface Line extends Pick<SagaStepRow, 'name' | 'state'> {
  step: SagaStep;
}

const waitsFor = (step: SagaStep, before: SagaStep) => !(step.independent && before.independent);

/** Whether all steps that a step waits for are done. */
export const isReady = (lines: readonly Line[], at: Line): boolean =>
  lines.slice(0, lines.indexOf(at)).every(({ step, state }) => state === 'DONE' || !waitsFor(at.step, step));

/** Whether a step may have had its effect: a lost process may not have recorded the end. */
export const mayHaveRun = (lines: readonly Line[], at: Line): boolean =>
  at.state === 'DONE' || (at.state === 'PENDING' && at.step.run !== undefined && isReady(lines, at));

/** Whether a step is done once the saga is started. */
export const isDoneByStart = ({ run, write }: SagaStep): boolean => !run && !write;

/** @throws when two steps have the same name, or a step has both `run` and `write` */
export function assertSteps(kind: string, steps: Steps): void {
  const names = new Set(steps.map(({ name }) => name));
  if (names.size !== steps.length) throw new Error(`Two steps of the saga ${kind} have the same name`);
  const double = steps.find(({ run, write }) => run && write);
  if (double) throw new Error(`The step ${double.name} of the saga ${kind} has run and write`);
}
