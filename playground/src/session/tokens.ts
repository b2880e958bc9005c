import { Refusal, request } from '../gateway.ts';
import { type Credentials, requestTokens, type Tokens } from './credentials.ts';
import refreshDocument from './refresh.graphql?raw';

/** What may outlive a reload: never what somebody signed in with. Times in milliseconds since 1970. */
export interface HeldTokens {
  accessToken: string;
  refreshToken: string | null;
  expiresAt: number;
  /** When the session is over, however often its token is exchanged; null when it never is. */
  endsAt: number | null;
}

interface Held extends HeldTokens {
  /** Of apps, which get no refresh token: with these they sign in again before the token ends. */
  credentials: Credentials | null;
}

/** Time before its expiry at which a token is refreshed, so that it does not expire in transit. */
const EARLY = 30_000;
/** So long before its end somebody is told that a session ends. */
const WARNING = 2 * 60_000;
const CHECK = 2_000;
/** Identity lets an operator work for so long after the password was typed. */
const OPERATOR_SESSION = 12 * 60 * 60_000;
/** What the gateway says when a session is over. Anything else is a failure that passes. */
const OVER = new Set(['UNAUTHENTICATED', 'INVALID_CREDENTIALS']);

/** Only in this module; `handover.ts` keeps the tokens over a reload. */
let held: Held | null = null;
let renewing: Promise<void> | null = null;

const toHeld = ({ accessToken, refreshToken = null, expiresIn }: Tokens): Omit<HeldTokens, 'endsAt'> => ({
  accessToken,
  refreshToken,
  expiresAt: Date.now() + expiresIn * 1000,
});

/** Keeps what somebody has just signed in to. */
export function beginSession(tokens: Tokens, credentials: Credentials): void {
  held = {
    ...toHeld(tokens),
    credentials: credentials.kind === 'app' ? credentials : null,
    endsAt: credentials.kind === 'operator' ? Date.now() + OPERATOR_SESSION : null,
  };
}

/** Goes on with what an earlier load of the page held. */
export function resumeSession(tokens: HeldTokens): void {
  held = { ...tokens, credentials: null };
}

/** Forgets the session at once. @returns its token */
export function forgetSession(): string | null {
  const token = held?.accessToken ?? null;
  held = null;
  return token;
}

/** The tokens that the next load of the page needs. */
export function tokensToHandOver(): HeldTokens | null {
  if (!held) return null;
  const { credentials: _, ...tokens } = held;
  return tokens;
}

const canBeRenewed = ({ refreshToken, credentials }: Held) => refreshToken !== null || credentials !== null;
/** When the session ends, as far as this page knows; null when it can be renewed without end. */
const endOf = (session: Held) => (canBeRenewed(session) ? session.endsAt : session.expiresAt);

async function requestNext({ refreshToken, credentials }: Held): Promise<Tokens> {
  if (refreshToken !== null) {
    const answer = await request<{ refreshSession: Tokens }>(refreshDocument, { input: { refreshToken } });
    return answer.refreshSession;
  }
  if (!credentials) throw new Error('This session cannot be renewed.');
  return requestTokens(credentials);
}

async function renew(before: Held): Promise<void> {
  const tokens = await requestNext(before);
  // Whoever signed out or in meanwhile is not undone.
  if (held === before) held = { ...before, ...toHeld(tokens) };
}

/** Exchanges a token that is about to end. @throws what the gateway refuses */
async function renewInTime(): Promise<void> {
  if (!held || !canBeRenewed(held) || held.expiresAt - EARLY > Date.now()) return;
  // Concurrent callers share one exchange, because a refresh token can be used only once.
  renewing ??= renew(held).finally(() => (renewing = null));
  await renewing;
}

/**
 * The access token of whoever is signed in, exchanged for a new one when it is about to end; null for nobody. A session
 * that cannot be renewed answers the old token: the gateway's refusal tells best what is wrong.
 */
export async function findAccessToken(): Promise<string | null> {
  await renewInTime().catch(() => null);
  return held?.accessToken ?? null;
}

export interface SessionWatcher {
  /** The session ends at that time, and can only be begun anew. */
  onEnding(at: Date): void;
  onEnd(): void;
}

async function check({ onEnding, onEnd }: SessionWatcher): Promise<void> {
  const session = held;
  if (!session) return;
  const end = endOf(session);
  if (end !== null && end <= Date.now()) return onEnd();
  if (end !== null && end - WARNING <= Date.now()) onEnding(new Date(end));
  try {
    await renewInTime();
  } catch (error) {
    if (error instanceof Refusal && OVER.has(error.code) && held === session) onEnd();
  }
}

/**
 * Keeps the session of whoever is signed in alive while the page is open, and tells when it ends. So an end that nobody
 * brought about here, such as a disabled account, is seen within ten minutes although nothing is asked.
 * @returns how to stop
 */
export function watchSession(watcher: SessionWatcher): () => void {
  const timer = setInterval(() => void check(watcher), CHECK);
  return () => clearInterval(timer);
}
