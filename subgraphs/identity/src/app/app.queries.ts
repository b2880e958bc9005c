import { type Database, withSystem } from '@account-center/kit/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { enterprises } from '../enterprise/index.ts';
import { app } from './app.table.ts';

/** Registered apps, with the date on which their enterprise's plan expires. Reads across enterprises. */
export const listOpenApps = (db: Database, ids: readonly string[]) =>
  withSystem(db, (tx) => {
    const owner = enterprises(tx);
    return tx
      .select({ app, enterpriseExpiresAt: owner.expiresAt })
      .from(app)
      .innerJoin(owner, eq(owner.enterpriseId, app.enterpriseId))
      .where(and(inArray(app.id, [...ids]), isNull(app.revokedAt)));
  });
