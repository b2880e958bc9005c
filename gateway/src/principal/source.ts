import type { Caller } from '@account-center/caller';

/** Does this session still hold, and has its principal changed since `version`? */
export interface PrincipalQuestion {
  /** Subject of the token: account, operator or app. */
  sub: string;
  /** Session of the token; null for apps. */
  sid: string | null;
  /** `member`, `operator` or `app`. */
  kind: string;
  /** The token's own `scope` claim (RFC 8693, 4.2), when it has one. */
  scope?: string;
  /** Version of the principal that the gateway knows. */
  version?: string;
}

/** A caller without what only the gateway sees of the client. */
export type Principal = Omit<Caller, 'ip' | 'userAgent'>;

export type PrincipalAnswer =
  | { status: 'current' }
  | { status: 'principal'; version: string; principal: Principal }
  | { status: 'refused'; code: string; message?: string };

/** Whoever knows the sessions. It answers every question, in order, or throws. */
export interface PrincipalSource {
  resolve(questions: PrincipalQuestion[]): Promise<PrincipalAnswer[]>;
  stop?(): Promise<void>;
}
