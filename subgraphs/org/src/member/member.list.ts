import { directoryAccount } from '@account-center/directory';
import {
  afterCursor,
  type Caller,
  type Connection,
  cursorList,
  type CursorValue,
  idSchema,
  pageSize,
  parseInput,
  toConnection,
  type Transaction,
  uuids,
  withTenant,
} from '@account-center/kit';
import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { requireDepartment } from '../department/department.queries.ts';
import { memberVisible } from '../scope.ts';
import { member, type MemberRow } from './member.table.ts';

const filterInput = z.object({
  search: z.string().trim().max(64, 'must have at most 64 characters').nullish(),
  departmentId: idSchema.nullish(),
  directOnly: z.boolean().nullish(),
  leader: z.boolean().nullish(),
  status: z.enum(['ACTIVE', 'LEFT']).nullish(),
});
type Filter = z.output<typeof filterInput>;

const sortInput = z.object({ field: z.enum(['NAME', 'ADDED']), direction: z.enum(['ASC', 'DESC']) });
type Sort = z.output<typeof sortInput>;

const argumentsInput = z.object({
  filter: filterInput.nullish(),
  sort: sortInput.nullish(),
  first: z.number().nullish(),
  after: z.string().nullish(),
});
export type MemberListArguments = z.input<typeof argumentsInput>;

const NOTHING: Filter = {};
const BY_NAME: Sort = { field: 'NAME', direction: 'ASC' };

/** `%` and `_` mean themselves in what somebody typed. */
const literally = (text: string) => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);

/**
 * Condition on `member`: what was typed is part of the name or alias, or begins the pinyin or the initials. Phone, email
 * and numbers are searched only for whoever may read them: a search must not tell what a field would refuse.
 */
export function matchesSearch(caller: Caller, typed: string): SQL | undefined {
  const anywhere = `%${literally(typed)}%`;
  const prefix = `${literally(typed.toLowerCase().replaceAll(/\s+/g, ''))}%`;
  const conditions = [
    sql`${member.name} ilike ${anywhere}`,
    sql`${member.alias} ilike ${anywhere}`,
    sql`${member.pinyin} like ${prefix}`,
    sql`${member.initials} like ${prefix}`,
  ];
  if (caller.permissions.includes('org:contact:read')) {
    conditions.push(
      sql`${member.phone} like ${anywhere}`,
      sql`${member.email} ilike ${anywhere}`,
      sql`${member.employeeNumber} ilike ${anywhere}`,
    );
  }
  if (caller.permissions.includes('identity:account:read')) {
    conditions.push(sql`exists (select from ${directoryAccount} account
      where account.enterprise_id = ${member.enterpriseId} and account.member_id = ${member.id} and account.account_number = ${typed})`);
  }
  return or(...conditions);
}

/** Condition on `member`: a place of theirs in a department (or below it), as a leader where that is asked. */
function hasPlace({ departmentId, directOnly, leader }: Filter): SQL | undefined {
  if (!departmentId && leader == null) return undefined;
  const inDepartment = directOnly
    ? sql`place.department_id = ${departmentId}`
    : sql`home.path && ${uuids([departmentId ?? ''])}`;
  return sql`exists (select from member_place place
      join department home on home.enterprise_id = place.enterprise_id and home.id = place.department_id
    where place.enterprise_id = ${member.enterpriseId} and place.member_id = ${member.id}
      ${departmentId ? sql`and ${inDepartment}` : sql``} ${leader == null ? sql`` : sql`and place.leader = ${leader}`})`;
}

/** Condition on `member` of a filter, within what the caller may find. */
export function memberConditions(caller: Caller, filter: Filter): SQL | undefined {
  const searched = filter.search ? matchesSearch(caller, filter.search) : undefined;
  return and(eq(member.status, filter.status ?? 'ACTIVE'), memberVisible(caller), searched, hasPlace(filter));
}

/** @throws BAD_USER_INPUT unless it is a filter; none is one as well. */
export const parseFilter = (rawFilter: unknown): Filter => parseInput(filterInput.nullish(), rawFilter) ?? NOTHING;

const sortColumn = { NAME: member.pinyin, ADDED: member.createdAt } as const;
const listOf = ({ field, direction }: Sort) =>
  cursorList('members', [field === 'NAME' ? 'text' : 'instant', 'id'], { field, direction });
const sortKey = (sort: Sort, row: MemberRow): CursorValue[] => [
  sort.field === 'NAME' ? row.pinyin : row.createdAt.toISOString(),
  row.id,
];

async function readPage(
  tx: Transaction,
  caller: Caller,
  { filter, sort, after, size }: { filter: Filter; sort: Sort; after: string | null | undefined; size: number },
): Promise<MemberRow[]> {
  const columns = [sortColumn[sort.field], member.id];
  const order = sort.direction === 'ASC' ? asc : desc;
  return tx
    .select()
    .from(member)
    .where(
      and(
        memberConditions(caller, filter),
        afterCursor(listOf(sort), after, columns, sort.direction === 'ASC' ? 'asc' : 'desc'),
      ),
    )
    .orderBy(...columns.map((column) => order(column)))
    .limit(size + 1);
}

export interface MemberPage extends Connection<MemberRow> {
  filter: Filter;
}

/** Members that the caller may find (ORG-11). @throws NOT_FOUND when the filter's department is not visible. */
export async function listMembers(context: Context, rawArguments: MemberListArguments): Promise<MemberPage> {
  const { filter, sort, first, after } = parseInput(argumentsInput, rawArguments);
  const size = pageSize({ first });
  const chosen = { filter: filter ?? NOTHING, sort: sort ?? BY_NAME, after, size };
  const rows = await withTenant(context, async (tx) => {
    if (chosen.filter.departmentId) await requireDepartment(tx, context.caller, chosen.filter.departmentId);
    return readPage(tx, context.caller, chosen);
  });
  return {
    ...toConnection(listOf(chosen.sort), rows, size, (row) => sortKey(chosen.sort, row), { after }),
    filter: chosen.filter,
  };
}

/** How many members a list has in all, for whoever asked for it. */
export async function countMembers(context: Context, filter: Filter): Promise<number> {
  const [row] = await withTenant(context, (tx) =>
    tx.select({ n: sql<number>`count(*)::int` }).from(member).where(memberConditions(context.caller, filter)),
  );
  return row?.n ?? 0;
}
