import { type Caller, callerSchema } from '@account-center/claims';
import { DomainError } from '../errors.ts';
import { holdsAll, type Principals } from '../principals.ts';
import type { JobRow } from './job.table.ts';

const starterRevoked = () =>
  new DomainError('STARTER_REVOKED', 'The caller who started this has lost the session or a permission that it needs.');

/** The starter of a job with their present permissions (ID-20). @throws STARTER_REVOKED, SUBGRAPH_UNAVAILABLE */
export async function findStarter(principals: Principals, row: JobRow, requires: readonly string[]): Promise<Caller> {
  const starter = await principals.find(callerSchema.parse(row.caller));
  if (!starter || !holdsAll(starter, requires)) throw starterRevoked();
  return starter;
}

/** As {@link findStarter}, but the work continues while identity is unavailable: there is another check at the end. */
export async function assertStarter(principals: Principals, row: JobRow, requires: readonly string[]): Promise<void> {
  await findStarter(principals, row, requires).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'SUBGRAPH_UNAVAILABLE') return;
    throw error;
  });
}
