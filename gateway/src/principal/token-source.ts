import type { PrincipalAnswer, PrincipalQuestion, PrincipalSource } from './source.ts';

/**
 * For graphs without sessions: the `scope` claim of a token has its permissions. They cannot be revoked before the token
 * expires.
 */
export function tokenPrincipalSource(): PrincipalSource {
  return { resolve: async (questions) => questions.map(answer) };
}

function answer({ sub, sid, kind, scope = '', version }: PrincipalQuestion): PrincipalAnswer {
  if (version === versionOf(scope)) return { status: 'current' };
  const permissions = scope.split(' ').filter((permission) => permission !== '');
  const principal = { kind, subject: sub, permissions, claims: { sessionId: sid } };
  return { status: 'principal', version: versionOf(scope), principal };
}

/** Has a prefix, because a version must not be empty. */
const versionOf = (scope: string) => `scope ${scope}`;
