import { createHash } from 'node:crypto';
import { type Caller, readCaller, type Scope, type VouchedPrincipal } from '@account-center/claims';
import { outsideTransaction } from './database/open-transaction.ts';
import { withDeadline } from './deadline.ts';
import { DomainError } from './errors.ts';

/** Is a session still valid, and what may its subject do? */
export interface PrincipalQuestion {
  /** Account, operator or app. */
  sub: string;
  /** The session; null for apps. */
  sid: string | null;
  /** `member`, `operator` or `app`. */
  kind: string;
}

export type PrincipalAnswer =
  | { status: 'current' }
  | { status: 'principal'; principal: VouchedPrincipal }
  | { status: 'refused' };

/** Knows the sessions; the gateway asks it for each request. It answers every question, in order, or throws. */
export interface PrincipalSource {
  resolve(questions: PrincipalQuestion[]): Promise<PrincipalAnswer[]>;
}

export interface Principals {
  /**
   * The present state of an earlier caller; null when the session has ended or the account may use nothing any more.
   * Services have no session: they are returned unchanged. @throws SUBGRAPH_UNAVAILABLE without an answer in time
   */
  find(caller: Holder): Promise<Caller | null>;
}

/** The caller who holds something that outlives a request: a link, a job. */
export type Holder = Pick<Caller, 'kind' | 'subject' | 'sessionId' | 'enterpriseId'> & Partial<Caller>;

const DEADLINE_MILLISECONDS = 5_000;
const unavailable = () =>
  new DomainError('SUBGRAPH_UNAVAILABLE', 'The caller cannot be verified at the moment. Try again in a moment.', {
    service: 'identity',
  });

async function resolveInTime(source: PrincipalSource, question: PrincipalQuestion): Promise<PrincipalAnswer> {
  const asked = () =>
    withDeadline('Asking for the current state of a caller', DEADLINE_MILLISECONDS, () => source.resolve([question]));
  // An export asks while its snapshot is open (ADR 18).
  const [answer] = await outsideTransaction(asked).catch(() => []);
  if (!answer) throw unavailable();
  return answer;
}

/** @param source without it, earlier links and jobs are refused, because they cannot be checked */
export function createPrincipals(source: PrincipalSource | undefined): Principals {
  return {
    async find({ kind, subject, sessionId, enterpriseId, ip = null, userAgent = null, ...rest }) {
      if (kind === 'service') return { ...serviceBase, ...rest, kind, subject, sessionId, enterpriseId, ip, userAgent };
      if (!source) throw unavailable();
      const answer = await resolveInTime(source, { kind, sub: subject ?? '', sid: sessionId });
      const caller = answer.status === 'principal' ? readCaller({ ...answer.principal, ip, userAgent }) : null;
      return caller && !caller.restriction && caller.enterpriseId === enterpriseId ? caller : null;
    },
  };
}

const serviceBase = {
  name: null,
  memberId: null,
  roleIds: [],
  permissions: [],
  scope: { everything: true, departmentIds: [] },
};

/** Whether a caller still holds all permissions that a link or a job requires. */
export const holdsAll = ({ permissions }: Caller, requires: readonly string[]): boolean =>
  requires.every((one) => permissions.includes(one));

/** A short text that differs for different scopes. */
export const scopeMark = ({ everything, departmentIds }: Scope): string =>
  everything
    ? 'everything'
    : createHash('sha256').update(departmentIds.toSorted().join()).digest('base64url').slice(0, 22);
