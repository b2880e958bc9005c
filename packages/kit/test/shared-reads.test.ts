import type { BaseContext } from '@account-center/kit';
import { newId, readTenant } from '@account-center/kit/database';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

const sdl = `
  type Query {
    begun: String
    enterprise: String
    broken: String
    wrote: String
    chain: [String!]
  }
`;

const read = (context: BaseContext, statement: SQL) =>
  readTenant(context, async (tx) => String((await tx.execute<{ value: unknown }>(statement))[0]?.value));

/** When the transaction of a read began; the same for all reads of one transaction. */
const beginning = sql`select transaction_timestamp()::text as value`;

const resolvers = {
  Query: {
    begun: (_: unknown, __: unknown, context: BaseContext) => read(context, beginning),
    enterprise: (_: unknown, __: unknown, context: BaseContext) =>
      read(context, sql`select current_setting('app.enterprise_id') as value`),
    broken: (_: unknown, __: unknown, context: BaseContext) => read(context, sql`select 1 / 0 as value`),
    wrote: (_: unknown, __: unknown, context: BaseContext) =>
      read(context, sql`create temporary table written (id int)`),
    chain: async (_: unknown, __: unknown, context: BaseContext) => {
      const first = await read(context, beginning);
      return [first, await read(context, beginning)];
    },
  },
};

let sample: Sample;
beforeAll(async () => {
  sample = await startSample({ sdl, resolvers });
});
afterAll(() => sample.stop());

const ask = async (query: string) => {
  const { data, errors } = await sample.run(query, { kind: 'member', subject: newId(), enterpriseId: ENTERPRISE });
  return {
    data: data as Record<string, unknown>,
    codes: errors?.map(({ path, extensions }) => [path?.[0], extensions?.['code']]),
  };
};
const ENTERPRISE = newId();

describe('reads of one request', () => {
  test('at the same time, or one right after the other, are one transaction; those of another request are not', async () => {
    const { data } = await ask('{ one: begun  other: begun  chain }');
    const [first, second] = data['chain'] as string[];
    expect(new Set([data['one'], data['other'], first, second]).size).toBe(1);
    expect((await ask('{ begun }')).data['begun']).not.toBe(first);
  });

  test('see one enterprise, and write nothing', async () => {
    expect((await ask('{ enterprise }')).data).toEqual({ enterprise: ENTERPRISE });
    // The same SQLSTATE as on a standby that has not been promoted yet.
    expect((await ask('{ wrote }')).codes).toEqual([['wrote', 'TRY_AGAIN']]);
  });

  test('do not suffer from the failure of another', async () => {
    for (const query of ['{ broken  enterprise }', '{ enterprise  broken }', '{ begun  broken  enterprise }']) {
      const { data, codes } = await ask(query);
      expect(data).toMatchObject({ enterprise: ENTERPRISE, broken: null });
      expect(codes).toEqual([['broken', 'INTERNAL_SERVER_ERROR']]);
    }
  });
});
