import { directoryAccount } from '@account-center/directory';
import type { BaseContext, Caller } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { ne } from 'drizzle-orm';
import { type DirectoryRole, listAccess, listRoles, type MemberAccess } from '../account/index.ts';
import { type EnterpriseRow, findEnterprise } from '../enterprise/index.ts';
import {
  listPlaces,
  listPresentMembers,
  listVisibleMemberIds,
  type MemberPlaceRow,
  type MemberRow,
} from '../member/index.ts';
import { type DepartmentRow, listAllDepartments, listDepartments } from '../tree/index.ts';

/** An existing member, with the values to compare cells with. */
export interface PresentMember {
  row: MemberRow;
  places: MemberPlaceRow[];
  accountNumber: string | null;
  access: MemberAccess | undefined;
  visible: boolean;
}

/** Data that the rows are validated against, read once per file: the whole enterprise, bounded by its plan. */
export interface Facts {
  enterprise: EnterpriseRow;
  departments: DepartmentRow[];
  /** Departments in the caller's scope. */
  inScope: ReadonlySet<string>;
  members: PresentMember[];
  roles: readonly DirectoryRole[];
  caller: Caller;
}

async function readDirectory(tx: Transaction, caller: Caller) {
  const rows = await listPresentMembers(tx);
  const accounts = await tx
    .select({ memberId: directoryAccount.memberId, accountNumber: directoryAccount.accountNumber })
    .from(directoryAccount)
    .where(ne(directoryAccount.status, 'CLOSED'));
  return {
    enterprise: await findEnterprise(tx),
    departments: await listAllDepartments(tx),
    rows,
    places: Map.groupBy(await listPlaces(tx), ({ memberId }) => memberId),
    accountNumbers: new Map(accounts.map(({ memberId, accountNumber }) => [memberId, accountNumber])),
    inScope: new Set((await listDepartments(tx, caller)).map(({ id }) => id)),
    visible: await listVisibleMemberIds(tx, caller),
  };
}

export async function readFacts(context: BaseContext): Promise<Facts> {
  const { caller } = context;
  const read = await withTenant(context, (tx) => readDirectory(tx, caller));
  const access = await listAccess(
    context,
    read.rows.map(({ id }) => id),
  );
  return {
    enterprise: read.enterprise,
    departments: read.departments,
    inScope: read.inScope,
    caller,
    roles: await listRoles(context),
    members: read.rows.map((row) => ({
      row,
      places: read.places.get(row.id) ?? [],
      accountNumber: read.accountNumbers.get(row.id) ?? null,
      access: access.get(row.id),
      visible: read.visible.has(row.id),
    })),
  };
}
