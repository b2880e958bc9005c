import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import type { PageArguments } from '@account-center/kit/graphql';
import { requireAccountInScope } from '../account/index.ts';
import { pageSessions } from './session.queries.ts';

/** Open and ended sessions of a member whom the caller may find (ID-38). @throws NOT_FOUND */
export async function pageMemberSessions(context: BaseContext, memberId: string, page: PageArguments) {
  return readTenant(context, async (tx) => {
    const { id } = await requireAccountInScope(tx, context.caller, memberId);
    return pageSessions(tx, id, page);
  });
}
