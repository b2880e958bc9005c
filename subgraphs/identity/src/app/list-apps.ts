import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { isNull } from 'drizzle-orm';
import { MAXIMUM_APPS } from './app.rules.ts';
import { app, type AppRow } from './app.table.ts';

/** The registered apps, by name. */
export const listApps = (context: BaseContext): Promise<AppRow[]> =>
  readTenant(context, (tx) =>
    tx.select().from(app).where(isNull(app.revokedAt)).orderBy(app.name, app.id).limit(MAXIMUM_APPS),
  );
