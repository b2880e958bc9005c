import { arrayLiteral, columnLiterals, type Transaction } from '@account-center/kit/database';
import { desc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { numberHolding } from './number-holding.table.ts';

export interface NewHolding {
  enterpriseId: string;
  accountNumber: string;
  memberId: string;
  /** ISO 8601. */
  heldFrom: string;
}

/**
 * Records new holders of account numbers, in the order reported. Does nothing for a member who already holds the
 * number.
 */
export async function insertHoldings(tx: Transaction, holdings: readonly NewHolding[]): Promise<void> {
  const [enterpriseId, accountNumber, heldFrom, memberId] = columnLiterals(
    holdings,
    (one) => one.enterpriseId,
    (one) => one.accountNumber,
    (one) => one.heldFrom,
    (one) => one.memberId,
  );
  await tx.execute(sql`
    with told as (
      select * from unnest(${enterpriseId}::uuid[], ${accountNumber}::text[], ${heldFrom}::timestamptz[],
        ${memberId}::uuid[]) with ordinality as told(enterprise_id, account_number, held_from, member_id, position)
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

/** Holders of these account numbers, in order of time. */
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

/** Fragment: the member's latest account number; null when none is recorded. */
export const lastNumberOf = (memberId: SQLWrapper): SQL<string | null> => sql`(
  select ${numberHolding.accountNumber} from ${numberHolding}
  where ${eq(numberHolding.memberId, memberId)} order by ${desc(numberHolding.heldFrom)} limit 1)`;
