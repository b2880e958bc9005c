import { type CryptoKey, type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { Principal, PrincipalAnswer, PrincipalQuestion, PrincipalSource } from '../../src/index.ts';

export const ISSUER = 'https://issuer.test';
export const AUDIENCE = 'graph';

function makePrincipal(
  subject: string,
  sessionId: string | null,
  { kind, permissions }: Pick<Principal, 'kind' | 'permissions'>,
): Principal {
  return {
    kind,
    subject,
    permissions,
    claims: { session: sessionId, shelf: ['north', 'south'] },
  };
}

interface Session extends Pick<Principal, 'kind' | 'permissions'> {
  version: number;
  endedWith: string | null;
}

/** An issuer of tokens and the principals behind them, for one test file. */
export async function createFixtureIdentity() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  const sessions = new Map<string, Session>();
  const asked: PrincipalQuestion[][] = [];
  let reachable = true;

  const answer = ({ sub, sid, version }: PrincipalQuestion): PrincipalAnswer => {
    const session = sessions.get(sub);
    if (!session) return { status: 'refused', code: 'UNAUTHENTICATED' };
    if (session.endedWith) return { status: 'refused', code: session.endedWith };
    if (version === String(session.version)) return { status: 'current' };
    return {
      status: 'principal',
      version: String(session.version),
      principal: makePrincipal(sub, sid, session),
    };
  };

  const principals: PrincipalSource = {
    async resolve(questions) {
      asked.push(questions);
      if (!reachable) throw new Error('connect ECONNREFUSED 10.0.0.7:4001');
      return questions.map(answer);
    },
  };

  return {
    jwks: async () => ({ keys: [jwk] }),
    privateKey,
    principals,
    /** Every batch of questions that was sent. */
    asked,
    /** Gives a subject these permissions from now on, in a session that holds. */
    grant(sub: string, ...permissions: string[]) {
      const version = (sessions.get(sub)?.version ?? 0) + 1;
      sessions.set(sub, { kind: 'customer', version, permissions, endedWith: null });
    },
    /** Lets an app in whose credentials have this subject. */
    grantApp(sub: string, ...permissions: string[]) {
      sessions.set(sub, { kind: 'app', version: 1, permissions, endedWith: null });
    },
    end(sub: string, code = 'UNAUTHENTICATED') {
      const session = sessions.get(sub);
      if (session) session.endedWith = code;
    },
    setReachable(value: boolean) {
      reachable = value;
    },
    token: (sub: string, claims: JWTPayload = {}) => signToken(privateKey, { sub, ...claims }),
  };
}

export type FixtureIdentity = Awaited<ReturnType<typeof createFixtureIdentity>>;

export function signToken(
  key: CryptoKey,
  claims: JWTPayload,
  header: { alg: string; kid: string } = { alg: 'ES256', kid: 'k1' },
) {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: ISSUER,
    aud: AUDIENCE,
    sid: `session-of-${claims.sub}`,
    kind: 'customer',
    exp: now + 60,
    ...claims,
  })
    .setProtectedHeader(header)
    .sign(key);
}
