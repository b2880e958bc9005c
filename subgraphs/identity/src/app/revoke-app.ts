import { type BaseContext, idOf, notFound, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { eq, sql } from 'drizzle-orm';
import { app, type AppRow } from './app.table.ts';

/** Revokes an app; its tokens are refused from now on. Revoking it again changes nothing. */
export async function revokeApp(context: BaseContext, id: string): Promise<AppRow> {
  const appId = parseInput(idOf('app'), id);
  return withTenant(context, async (tx) => {
    const revokedAt = sql`coalesce(${app.revokedAt}, ${context.runtime.now().toISOString()}::timestamptz)`;
    const [row] = await tx.update(app).set({ revokedAt }).where(eq(app.id, appId)).returning();
    if (!row) throw notFound('app', appId);
    await recordAudit(tx, context, {
      action: 'revokeApp',
      objects: [{ type: 'App', id: appId }],
      detail: { name: row.name },
    });
    return row;
  });
}
