import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { listRulesInForce, rulesList } from './rulebook.queries.ts';
import type { RulesRow } from './rulebook.table.ts';

/** The rules in force on a day, for the targets that the caller may see. */
export async function listRules(ctx: BaseContext, day: string, page: PageArguments): Promise<Connection<RulesRow>> {
  const size = pageSize(page);
  const rows = await readTenant(ctx, (tx) =>
    listRulesInForce(tx, ctx.caller, { day, after: page.after, limit: size + 1 }),
  );
  return toConnection(rulesList, rows, size, (row) => [row.targetKind, row.targetId], { after: page.after });
}
