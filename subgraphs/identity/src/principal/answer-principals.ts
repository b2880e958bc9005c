import type { Database } from '@account-center/kit/database';
import { answerApps } from './answer-apps.ts';
import { answerMembers } from './answer-members.ts';
import { answerOperator } from './answer-operator.ts';
import { type PrincipalAnswer, type PrincipalQuestion, refused } from './principal.rules.ts';

/**
 * Current principals of these tokens, in the order of the request (ID-20, ID-49). Always read from the database: a
 * session that was revoked before the request is never confirmed.
 */
export async function answerPrincipals(
  db: Database,
  questions: readonly PrincipalQuestion[],
  now: Date,
): Promise<PrincipalAnswer[]> {
  const answers = await answerMembers(
    db,
    questions.filter(({ kind }) => kind === 'member'),
    now,
  );
  for (const question of questions) {
    if (question.kind === 'operator') answers.set(question, await answerOperator(db, question, now));
  }
  const apps = questions.filter(({ kind }) => kind === 'app');
  for (const [question, answer] of await answerApps(db, apps, now)) answers.set(question, answer);
  return questions.map((question) => answers.get(question) ?? refused());
}
