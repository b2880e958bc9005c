import { badUserInput, type BaseContext, DomainError, parseInput } from '@account-center/kit';
import { withSystem } from '@account-center/kit/database';
import { z } from 'zod';
import {
  boundSince,
  type Candidate,
  findAdministrator,
  findCandidateByNumber,
  listCandidatesByContact,
} from '../account/index.ts';
import { type Admission, admitAttempt, claimBy, deviceMark, endAttempt } from '../attempt/index.ts';
import { useCode, verifyCode } from '../code/index.ts';
import { assertNotExpired, isExpired, PLAN_EXPIRED } from '../enterprise/index.ts';
import type { SignInInput } from '../generated/types.ts';
import { signInOperator } from '../operator/index.ts';
import { isSecret, verifyPassword } from '../secret/index.ts';
import type { Audience, TokenContext } from '../token/index.ts';
import { issueOperatorTokens } from './issue-operator-tokens.ts';
import { noteFailedSignIn } from './note-failed-sign-in.ts';
import { type Proof, readProof } from './proof.rules.ts';
import type { StartedSession } from './session.rules.ts';
import { startSession } from './start-session.ts';

/** The same error for every cause of a failed sign-in (ID-11). */
const invalidCredentials = () =>
  new DomainError('INVALID_CREDENTIALS', 'The credentials are wrong. Check them and try again.');

type PasswordProof = Extract<Proof, { method: 'ACCOUNT' | 'ENTERPRISE' }>;

type CodeProof = Extract<Proof, { recipient: unknown }>;

interface Verified {
  candidate: Candidate | undefined;
  isRight: boolean;
  consumesActivation: boolean;
}

/** Checks a password. Every path costs one Argon2 verification, whether or not the account exists. */
async function verifyPasswordProof(context: BaseContext, proof: PasswordProof): Promise<Verified> {
  const candidate = await withSystem(context.db, (tx) =>
    proof.method === 'ENTERPRISE' ? findAdministrator(tx, proof.number) : findCandidateByNumber(tx, proof.number),
  );
  const credential = candidate?.credential;
  const hasPassword = await verifyPassword(credential?.passwordHash ?? candidate?.initialHash ?? null, proof.password);
  const now = context.runtime.now();
  const isActivation =
    isSecret(proof.password, credential?.activationHash ?? null) && (credential?.activationExpiresAt ?? now) > now;
  return { candidate, isRight: hasPassword || isActivation, consumesActivation: isActivation && !hasPassword };
}

const choiceNeeded = (candidates: readonly Candidate[]) =>
  new DomainError(
    'ENTERPRISE_CHOICE_NEEDED',
    'Several enterprises have this phone or address. Also send the number of one of them.',
    {
      enterprises: candidates.map(({ enterprise: { number, shortName } }) => ({ number, shortName })),
    },
  );

/**
 * Checks a code. It is consumed only by a successful sign-in.
 * @throws ENTERPRISE_CHOICE_NEEDED if the code is right and several enterprises match
 */
async function verifyCodeProof(
  context: BaseContext,
  { recipient, code, enterpriseNumber }: CodeProof,
): Promise<Verified> {
  const candidates = await withSystem(context.db, (tx) => listCandidatesByContact(tx, recipient));
  const open = candidates.filter(({ account }) => account.status === 'ENABLED');
  const verified = await verifyCode(context, { purpose: 'SIGN_IN', address: recipient.address }, code);
  // A code that was requested before the contact was bound belongs to an earlier binding.
  const isOfBinding = ({ account }: Candidate) =>
    !verified || (boundSince(account, recipient)?.getTime() ?? Infinity) <= verified.createdAt.getTime();
  const chosen = open.filter(
    (one) => isOfBinding(one) && (enterpriseNumber === null || one.enterprise.number === enterpriseNumber),
  );
  if (verified && chosen.length > 1) throw choiceNeeded(chosen);
  const [candidate] = chosen;
  const isRight = verified !== null && candidate !== undefined && (await useCode(context, verified.id));
  return { candidate, isRight, consumesActivation: false };
}

async function signInAccount(
  context: TokenContext,
  proof: PasswordProof | CodeProof,
  client: { audience: Audience; deviceName: string | null },
  { onlyKnown }: Admission,
): Promise<StartedSession> {
  const { method } = proof;
  const { candidate, isRight, consumesActivation } =
    'recipient' in proof ? await verifyCodeProof(context, proof) : await verifyPasswordProof(context, proof);
  if (!candidate || !isRight || candidate.account.status !== 'ENABLED') {
    await noteFailedSignIn(context, candidate, { method, code: onlyKnown?.code ?? 'INVALID_CREDENTIALS' });
    throw onlyKnown ?? invalidCredentials();
  }
  // Many accounts may share a first password. An address that tries it on all of them gets into none.
  if (onlyKnown && candidate.account.lastSignInAt === null && candidate.account.kind === 'MEMBER') throw onlyKnown;
  const now = context.runtime.now();
  if (isExpired(candidate.enterprise, now)) await noteFailedSignIn(context, candidate, { method, code: PLAN_EXPIRED });
  assertNotExpired(candidate.enterprise, now);
  const recipient = 'recipient' in proof ? proof.recipient : null;
  const started = await startSession(context, candidate, { method, ...client, consumesActivation, recipient });
  if (!started) throw invalidCredentials();
  return started;
}

async function signInAsOperator(
  context: TokenContext,
  proof: Extract<Proof, { method: 'OPERATOR' }>,
  { onlyKnown }: Admission,
): Promise<StartedSession> {
  const { ip, userAgent } = context.caller;
  const started = await signInOperator(context.db, { ...proof, ip, userAgent }, context.runtime.now());
  if (!started) throw onlyKnown ?? invalidCredentials();
  return issueOperatorTokens(context, started);
}

/** The account that the client claims to be, in canonical form. */
function claimOf(proof: Proof): string {
  if ('recipient' in proof) return proof.recipient.address;
  return proof.method === 'OPERATOR' ? proof.name : proof.number;
}

const MAXIMUM_DEVICE_NAME = 60;
const clientSchema = z.object({ deviceName: z.string().trim().max(MAXIMUM_DEVICE_NAME).nullish() });

/** Signs in by any method. @throws INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS, PLAN_EXPIRED, BAD_USER_INPUT */
export async function signIn(context: TokenContext, input: SignInInput): Promise<StartedSession> {
  const proof = readProof(input);
  const deviceName = parseInput(clientSchema, input).deviceName || null;
  const audience = input.audience === 'CLIENT' ? 'client' : 'center';
  if (audience === 'client' && (proof.method === 'ENTERPRISE' || proof.method === 'OPERATOR')) {
    throw badUserInput([{ path: 'audience', reason: 'must be CENTER: only members sign in to the client' }]);
  }
  const attempt = {
    account: claimBy(proof.method, claimOf(proof)),
    address: context.caller.ip ?? 'unknown',
    device: deviceMark(context.caller.userAgent),
  };
  const admission = await admitAttempt(context.db, attempt, context.runtime.now());
  const signedIn =
    proof.method === 'OPERATOR'
      ? await signInAsOperator(context, proof, admission)
      : await signInAccount(context, proof, { audience, deviceName }, admission);
  await endAttempt(context.db, attempt, context.runtime.now());
  return signedIn;
}
