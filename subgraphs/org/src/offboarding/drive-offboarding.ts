import { callerSchema } from '@account-center/claims';
import { DomainError, type Runtime } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { listSteps, recordFailedAttempt } from './offboarding.queries.ts';
import type { OffboardingRow, OffboardingStepKind } from './offboarding.table.ts';
import { type Leaving, takeStep } from './take-step.ts';

const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : 'INTERNAL_SERVER_ERROR');

/** Tries a step; a failure is written into the receipt and answered, for the next try. */
async function attempt(leaving: Leaving, kind: OffboardingStepKind): Promise<DomainError | null> {
  const { context, row } = leaving;
  try {
    await takeStep(leaving, kind);
    return null;
  } catch (error) {
    context.log.warn(
      { err: error, offboarding: row.id, step: kind },
      'a step of an off-boarding failed and will be tried again',
    );
    await withTenant(context, (tx) => recordFailedAttempt(tx, row.id, kind, codeOf(error)));
    return error instanceof DomainError
      ? error
      : new DomainError('SUBGRAPH_UNAVAILABLE', 'A step of the off-boarding failed. It is tried again by itself.');
  }
}

async function listPending({ context, row }: Leaving): Promise<OffboardingStepKind[]> {
  const steps = await withTenant(context, (tx) => listSteps(tx, row.id));
  return steps.filter(({ state }) => state === 'PENDING').map(({ kind }) => kind);
}

const leavingOf = (runtime: Runtime, row: OffboardingRow): Leaving => ({
  context: runtime.contextFor(callerSchema.parse(row.caller), row.requestId),
  row,
});

/** Ends the sign-in. @throws what identity refused with, or SUBGRAPH_UNAVAILABLE; the saga stays and goes on. */
export async function endSignIn(runtime: Runtime, row: OffboardingRow): Promise<void> {
  const leaving = leavingOf(runtime, row);
  if (!(await listPending(leaving)).includes('ACCOUNT')) return;
  const failure = await attempt(leaving, 'ACCOUNT');
  if (failure) throw failure;
}

/**
 * Takes an off-boarding as far as it goes: the sign-in before all else, the seat after all else, and between them a
 * service that is down holds up only its own step. @returns true when it is finished.
 */
export async function driveOffboarding(runtime: Runtime, row: OffboardingRow): Promise<boolean> {
  const leaving = leavingOf(runtime, row);
  let failed = false;
  for (const kind of await listPending(leaving)) {
    if (failed && kind === 'DIRECTORY') return false;
    const failure = await attempt(leaving, kind);
    if (failure && kind === 'ACCOUNT') return false;
    failed ||= failure !== null;
  }
  return !failed;
}
