import {
  type EventName,
  handlers,
  producers,
  type ServiceName,
  type ToldEvent,
  type ToldHandler,
  type ToldHandlers,
} from '@account-center/events';
import { type Transaction, uuids } from '@account-center/kit/database';
import type { EventHandlers } from '@account-center/kit/events';
import { getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import {
  directoryAccount,
  directoryAcquaintance,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from './directory.table.ts';

/** The `set` of an upsert: all columns, from the row that could not be inserted. */
function told(table: PgTable): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key !== 'createdAt');
  return Object.fromEntries(columns.map(([key, { name }]) => [key, sql`excluded.${sql.identifier(name)}`]));
}

/** An event with an older version changes nothing. */
const isNewer = (version: PgColumn): SQL => sql`${version} < excluded.version`;

async function onEnterprise(tx: Transaction, run: ToldEvent<'enterprise.changed'>[]): Promise<void> {
  const rows = run.map(({ enterpriseId, payload: { limits, ...rest } }) => ({ enterpriseId, ...rest, ...limits }));
  const set = told(directoryEnterprise);
  await tx
    .insert(directoryEnterprise)
    .values(rows)
    .onConflictDoUpdate({ target: directoryEnterprise.enterpriseId, set });
}

async function onAccounts(tx: Transaction, run: ToldEvent<'account.changed'>[]): Promise<void> {
  const { enterpriseId, memberId } = directoryAccount;
  await tx
    .insert(directoryAccount)
    .values(run.map((event) => ({ enterpriseId: event.enterpriseId, ...event.payload })))
    .onConflictDoUpdate({ target: [enterpriseId, memberId], set: told(directoryAccount) });
}

async function onDepartments(tx: Transaction, run: ToldEvent<'department.changed'>[]): Promise<void> {
  const { enterpriseId, departmentId, version } = directoryDepartment;
  await tx
    .insert(directoryDepartment)
    .values(run.map((event) => ({ enterpriseId: event.enterpriseId, ...event.payload })))
    .onConflictDoUpdate({
      target: [enterpriseId, departmentId],
      set: told(directoryDepartment),
      setWhere: isNewer(version),
    });
}

/** @returns the members whose event was newer than the stored version. */
async function saveMembers(tx: Transaction, run: ToldEvent<'member.changed'>[]): Promise<Set<string>> {
  const { enterpriseId, memberId, version } = directoryMember;
  const rows = run.map((event) => {
    const { departments: _, foundBySignInsBefore: before, ...member } = event.payload;
    return { enterpriseId: event.enterpriseId, ...member, foundBySignInsBefore: before ? new Date(before) : null };
  });
  const saved = await tx
    .insert(directoryMember)
    .values(rows)
    .onConflictDoUpdate({ target: [enterpriseId, memberId], set: told(directoryMember), setWhere: isNewer(version) })
    .returning({ memberId });
  return new Set(saved.map((row) => row.memberId));
}

/** Members and their places. Members who have left keep their places. */
async function onMembers(tx: Transaction, run: ToldEvent<'member.changed'>[]): Promise<void> {
  const news = await saveMembers(tx, run);
  const placed = run.filter(({ payload }) => news.has(payload.memberId) && payload.departments.length > 0);
  if (placed.length === 0) return;
  const memberIds = placed.map(({ payload }) => payload.memberId);
  await tx.delete(directoryPlace).where(inArray(directoryPlace.memberId, memberIds));
  const places = placed.flatMap(({ enterpriseId, payload: { memberId, departments } }) =>
    departments.map((place) => ({ enterpriseId, memberId, ...place })),
  );
  await tx.insert(directoryPlace).values(places);
}

/** One parameter per side, for any number of pairs. */
async function onAcquaintances(tx: Transaction, run: ToldEvent<'acquaintances.made'>[]): Promise<void> {
  const pairs = run.flatMap(({ enterpriseId, payload }) => payload.pairs.map((pair) => ({ enterpriseId, pair })));
  await tx.execute(sql`
    insert into ${directoryAcquaintance} (enterprise_id, low_member_id, high_member_id)
    select enterprise_id, least(one, other), greatest(one, other)
    from unnest(${uuids(pairs.map(({ enterpriseId }) => enterpriseId))},
      ${uuids(pairs.map(({ pair: [one] }) => one))}, ${uuids(pairs.map(({ pair: [, other] }) => other))})
      as told(enterprise_id, one, other)
    on conflict do nothing`);
}

type Handler<Name extends EventName> = ToldHandler<Transaction, Name>;

const inTurn = <Name extends EventName>(keep: Handler<Name>, then?: Handler<Name>): Handler<Name> =>
  then
    ? async (tx, run) => {
        await keep(tx, run);
        await then(tx, run);
      }
    : keep;

const DIRECTORY_EVENTS = [
  'enterprise.changed',
  'account.changed',
  'department.changed',
  'member.changed',
  'acquaintances.made',
] as const satisfies EventName[];

/** Directory events of identity, org and messaging that a service subscribes to: all but its own. */
export const directoryEventsFor = (service: ServiceName): EventName[] =>
  DIRECTORY_EVENTS.filter((type) => !producers[type].includes(service));

/**
 * Keeps a service's directory read model up to date with the events that it subscribes to ({@link directoryEventsFor}).
 * @param then further handlers of the service, which run after the read model is updated
 */
export function keepDirectory(service: ServiceName, then: ToldHandlers<Transaction> = {}): EventHandlers {
  const all = handlers<Transaction>({
    'enterprise.changed': inTurn(onEnterprise, then['enterprise.changed']),
    'account.changed': inTurn(onAccounts, then['account.changed']),
    'department.changed': inTurn(onDepartments, then['department.changed']),
    'member.changed': inTurn(onMembers, then['member.changed']),
    'acquaintances.made': inTurn(onAcquaintances, then['acquaintances.made']),
  });
  const taken: ReadonlySet<string> = new Set(directoryEventsFor(service));
  return Object.fromEntries(Object.entries(all).filter(([type]) => taken.has(type)));
}
