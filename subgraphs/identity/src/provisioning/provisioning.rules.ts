import type { ErrorCode } from '@account-center/kit';
import { canonicalEmail, canonicalMobile } from '@account-center/directory';
import { z } from 'zod';
import type { RoleRow } from '../role/index.ts';
import { MAXIMUM_SCOPE_DEPARTMENTS } from '../scope/index.ts';
import { beyond, type Powers } from '../standing/index.ts';

const MAXIMUM_ACCOUNTS = 5_000;
const accountSchema = z.object({
  memberId: z.uuid(),
  name: z.string().trim().min(1).max(60),
  phone: z.string().nullish(),
  email: z.string().nullish(),
  accountNumber: z.string().nullish(),
  roleIds: z.array(z.string()),
  roleNames: z.array(z.string()),
  scopeDepartmentIds: z.array(z.uuid()),
});

export type RequestedAccount = z.infer<typeof accountSchema>;

export const provisionSchema = z.object({
  idempotencyKey: z.string().min(1).max(200),
  dryRun: z.boolean(),
  accounts: z.array(accountSchema).min(1).max(MAXIMUM_ACCOUNTS),
});

export interface Problem {
  field: string;
  code: ErrorCode;
  message: string;
}

/** Facts about the enterprise for the checks, read once per batch. */
export interface ProvisionFacts {
  roles: readonly RoleRow[];
  /** Permissions of the person who adds the members. */
  grantable: Powers;
  isInSegments: (number: string) => boolean;
  takenNumbers: ReadonlySet<string>;
  membersWithAccount: ReadonlySet<string>;
}

/** The roles that a request names, by id or name. */
export function findRoles(
  roles: readonly RoleRow[],
  { roleIds, roleNames }: Pick<RequestedAccount, 'roleIds' | 'roleNames'>,
): RoleRow[] {
  return roles.filter(({ id, name }) => roleIds.includes(id) || roleNames.includes(name));
}

export function rolesProblems(
  request: RequestedAccount,
  { roles, grantable }: Pick<ProvisionFacts, 'roles' | 'grantable'>,
): Problem[] {
  const named = [...request.roleIds, ...request.roleNames];
  if (named.length === 0)
    return [{ field: 'roleIds', code: 'ROLE_REQUIRED', message: 'A member needs at least one role.' }];
  const found = findRoles(roles, request);
  const unknown = named.filter((one) => !found.some(({ id, name }) => id === one || name === one));
  const unknownProblems = unknown.map(
    (one): Problem => ({
      field: 'roleIds',
      code: 'ROLE_NOT_FOUND',
      message: `There is no role ${one}.`,
    }),
  );
  return [...unknownProblems, ...found.flatMap((role) => roleProblem(role, grantable))];
}

function roleProblem(role: RoleRow, grantable: Powers): Problem[] {
  if (role.kind === 'ENTERPRISE_ADMINISTRATOR') {
    return [
      {
        field: 'roleIds',
        code: 'ROLE_NOT_ASSIGNABLE',
        message: `The role ${role.name} cannot be assigned to members.`,
      },
    ];
  }
  if (beyond(grantable, role).length === 0) return [];
  return [
    {
      field: 'roleIds',
      code: 'ROLE_ABOVE_YOURS',
      message: `The role ${role.name} grants permissions that you do not hold.`,
    },
  ];
}

function numberProblems({ accountNumber }: RequestedAccount, facts: ProvisionFacts): Problem[] {
  if (!accountNumber) return [];
  const problem = (code: ErrorCode, message: string) => [{ field: 'accountNumber', code, message }];
  if (!facts.isInSegments(accountNumber))
    return problem('NUMBER_NOT_IN_SEGMENT', `${accountNumber} is not in your number segments.`);
  if (facts.takenNumbers.has(accountNumber))
    return problem('NUMBER_TAKEN', `${accountNumber} is in use, or was in use before.`);
  return [];
}

function contactProblems({ phone, email }: RequestedAccount): Problem[] {
  const problems: Problem[] = [];
  if (phone && !canonicalMobile(phone))
    problems.push({ field: 'phone', code: 'PHONE_INVALID', message: `${phone} is not a mobile number.` });
  if (email && !canonicalEmail(email))
    problems.push({ field: 'email', code: 'EMAIL_INVALID', message: `${email} is not an email address.` });
  return problems;
}

/** All problems of one requested account; empty when it can be created. */
export function findProblems(request: RequestedAccount, facts: ProvisionFacts): Problem[] {
  const problems = [...rolesProblems(request, facts), ...numberProblems(request, facts), ...contactProblems(request)];
  if (request.scopeDepartmentIds.length > MAXIMUM_SCOPE_DEPARTMENTS) {
    const message = `An information scope names at most ${MAXIMUM_SCOPE_DEPARTMENTS} departments.`;
    problems.push({ field: 'scopeDepartmentIds', code: 'SCOPE_TOO_LARGE', message });
  }
  if (facts.membersWithAccount.has(request.memberId)) {
    problems.push({ field: 'memberId', code: 'ACCOUNT_EXISTS', message: 'The member has an account already.' });
  }
  return problems;
}
