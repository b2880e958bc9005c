import { type BaseContext, type Caller, parseInput } from '@account-center/kit';
import { readTenant, type Transaction } from '@account-center/kit/database';
import {
  afterCursor,
  type Connection,
  cursorList,
  type CursorValue,
  pageSize,
  toConnection,
} from '@account-center/kit/graphql';
import { and, asc, desc } from 'drizzle-orm';
import { z } from 'zod';
import { requireDepartment } from '../tree/index.ts';
import { countMatchingMembers, memberConditions, type MemberFilter, memberFilterSchema } from './filter.queries.ts';
import { member, type MemberRow } from './member.table.ts';

const sortInput = z.object({ field: z.enum(['NAME', 'ADDED']), direction: z.enum(['ASC', 'DESC']) });

type Sort = z.output<typeof sortInput>;

const argumentsInput = z.object({
  filter: memberFilterSchema.nullish(),
  sort: sortInput.nullish(),
  first: z.number().nullish(),
  after: z.string().nullish(),
});

export type MemberListArguments = z.input<typeof argumentsInput>;

const BY_NAME: Sort = { field: 'NAME', direction: 'ASC' };

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
  { filter, sort, after, size }: { filter: MemberFilter; sort: Sort; after: string | null | undefined; size: number },
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
  filter: MemberFilter;
}

/** Members that the caller may find (ORG-11). @throws NOT_FOUND when the filter's department is not visible. */
export async function listMembers(context: BaseContext, rawArguments: MemberListArguments): Promise<MemberPage> {
  const { filter } = parseInput(argumentsInput, rawArguments);
  if (filter?.departmentId) await requireVisible(context, filter.departmentId);
  return listMembersOf(context, rawArguments);
}

const requireVisible = (context: BaseContext, departmentId: string) =>
  readTenant(context, (tx) => requireDepartment(tx, context.caller, departmentId));

/** The same when the filter's department is known to be visible. */
export async function listMembersOf(context: BaseContext, rawArguments: MemberListArguments): Promise<MemberPage> {
  const { filter, sort, first, after } = parseInput(argumentsInput, rawArguments);
  const size = pageSize({ first });
  const chosen = { filter: filter ?? {}, sort: sort ?? BY_NAME, after, size };
  const rows = await readTenant(context, (tx) => readPage(tx, context.caller, chosen));
  return {
    ...toConnection(listOf(chosen.sort), rows, size, (row) => sortKey(chosen.sort, row), { after }),
    filter: chosen.filter,
  };
}

/** Total of members in a list, if requested. */
export const countMembers = (context: BaseContext, filter: MemberFilter): Promise<number> =>
  readTenant(context, (tx) => countMatchingMembers(tx, context.caller, filter));
