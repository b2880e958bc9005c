import { openDatabase } from '@account-center/kit/database/database';
import { type ClonedDatabases, cloneDatabases } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const FLOOD = 500;
const MAXIMUM_PREPARED = 400;

let databases: ClonedDatabases;
beforeAll(async () => {
  databases = await cloneDatabases();
});
afterAll(() => databases.drop());

async function withDatabase(
  work: (run: (text: string) => Promise<void>, count: () => Promise<number>) => Promise<void>,
) {
  const { db, close } = openDatabase({ url: databases.urls.sms.loginUrl, max: 1, applicationName: 'test' });
  const run = async (name: string) => void (await db.execute(sql`select ${1}::int as ${sql.identifier(name)}`));
  const count = async () => {
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from pg_prepared_statements where statement like '%::int as %'`,
    );
    return row?.count ?? Number.NaN;
  };
  await work(run, count).finally(close);
}

describe('statements', () => {
  test('stay prepared when they recur', () =>
    withDatabase(async (run, count) => {
      for (const name of ['once', 'often', 'often', 'often', 'often']) await run(name);
      expect(await count()).toBe(1);
    }));

  test('[R3] that a client makes up, as many as it likes, are not all kept by both ends', () =>
    withDatabase(async (run, count) => {
      for (let index = 0; index < FLOOD; index += 1) {
        for (let round = 0; round < 3; round += 1) await run(`made_up_${index}`);
      }
      expect(await count()).toBe(MAXIMUM_PREPARED);
      await run('still answered');
    }));
});
