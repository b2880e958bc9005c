import { request } from '../gateway.ts';
import refreshDocument from './refresh.graphql?raw';

export interface Tokens {
  accessToken: string;
  /** Seconds from now. */
  expiresIn: number;
  /** None for operators and apps: they sign in again. */
  refreshToken?: string | null;
}

/** So many milliseconds before its end a token is exchanged, so that it does not end on the way. */
const EARLY = 30_000;

interface Held extends Tokens {
  expiresAt: number;
}

/** Live in this module only: they are never stored, and closing or reloading the page forgets them. */
let held: Held | null = null;
let refreshing: Promise<void> | null = null;

export function keepTokens(tokens: Tokens | null): void {
  held = tokens && { ...tokens, expiresAt: Date.now() + tokens.expiresIn * 1000 };
}

async function refresh(refreshToken: string): Promise<void> {
  const before = held;
  const answer = await request<{ refreshSession: Tokens }>(refreshDocument, { input: { refreshToken } });
  // Whoever signed out or in meanwhile is not undone.
  if (held === before) keepTokens(answer.refreshSession);
}

/**
 * The access token of whoever is signed in, exchanged for a new one when it is about to end; null for nobody. A session
 * that cannot be refreshed answers the old token: the gateway's refusal tells best what is wrong.
 */
export async function findAccessToken(): Promise<string | null> {
  if (held?.refreshToken && held.expiresAt - EARLY < Date.now()) {
    // One exchange for all that wait: a refresh token serves once.
    refreshing ??= refresh(held.refreshToken).finally(() => (refreshing = null));
    await refreshing.catch(() => null);
  }
  return held?.accessToken ?? null;
}
