import { randomUUID } from 'node:crypto';
import { type Principal, vouchFor } from '@account-center/claims';
import { type IdentityEndpoints, TOKEN_AUDIENCES, TOKEN_ISSUER } from '@account-center/system/parts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const TOKEN_LIFETIME = '1h';

/** Principals of tests, besides those of identity, with tokens that the gateway accepts. */
export interface TestPrincipals {
  /** Registers a principal and signs a token for it. */
  issueToken(principal: Principal): Promise<string>;
  /** Answers for the principals registered here, and asks identity about all others. */
  besides(identity: IdentityEndpoints): IdentityEndpoints;
}

export async function createTestPrincipals(): Promise<TestPrincipals> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const kid = randomUUID();
  const ownKey = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' };
  const known = new Map<string, Principal>();
  const find = ({ sid }: { sid: string | null }) => known.get(sid ?? '');
  return {
    async issueToken(principal) {
      const sid = randomUUID();
      known.set(sid, { ...principal, sessionId: sid });
      return await new SignJWT({ sid, kind: principal.kind })
        .setProtectedHeader({ alg: 'ES256', kid })
        .setIssuer(TOKEN_ISSUER)
        .setAudience(TOKEN_AUDIENCES)
        .setSubject(principal.subject ?? sid)
        .setExpirationTime(TOKEN_LIFETIME)
        .sign(privateKey);
    },
    besides: (identity) => ({
      jwks: async () => {
        // A bug in identity's keys fails identity's tests; other tests do not depend on them.
        const { keys } = await identity.jwks().catch(() => ({ keys: [] }));
        return { keys: [...keys, ownKey] };
      },
      principals: {
        async resolve(questions) {
          const ofIdentity = questions.filter((question) => !find(question));
          const answers = ofIdentity.length === 0 ? [] : await identity.principals.resolve(ofIdentity);
          return questions.map((question) => {
            const principal = find(question);
            if (principal) return { status: 'principal', version: '1', principal: vouchFor(principal) };
            const answer = answers[ofIdentity.indexOf(question)];
            if (!answer) throw new Error('Identity answers every question');
            return answer;
          });
        },
      },
    }),
  };
}
