import { isId } from '@account-center/kit';
import { type Database, withEnterprise, withSystem } from '@account-center/kit/database';
import { isExpired, PLAN_EXPIRED } from '../enterprise/index.ts';
import { listRolesOfAccounts } from '../role/index.ts';
import { listScopes } from '../scope/index.ts';
import { type HeldSession, isCodeMethod, listHeldSessions } from '../session/index.ts';
import { type Principal, type PrincipalAnswer, type PrincipalQuestion, refused } from './principal.rules.ts';

/** A session that must change its password may do nothing else (ID-12). */
const isRestricted = ({ mustChange, method }: HeldSession) => mustChange === true && !isCodeMethod(method);

const versionOf = (held: HeldSession) =>
  [held.version, held.authzVersion, isRestricted(held) ? 'restricted' : 'full'].join('.');

/** Builds the principals of sessions of one enterprise. */
async function buildPrincipals(
  db: Database,
  enterpriseId: string,
  sessions: readonly HeldSession[],
): Promise<Map<string, Principal>> {
  return withEnterprise(db, enterpriseId, async (tx) => {
    const roles = await listRolesOfAccounts(
      tx,
      sessions.map(({ accountId }) => accountId),
    );
    const members = sessions.flatMap(({ accountId, memberId }) => (memberId ? [{ accountId, memberId }] : []));
    const scopes = members.length > 0 ? await listScopes(tx, members) : new Map();
    const build = (held: HeldSession): Principal => {
      const own = roles.filter(({ accountId }) => accountId === held.accountId).map((one) => one.role);
      const isAdministrator = held.kind === 'ADMINISTRATOR';
      return {
        kind: 'member',
        subject: held.accountId,
        name: held.name,
        enterpriseId,
        memberId: held.memberId,
        sessionId: held.sessionId,
        signedInAt: held.signedInAt.toISOString(),
        roleIds: own.map(({ id }) => id),
        permissions: [...new Set(own.flatMap(({ permissions }) => permissions))].toSorted(),
        scope: isAdministrator
          ? { everything: true, departmentIds: [] }
          : (scopes.get(held.accountId) ?? { everything: false, departmentIds: [] }),
        ...(isRestricted(held) && { restriction: 'PASSWORD_CHANGE_REQUIRED' }),
      };
    };
    return new Map(sessions.map((held) => [held.sessionId, build(held)]));
  });
}

/** Current principals of tokens of members and administrators. */
export async function answerMembers(
  db: Database,
  questions: readonly PrincipalQuestion[],
  now: Date,
): Promise<Map<PrincipalQuestion, PrincipalAnswer>> {
  const sessionIds = questions.flatMap(({ sid }) => (sid && isId(sid) ? [sid] : []));
  const held =
    sessionIds.length > 0
      ? await withSystem(db, (tx) => listHeldSessions(tx, sessionIds, now), { accessMode: 'read only' })
      : [];
  const bySession = new Map(held.map((one) => [one.sessionId, one]));
  const answers = new Map<PrincipalQuestion, PrincipalAnswer>();
  const changed = new Map<string, HeldSession>();
  for (const question of questions) {
    const found = bySession.get(question.sid ?? '');
    if (!found || found.accountId !== question.sub) answers.set(question, refused());
    else if (isExpired({ expiresAt: found.enterpriseExpiresAt }, now)) answers.set(question, refused(PLAN_EXPIRED));
    else if (question.version === versionOf(found)) answers.set(question, { status: 'current' });
    else changed.set(found.sessionId, found);
  }
  const byEnterprise = Map.groupBy(changed.values(), ({ enterpriseId }) => enterpriseId);
  const principals = new Map<string, Principal>();
  for (const [enterpriseId, sessions] of byEnterprise) {
    for (const [sessionId, principal] of await buildPrincipals(db, enterpriseId, sessions))
      principals.set(sessionId, principal);
  }
  for (const question of questions) {
    const found = changed.get(question.sid ?? '');
    const principal = principals.get(question.sid ?? '');
    if (answers.has(question) || !found || !principal) continue;
    answers.set(question, { status: 'principal', version: versionOf(found), principal });
  }
  return answers;
}
