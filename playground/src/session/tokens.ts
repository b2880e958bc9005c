import { Refusal, request } from '../gateway.ts';
import { type Credentials, requestTokens, type Tokens } from './credentials.ts';
import refreshDocument from './refresh.graphql?raw';

/** Data that may be kept over a reload; never credentials. Times in milliseconds since 1970. */
export interface HeldTokens {
  accessToken: string;
  refreshToken: string | null;
  expiresAt: number;
  /** When the session ends regardless of refreshes; null when it never does. */
  endsAt: number | null;
}

interface Held extends HeldTokens {
  /** Credentials of an app. Apps get no refresh token, so they sign in again before the token expires. */
  credentials: Credentials | null;
}

/** Time before its expiry at which a token is refreshed, so that it does not expire in transit. */
const EARLY = 30_000;
/** Time before its end at which the user is warned that the session ends. */
const WARNING = 2 * 60_000;
const CHECK = 2_000;
/** Maximum length of an operator's session after the password was entered, as in identity. */
const OPERATOR_SESSION = 12 * 60 * 60_000;
/** Codes with which the gateway reports that a session has ended. Other errors are temporary. */
const OVER = new Set(['UNAUTHENTICATED', 'INVALID_CREDENTIALS']);

/** Stored in this module only; `handover.ts` keeps the tokens over a reload. */
let held: Held | null = null;
let renewing: Promise<void> | null = null;

const toHeld = ({ accessToken, refreshToken = null, expiresIn }: Tokens): Omit<HeldTokens, 'endsAt'> => ({
  accessToken,
  refreshToken,
  expiresAt: Date.now() + expiresIn * 1000,
});

/** Stores the tokens of a new sign-in. */
export function beginSession(tokens: Tokens, credentials: Credentials): void {
  held = {
    ...toHeld(tokens),
    credentials: credentials.kind === 'app' ? credentials : null,
    endsAt: credentials.kind === 'operator' ? Date.now() + OPERATOR_SESSION : null,
  };
}

/** Restores the tokens of the previous page load. */
export function resumeSession(tokens: HeldTokens): void {
  held = { ...tokens, credentials: null };
}

/** Drops the session at once. @returns its token */
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
/** When the session ends, as far as this page knows; null when it can be renewed indefinitely. */
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
  // A sign-out or sign-in that happened meanwhile takes precedence.
  if (held === before) held = { ...before, ...toHeld(tokens) };
}

/** Exchanges a token that is about to expire. @throws the gateway's refusal */
async function renewInTime(): Promise<void> {
  if (!held || !canBeRenewed(held) || held.expiresAt - EARLY > Date.now()) return;
  // Concurrent callers share one exchange, because a refresh token can be used only once.
  renewing ??= renew(held).finally(() => (renewing = null));
  await renewing;
}

/**
 * The viewer's access token, refreshed when it is about to expire; null when signed out. If the refresh fails, returns
 * the old token: the gateway's refusal then gives the reason.
 */
export async function findAccessToken(): Promise<string | null> {
  await renewInTime().catch(() => null);
  return held?.accessToken ?? null;
}

export interface SessionWatcher {
  /** The session ends at that time and cannot be renewed; the user has to sign in again. */
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
 * Keeps the viewer's session alive while the page is open, and reports when it ends. So an end caused elsewhere, such
 * as a disabled account, is detected within ten minutes even without requests.
 * @returns a function that stops this
 */
export function watchSession(watcher: SessionWatcher): () => void {
  const timer = setInterval(() => void check(watcher), CHECK);
  return () => clearInterval(timer);
}
