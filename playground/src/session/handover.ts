import { type HeldTokens, tokensToHandOver } from './tokens.ts';
import type { Work } from './work.ts';

/**
 * A reload keeps the session and the work on the page.
 *
 * While the page is open, both are in memory only: nothing can be read from the disk, from another tab or by whoever sits
 * down later. A page that goes away leaves them in `sessionStorage`, which no other tab sees, and the next load in the
 * same tab takes them out at once. What is older than a minute was no reload: it is thrown away unused. A tab that is
 * duplicated finds nothing, and signs in anew: two tabs with one refresh token would end the session (ID-19).
 *
 * Passwords and client secrets are never left: apps, whose sessions are renewed with them, go on until their access token
 * ends, and are told before.
 */
const KEY = 'account-center:handover';
const GOOD_FOR = 60_000;

export interface Handover {
  tokens: HeldTokens | null;
  /** What the editor kept. */
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
  // The browser may show the very page again, with all that it held: then nothing is left lying about.
  const takeBack = () => sessionStorage.removeItem(KEY);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', takeBack);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', takeBack);
  };
}
