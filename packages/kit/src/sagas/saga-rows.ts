import { and, asc, eq, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { BaseContext } from '../context.ts';
import { newId } from '../database/columns.ts';
import { enterpriseIdOf, type Transaction } from '../database/database.ts';
import { lacksTask } from '../jobs/names.ts';
import { saga, type SagaRow, sagaStep, type SagaStepRow } from './saga.table.ts';
import { isDoneByStart, type SagaStep } from './step.ts';

interface NewSaga {
  kind: string;
  subject: string | null;
  input: unknown;
  steps: readonly SagaStep[];
}

const rightNow = sql`clock_timestamp()`;

/** Inserts a saga and its steps. @returns null when the subject already has one */
export async function insertSaga(
  tx: Transaction,
  { caller, requestId, runtime }: BaseContext,
  { kind, subject, input, steps }: NewSaga,
): Promise<SagaRow | null> {
  const enterpriseId = enterpriseIdOf(caller);
  const [row] = await tx
    .insert(saga)
    .values({ id: newId(), enterpriseId, kind, subject, input, caller, requestId, touchedAt: runtime.now() })
    .onConflictDoNothing()
    .returning();
  if (!row) return null;
  await tx.insert(sagaStep).values(
    steps.map((step, position) => ({
      enterpriseId,
      sagaId: row.id,
      name: step.name,
      position,
      ...(isDoneByStart(step) && { state: 'DONE' as const, finishedAt: rightNow }),
    })),
  );
  return row;
}

/** A saga of the kind: one of another has steps that this one does not know. */
export async function findSaga(tx: Transaction, kind: string, id: string): Promise<SagaRow | undefined> {
  const [row] = await tx
    .select()
    .from(saga)
    .where(and(eq(saga.kind, kind), eq(saga.id, id)));
  return row;
}

export async function findSagaAbout(tx: Transaction, kind: string, subject: string): Promise<SagaRow | undefined> {
  const [row] = await tx
    .select()
    .from(saga)
    .where(and(eq(saga.kind, kind), eq(saga.subject, subject)));
  return row;
}

/** Locks a saga until the transaction ends. */
export async function lockSaga(tx: Transaction, id: string): Promise<SagaRow | undefined> {
  const [row] = await tx.select().from(saga).where(eq(saga.id, id)).for('update');
  return row;
}

/** The steps in order. */
export const listSteps = (tx: Transaction, sagaId: string): Promise<SagaStepRow[]> =>
  tx.select().from(sagaStep).where(eq(sagaStep.sagaId, sagaId)).orderBy(asc(sagaStep.position));

const isStep = (sagaId: string, name: string) => and(eq(sagaStep.sagaId, sagaId), eq(sagaStep.name, name));

/** Whether a step can still reach that state: an undone step is never done again. */
const canBecome = (aim: 'DONE' | 'UNDONE') =>
  aim === 'DONE' ? eq(sagaStep.state, 'PENDING') : ne(sagaStep.state, 'UNDONE');

/** Records the end of a step. An ended step stays unchanged: a receipt never changes. */
export async function noteStep(
  tx: Transaction,
  { sagaId, name }: { sagaId: string; name: string },
  end: { state: 'DONE'; figures: object | null } | { state: 'UNDONE' },
): Promise<void> {
  await tx
    .update(sagaStep)
    .set({ ...end, problem: null, attempts: sql`${sagaStep.attempts} + 1`, finishedAt: rightNow })
    .where(and(isStep(sagaId, name), canBecome(end.state)));
}

const isOpen = sql`exists (select from ${saga} where ${saga.enterpriseId} = ${sagaStep.enterpriseId}
  and ${saga.id} = ${sagaStep.sagaId} and ${saga.finishedAt} is null)`;

/**
 * Records the error code of a failed step or compensation. A finished receipt never changes.
 * @param aim the intended state: a step that another process has already brought to it stays unchanged
 */
export async function noteFailure(
  tx: Transaction,
  { sagaId, name, problem, aim }: { sagaId: string; name: string; problem: string; aim: 'DONE' | 'UNDONE' },
): Promise<void> {
  await tx
    .update(sagaStep)
    .set({ problem, attempts: sql`${sagaStep.attempts} + 1` })
    .where(and(isStep(sagaId, name), canBecome(aim), isOpen));
}

/** Ends a saga. An ended one stays unchanged. */
export async function finishSaga(tx: Transaction, id: string, state: 'DONE' | 'UNDONE'): Promise<void> {
  await tx
    .update(saga)
    .set({ state, finishedAt: rightNow })
    .where(and(eq(saga.id, id), isNull(saga.finishedAt)));
}

/** Deletes a saga with its steps. */
export async function deleteSaga(tx: Transaction, id: string): Promise<void> {
  await tx.delete(saga).where(eq(saga.id, id));
}

/** Shows that the process of a saga is alive. @returns false when the saga is not running */
export async function touchSaga(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const touched = await tx
    .update(saga)
    .set({ touchedAt: now })
    .where(and(eq(saga.id, id), eq(saga.state, 'RUNNING')))
    .returning({ id: saga.id });
  return touched.length > 0;
}

/**
 * Marks a saga so that it can only be undone. Waits for a step that is being written.
 * @param lostBefore only a saga that is already being undone, or was not touched since and is not locked
 * @returns null when there is no such saga of this kind, it has ended, or it is not lost
 */
export async function markUndoing(
  tx: Transaction,
  { kind, id }: { kind: string; id: string },
  { now, lostBefore }: { now: Date; lostBefore: Date | null },
): Promise<SagaRow | null> {
  const isLost = lostBefore ? or(eq(saga.state, 'UNDOING'), lt(saga.touchedAt, lostBefore)) : undefined;
  const [held] = await tx
    .select({ id: saga.id })
    .from(saga)
    .where(and(eq(saga.kind, kind), eq(saga.id, id), isNull(saga.finishedAt), isLost))
    .for('update', lostBefore ? { skipLocked: true } : {});
  if (!held) return null;
  const [row] = await tx.update(saga).set({ state: 'UNDOING', touchedAt: now }).where(eq(saga.id, id)).returning();
  return row ?? null;
}

/**
 * Unfinished sagas of a kind without a task, of all enterprises, oldest first. For the system role.
 * @param lostBefore only those that were not touched since
 */
export const listWithoutTask = (
  tx: Transaction,
  { kind, task, lostBefore, limit }: { kind: string; task: string; lostBefore: Date | null; limit: number },
): Promise<{ enterpriseId: string; sagaId: string }[]> =>
  tx
    .select({ enterpriseId: saga.enterpriseId, sagaId: saga.id })
    .from(saga)
    .where(
      and(
        eq(saga.kind, kind),
        isNull(saga.finishedAt),
        lostBefore ? lt(saga.touchedAt, lostBefore) : undefined,
        lacksTask(task, 'sagaId', saga.id),
      ),
    )
    .orderBy(asc(saga.createdAt))
    .limit(limit);
