import { isId } from '@account-center/kit';
import type { Database } from '@account-center/kit/database';
import { findOperatorOfSession } from '../operator/index.ts';
import { operatorPermissions } from '../permission/index.ts';
import { type Principal, type PrincipalAnswer, type PrincipalQuestion, refused } from './principal.rules.ts';

const OPERATOR_VERSION = 'operator';

/** Current principal of an operator's token. */
export async function answerOperator(
  db: Database,
  { sub, sid, version }: PrincipalQuestion,
  now: Date,
): Promise<PrincipalAnswer> {
  const operator = sid && isId(sid) ? await findOperatorOfSession(db, sid, now) : undefined;
  if (!operator || operator.id !== sub) return refused();
  if (version === OPERATOR_VERSION) return { status: 'current' };
  const principal: Principal = {
    kind: 'operator',
    subject: operator.id,
    name: operator.name,
    enterpriseId: null,
    memberId: null,
    sessionId: sid,
    roleIds: [],
    permissions: [...operatorPermissions],
    scope: { everything: true, departmentIds: [] },
  };
  return { status: 'principal', version: OPERATOR_VERSION, principal };
}
