import { directoryMember } from '@account-center/directory';
import type { Transaction } from '@account-center/kit';
import { eq, inArray, sql } from 'drizzle-orm';
import { retiredMember } from '../retirement/retirement.table.ts';
import { arrayLiteral } from '../sql-array.ts';
import { party, type PartyKind } from './party.table.ts';

/** A party as records show it. */
export interface PartyView {
  id: string;
  kind: PartyKind;
  name: string | null;
  externalId: string | null;
  deleted: boolean;
}

export async function listParties(tx: Transaction, ids: readonly string[]): Promise<PartyView[]> {
  return tx
    .select({
      id: party.id,
      kind: party.kind,
      name: sql<string | null>`coalesce(${directoryMember.name}, ${party.externalName})`,
      externalId: party.externalId,
      deleted: sql<boolean>`${retiredMember.memberId} is not null`,
    })
    .from(party)
    .leftJoin(directoryMember, eq(directoryMember.memberId, party.id))
    .leftJoin(retiredMember, eq(retiredMember.memberId, party.id))
    .where(inArray(party.id, [...ids]));
}

export interface NewHolding {
  enterpriseId: string;
  accountNumber: string;
  memberId: string;
  /** ISO 8601. */
  heldFrom: string;
}

/** Notes who holds which account numbers from when on, in the order told; whoever held a number already goes on. */
export async function insertHoldings(tx: Transaction, holdings: readonly NewHolding[]): Promise<void> {
  const column = (pick: (one: NewHolding) => string) => arrayLiteral(holdings.map(pick));
  await tx.execute(sql`
    with told as (
      select * from unnest(${column(({ enterpriseId }) => enterpriseId)}::uuid[],
        ${column(({ accountNumber }) => accountNumber)}::text[], ${column(({ heldFrom }) => heldFrom)}::timestamptz[],
        ${column(({ memberId }) => memberId)}::uuid[])
        with ordinality as told(enterprise_id, account_number, held_from, member_id, position)
    ), followed as (
      select *, coalesce(lag(member_id) over (partition by account_number order by position),
        (select held.member_id from number_holding held where held.account_number = told.account_number
          order by held.held_from desc limit 1)) as holder
      from told
    )
    insert into number_holding (enterprise_id, account_number, held_from, member_id)
    select enterprise_id, account_number, held_from, member_id from followed
    where member_id is distinct from holder
    on conflict do nothing`);
}

export interface Holding {
  accountNumber: string;
  memberId: string;
  heldFrom: Date;
}

/** Who held these account numbers, in order of time. */
export async function listHoldings(tx: Transaction, accountNumbers: readonly string[]): Promise<Holding[]> {
  const rows = await tx.execute<{ number: string; member: string; since: string }>(sql`
    select account_number as number, member_id as member, extract(epoch from held_from) * 1000 as since
    from number_holding where account_number = any(${arrayLiteral(accountNumbers)}::text[]) order by held_from`);
  return rows.map(({ number, member, since }) => ({
    accountNumber: number,
    memberId: member,
    heldFrom: new Date(Number(since)),
  }));
}

/** Those of the ids that are members of the enterprise, present or former. */
export async function listMemberIds(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select member_id as id from directory_member where member_id = any(${arrayLiteral(ids)}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}

export interface NewParty {
  id: string;
  key: string;
  externalId: string | null;
  externalName: string | null;
}

/** Makes the parties that are new, renames outsiders. @returns the ids by key */
export async function upsertParties(
  tx: Transaction,
  enterpriseId: string,
  parties: readonly NewParty[],
): Promise<Map<string, string>> {
  const column = (pick: (one: NewParty) => string | null) => arrayLiteral(parties.map(pick));
  const rows = await tx.execute<{ key: string; id: string }>(sql`
    with told as (
      select * from unnest(${column(({ id }) => id)}::uuid[], ${column(({ key }) => key)}::text[],
        ${column(({ externalId }) => externalId)}::text[], ${column(({ externalName }) => externalName)}::text[])
        as told(id, key, external_id, external_name)
    ), made as (
      insert into party (enterprise_id, id, kind, key, external_id, external_name)
      select ${enterpriseId}::uuid, id, case when external_id is null then 'MEMBER' else 'EXTERNAL' end, key, external_id, external_name
      from told
      on conflict (enterprise_id, key) do update set external_name = excluded.external_name
        where excluded.external_name is not null and excluded.external_name is distinct from party.external_name
      returning key, id
    )
    select key, id from made union select party.key, party.id from told join party using (key)`);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
