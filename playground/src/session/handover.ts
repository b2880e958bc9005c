import { type HeldTokens, tokensToHandOver } from './tokens.ts';
import type { Work } from './work.ts';

/**
 * A reload keeps the session and the work on the page.
 *
 * While the page is open, both are in memory only: they cannot be read from the disk, from another tab, or by a later
 * user of the machine. When the page is left, it stores them in `sessionStorage`, which other tabs cannot read. The
 * next load in the same tab removes them at once. Data older than a minute does not come from a reload and is
 * discarded. A duplicated tab finds no data and has to sign in: two tabs with one refresh token would end the session
 * (ID-19).
 *
 * Passwords and client secrets are never stored. An app renews its session with its secret, so after a reload its
 * session lasts until the access token expires; the user is warned before that.
 */
const KEY = 'account-center:handover';
const GOOD_FOR = 60_000;

export interface Handover {
  tokens: HeldTokens | null;
  /** The editor's stored values. */
  work: Record<string, string>;
}

interface Left extends Handover {
  /** Milliseconds since 1970. */
  at: number;
}

/** The handover of the previous load, if it is recent. */
export function takeHandover(): Handover | null {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (text === null) return null;
  try {
    const left = JSON.parse(text) as Left;
    return Date.now() - left.at <= GOOD_FOR ? left : null;
  } catch {
    return null;
  }
}

/** Stores a handover whenever the page is left. @returns a function that stops this */
export function leaveHandover(workOf: () => Work): () => void {
  const leave = () => {
    const left: Left = { at: Date.now(), tokens: tokensToHandOver(), work: workOf().export() };
    sessionStorage.setItem(KEY, JSON.stringify(left));
  };
  // The browser may restore this page with its state (back/forward cache): then the stored copy is removed.
  const takeBack = () => sessionStorage.removeItem(KEY);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', takeBack);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', takeBack);
  };
}
