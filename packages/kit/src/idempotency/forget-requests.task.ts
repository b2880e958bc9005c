import { lt, sql } from 'drizzle-orm';
import { type Database, withSystem } from '../database/database.ts';
import { type Sweep, sweep } from '../jobs/task.ts';
import { idempotentRequest } from './idempotent-request.table.ts';

export const FORGET_REQUESTS = 'forget-idempotent-requests';

const HOURLY = '40 * * * *';

/** Answers are kept for a day (GW-37). */
export const forgetRequests = (db: Database): Sweep =>
  sweep({
    cron: HOURLY,
    run: async () => {
      await withSystem(db, (tx) =>
        tx.delete(idempotentRequest).where(lt(idempotentRequest.createdAt, sql`now() - interval '1 day'`)),
      );
    },
  });
