import { isId } from '@account-center/kit';
import type { Database } from '@account-center/kit/database';
import { listOpenApps } from '../app/index.ts';
import { isExpired, PLAN_EXPIRED } from '../enterprise/index.ts';
import { type PrincipalAnswer, type PrincipalQuestion, refused } from './principal.rules.ts';

function answerOf(
  question: PrincipalQuestion,
  row: Awaited<ReturnType<typeof listOpenApps>>[number] | undefined,
  now: Date,
): PrincipalAnswer {
  if (!row) return refused();
  if (isExpired({ expiresAt: row.enterpriseExpiresAt }, now)) return refused(PLAN_EXPIRED);
  const { id, name, enterpriseId, permissions } = row.app;
  const version = String(row.app.version);
  if (question.version === version) return { status: 'current' };
  const principal = {
    kind: 'app' as const,
    subject: id,
    name,
    enterpriseId,
    memberId: null,
    sessionId: null,
    roleIds: [],
    permissions,
    scope: { everything: true, departmentIds: [] },
  };
  return { status: 'principal', version, principal };
}

/** Current principals of apps' tokens. */
export async function answerApps(
  db: Database,
  questions: readonly PrincipalQuestion[],
  now: Date,
): Promise<[PrincipalQuestion, PrincipalAnswer][]> {
  const ids = questions.map(({ sub }) => sub).filter(isId);
  const rows = ids.length > 0 ? await listOpenApps(db, ids) : [];
  return questions.map((question) => [
    question,
    answerOf(
      question,
      rows.find((row) => row.app.id === question.sub),
      now,
    ),
  ]);
}
