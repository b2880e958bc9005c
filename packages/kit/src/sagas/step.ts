import type { z } from 'zod';
import type { BaseContext } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import type { SagaStepRow } from './saga.table.ts';

/** What a step learns of its saga. */
export interface Work<Input = unknown> {
  /** Id of the saga: the key by which the commands of a step are idempotent. */
  id: string;
  /** In whose name the step is taken. */
  context: BaseContext;
  subject: string | null;
  startedAt: Date;
  input: Input;
  /** What the steps before answered, by step. */
  figures: Readonly<Record<string, unknown>>;
}

/**
 * A step of a saga. It waits for all steps before it; an `independent` step only for those before it that are not
 * independent. So a step at the head comes before all else, independent steps do not hold each other up, and an ordinary
 * step at the end comes last.
 *
 * A step has either `run` or `write`. One with neither is done by the transaction that starts the saga, and is there to be
 * compensated.
 */
export interface SagaStep<Input = unknown, Figures extends object = object, More = unknown> {
  name: string;
  independent?: boolean;
  /** What the step answers and the receipt keeps; a step without it answers nothing. */
  figures?: z.ZodType<Figures>;
  /** The effect, outside of any transaction. Must be idempotent by the saga's id: it runs again when its end was not noted. */
  run?(work: Work<Input> & More): Promise<Figures | void>;
  /** The effect, in the transaction that notes it and locks the saga: once, and never when the saga is being undone. */
  write?(tx: Transaction, work: Work<Input> & More): Promise<Figures | void>;
  /**
   * Takes the effect back, outside of any transaction. Must be idempotent, do nothing when there was no effect, and refuse
   * one that arrives later.
   */
  compensate?(work: Work<Input>): Promise<void>;
}

type Steps = readonly SagaStep[];

/** A stored step with its definition. */
export interface Line extends Pick<SagaStepRow, 'name' | 'state'> {
  step: SagaStep;
}

const waitsFor = (step: SagaStep, before: SagaStep) => !(step.independent && before.independent);

/** Whether all that a step waits for is done. */
export const isReady = (lines: readonly Line[], at: Line): boolean =>
  lines.slice(0, lines.indexOf(at)).every(({ step, state }) => state === 'DONE' || !waitsFor(at.step, step));

/** Whether a step has had its effect, or may have it: nobody noted the end of one that a lost process was taking. */
export const mayHaveRun = (lines: readonly Line[], at: Line): boolean =>
  at.state === 'DONE' || (at.state === 'PENDING' && at.step.run !== undefined && isReady(lines, at));

/** Whether a step is done once the saga is started. */
export const isDoneByStart = ({ run, write }: SagaStep): boolean => !run && !write;

/** @throws when the steps of a saga cannot be told apart */
export function assertSteps(kind: string, steps: Steps): void {
  const names = new Set(steps.map(({ name }) => name));
  if (names.size !== steps.length) throw new Error(`Two steps of the saga ${kind} have the same name`);
  const double = steps.find(({ run, write }) => run && write);
  if (double) throw new Error(`The step ${double.name} of the saga ${kind} has run and write`);
}
