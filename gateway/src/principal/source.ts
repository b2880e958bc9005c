import type { Principal } from '@account-center/caller';

/** Is this session still valid, and has its principal changed since `version`? */
export interface PrincipalQuestion {
  /** Subject of the token. */
  sub: string;
  /** Session of the token; null for apps. */
  sid: string | null;
  /** The token's own kind; it is never `anonymous` or `service`. */
  kind: string;
  /** The token's own `scope` claim (RFC 8693, 4.2), when it has one. */
  scope?: string;
  /** Version of the principal that the gateway knows. */
  version?: string;
}

export type { Principal };

export type PrincipalAnswer =
  | { status: 'current' }
  | { status: 'principal'; version: string; principal: Principal }
  | { status: 'refused'; code: string; message?: string };

/** Knows the sessions. It answers every question, in order, or throws. */
export interface PrincipalSource {
  resolve(questions: PrincipalQuestion[]): Promise<PrincipalAnswer[]>;
  stop?(): Promise<void>;
}
