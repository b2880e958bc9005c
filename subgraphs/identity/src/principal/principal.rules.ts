import type { Principal } from '@account-center/claims';
import type { ErrorCode } from '@account-center/kit';

/** Question about a token: is its session still valid, and what may its subject do? */
export interface PrincipalQuestion {
  sub: string;
  sid: string | null;
  kind: string;
  /** Version of the principal that the requester has. */
  version?: string | undefined;
}

export type { Principal };

export type PrincipalAnswer =
  | { status: 'current' }
  | { status: 'principal'; version: string; principal: Principal }
  | { status: 'refused'; code: ErrorCode };

export const refused = (code: ErrorCode = 'UNAUTHENTICATED'): PrincipalAnswer => ({ status: 'refused', code });
