import { directoryAccount } from '@account-center/directory';
import { type Caller, type Runtime, type Transaction, withEnterprise } from '@account-center/kit';
import { ne } from 'drizzle-orm';
import { department, type DepartmentRow } from '../department/department.table.ts';
import { type EnterpriseRow, findEnterprise } from '../enterprise/enterprise.queries.ts';
import { listPlaces } from '../member/member.queries.ts';
import { member, type MemberPlaceRow, type MemberRow } from '../member/member.table.ts';
import { listVisibleIds } from '../scope.queries.ts';
import { type DirectoryRole, listAccess, listRoles, type MemberAccess } from './identity.ts';

/** A member who is there already, with what their cells are compared to. */
export interface PresentMember {
  row: MemberRow;
  places: MemberPlaceRow[];
  accountNumber: string | null;
  access: MemberAccess | undefined;
  visible: boolean;
}

/** What the rows are judged against, read once for a file. All of the enterprise, at most as large as its plan. */
export interface Facts {
  enterprise: EnterpriseRow;
  departments: DepartmentRow[];
  /** Departments in the caller's scope. */
  inScope: ReadonlySet<string>;
  members: PresentMember[];
  roles: DirectoryRole[];
  caller: Caller;
}

interface Work {
  runtime: Runtime;
  enterpriseId: string;
  caller: Caller;
  requestId: string;
}

async function readDirectory(tx: Transaction, caller: Caller) {
  const rows = await tx.select().from(member).where(ne(member.status, 'LEFT'));
  const accounts = await tx
    .select({ memberId: directoryAccount.memberId, accountNumber: directoryAccount.accountNumber })
    .from(directoryAccount)
    .where(ne(directoryAccount.status, 'CLOSED'));
  return {
    enterprise: await findEnterprise(tx),
    departments: await tx.select().from(department),
    rows,
    places: Map.groupBy(await listPlaces(tx), ({ memberId }) => memberId),
    accountNumbers: new Map(accounts.map(({ memberId, accountNumber }) => [memberId, accountNumber])),
    ...(await listVisibleIds(tx, caller)),
  };
}

export async function readFacts(work: Work): Promise<Facts> {
  const { runtime, enterpriseId, caller } = work;
  const read = await withEnterprise(runtime.db, enterpriseId, (tx) => readDirectory(tx, caller));
  const access = await listAccess(
    work,
    read.rows.map(({ id }) => id),
  );
  return {
    enterprise: read.enterprise,
    departments: read.departments,
    inScope: read.departmentIds,
    caller,
    roles: await listRoles(work),
    members: read.rows.map((row) => ({
      row,
      places: read.places.get(row.id) ?? [],
      accountNumber: read.accountNumbers.get(row.id) ?? null,
      access: access.get(row.id),
      visible: read.memberIds.has(row.id),
    })),
  };
}
