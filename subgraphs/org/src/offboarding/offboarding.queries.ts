import { newId, type Transaction } from '@account-center/kit/database';
import { lacksTask } from '@account-center/kit/jobs';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import {
  type Figures,
  offboarding,
  type OffboardingRow,
  offboardingStep,
  type OffboardingStepKind,
  offboardingStepKinds,
  type OffboardingStepRow,
} from './offboarding.table.ts';

export const OFFBOARDING_TASK = 'continue-offboarding';

export async function findOffboardingOf(tx: Transaction, memberId: string): Promise<OffboardingRow | undefined> {
  const [row] = await tx.select().from(offboarding).where(eq(offboarding.memberId, memberId));
  return row;
}

export async function findOffboarding(tx: Transaction, id: string): Promise<OffboardingRow | undefined> {
  const [row] = await tx.select().from(offboarding).where(eq(offboarding.id, id));
  return row;
}

/** Begins an off-boarding, or finds the one that was begun before: there is one for each member. */
export async function beginOffboarding(
  tx: Transaction,
  values: Omit<typeof offboarding.$inferInsert, 'id'>,
): Promise<{ row: OffboardingRow; begun: boolean }> {
  const id = newId();
  const [row] = await tx
    .insert(offboarding)
    .values({ ...values, id })
    .onConflictDoNothing()
    .returning();
  if (row) {
    const { enterpriseId } = values;
    await tx
      .insert(offboardingStep)
      .values(offboardingStepKinds.map((kind) => ({ enterpriseId, offboardingId: id, kind })));
    return { row, begun: true };
  }
  const present = await findOffboardingOf(tx, values.memberId);
  if (!present) throw new Error('The off-boarding was not begun');
  return { row: present, begun: false };
}

/** The receipt, in the order of the steps. */
export async function listSteps(tx: Transaction, offboardingId: string): Promise<OffboardingStepRow[]> {
  const rows = await tx.select().from(offboardingStep).where(eq(offboardingStep.offboardingId, offboardingId));
  return rows.sort((one, other) => offboardingStepKinds.indexOf(one.kind) - offboardingStepKinds.indexOf(other.kind));
}

const isPending = (offboardingId: string, kind: OffboardingStepKind) =>
  and(
    eq(offboardingStep.offboardingId, offboardingId),
    eq(offboardingStep.kind, kind),
    eq(offboardingStep.state, 'PENDING'),
  );

/** Writes what a step came to. One that is done stays as it is, so that the receipt never changes. */
export async function completeStep(
  tx: Transaction,
  offboardingId: string,
  kind: OffboardingStepKind,
  figures: Figures,
): Promise<void> {
  await tx
    .update(offboardingStep)
    .set({
      state: 'DONE',
      figures,
      problem: null,
      attempts: sql`${offboardingStep.attempts} + 1`,
      finishedAt: sql`clock_timestamp()`,
    })
    .where(isPending(offboardingId, kind));
}

export async function recordFailedAttempt(
  tx: Transaction,
  offboardingId: string,
  kind: OffboardingStepKind,
  problem: string,
): Promise<void> {
  await tx
    .update(offboardingStep)
    .set({ problem, attempts: sql`${offboardingStep.attempts} + 1` })
    .where(isPending(offboardingId, kind));
}

export async function finishOffboarding(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(offboarding)
    .set({ finishedAt: sql`clock_timestamp()` })
    .where(and(eq(offboarding.id, id), isNull(offboarding.finishedAt)));
}

/** Off-boardings of all enterprises that are not finished and have no task, the oldest first. For the system role. */
export async function listWithoutTask(
  tx: Transaction,
  limit: number,
): Promise<{ enterpriseId: string; offboardingId: string }[]> {
  return tx
    .select({ enterpriseId: offboarding.enterpriseId, offboardingId: offboarding.id })
    .from(offboarding)
    .where(and(isNull(offboarding.finishedAt), lacksTask(OFFBOARDING_TASK, 'offboardingId', offboarding.id)))
    .orderBy(asc(offboarding.createdAt))
    .limit(limit);
}
