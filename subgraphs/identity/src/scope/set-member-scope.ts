import {
  assertFound,
  type BaseContext,
  DomainError,
  idOf,
  idAmong,
  parseInput,
  recordAudit,
} from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { bumpVersion, lockAccountOfMember } from '../account/index.ts';
import type { SetMemberScopeInput } from '../generated/types.ts';
import { assertNotAbove } from '../role/index.ts';
import { deleteScopes, insertScopes, listDepartmentsInScope } from './scope.queries.ts';
import { MAXIMUM_SCOPE_DEPARTMENTS } from './scope.rules.ts';

const scopeSchema = z.object({
  memberId: idOf('member'),
  departmentIds: z
    .array(idAmong('department'))
    .max(MAXIMUM_SCOPE_DEPARTMENTS, `must name at most ${MAXIMUM_SCOPE_DEPARTMENTS} departments`),
});

/**
 * Sets a member's information scope; no department means the member's own (ID-44). Callers cannot grant more than their
 * own scope.
 */
export async function setMemberScope(context: BaseContext, input: SetMemberScopeInput): Promise<string> {
  const { memberId, departmentIds } = parseInput(scopeSchema, input);
  return withTenant(context, async (tx) => {
    const row = await lockAccountOfMember(tx, context.caller, memberId);
    await assertNotAbove(tx, context.caller, row.id);
    assertFound('department', departmentIds, await listDepartmentsInScope(tx, context.caller, departmentIds));
    if (row.id === context.caller.subject) {
      throw new DomainError('FORBIDDEN', 'You cannot set your own information scope. Ask another administrator.');
    }
    await deleteScopes(tx, [row.id]);
    await insertScopes(tx, [{ account: row, departmentIds }]);
    await bumpVersion(tx, row.id);
    await recordAudit(tx, context, {
      action: 'setMemberScope',
      objects: [{ type: 'Member', id: memberId }],
      detail: { departmentIds },
    });
    return memberId;
  });
}
