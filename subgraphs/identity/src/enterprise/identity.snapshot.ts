import type { Runtime, Snapshot } from '@account-center/kit';
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { accountEvents } from '../account/account.events.ts';
import { account } from '../account/account.table.ts';
import { enterpriseEvent } from './enterprise.events.ts';
import { enterprise } from './enterprise.table.ts';

const PAGE_SIZE = 500;

/** Enterprises and the accounts of their members as they stand now. */
export const identitySnapshot = ({ now }: Runtime): Snapshot => ({
  async listEnterprises(tx) {
    const rows = await tx.select({ id: enterprise.enterpriseId }).from(enterprise);
    return rows.map(({ id }) => id);
  },
  pages: {
    async 'enterprise.changed'(tx) {
      const [row] = await tx.select().from(enterprise);
      return { events: row ? [await enterpriseEvent(tx, row, now())] : [], next: null };
    },
    async 'account.changed'(tx, _enterpriseId, after) {
      const rows = await tx
        .select()
        .from(account)
        // Reserved ones were never told: their members may still come to nothing.
        .where(
          and(isNotNull(account.memberId), eq(account.isReserved, false), after ? gt(account.id, after) : undefined),
        )
        .orderBy(asc(account.id))
        .limit(PAGE_SIZE);
      return { events: accountEvents(rows), next: rows.length === PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
    },
  },
});
