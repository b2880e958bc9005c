import type { PrincipalAnswer, PrincipalQuestion, PrincipalSource } from './source.ts';

/**
 * For graphs without sessions of their own: the `scope` claim of a token is what its bearer may do. Nobody is asked, so
 * nothing can be revoked before the token expires.
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

/** Never empty, as a version may not be. */
const versionOf = (scope: string) => `scope ${scope}`;
