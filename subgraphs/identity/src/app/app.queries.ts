import { type Database, withSystem } from '@account-center/kit/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { enterprises } from '../enterprise/index.ts';
import { app } from './app.table.ts';

/** Apps that are let in, with when the plan of their enterprise runs out. Across enterprises. */
export const listOpenApps = (db: Database, ids: readonly string[]) =>
  withSystem(db, (tx) => {
    const owner = enterprises(tx);
    return tx
      .select({ app, enterpriseExpiresAt: owner.expiresAt })
      .from(app)
      .innerJoin(owner, eq(owner.enterpriseId, app.enterpriseId))
      .where(and(inArray(app.id, [...ids]), isNull(app.revokedAt)));
  });
