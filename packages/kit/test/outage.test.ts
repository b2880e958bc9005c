import { type AddressInfo, createServer } from 'node:net';
import { type BaseContext, DeadlineError, DomainError, isOutage } from '@account-center/kit';
import { newId, openDatabase, type Transaction, withEnterprise } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

/** One SQLSTATE of each class that passes, and such that say that something is wrong with the statement or the data. */
const PASSING = [
  '08006',
  '08P01',
  '40001',
  '40P01',
  '53100',
  '53200',
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P03',
  '58030',
  '25006',
];
/** A round takes a fraction of a second. */
const REPLACED_MILLISECONDS = 4_000;
const DEFECTS = ['22P02', '23505', '42601', '42P01', '42501', 'P0001', 'XX000'];

const sdl = 'type Query { raise(state: String): String  read: String }';
const resolvers = {
  Query: {
    raise: (_: unknown, { state }: { state: string }, { db }: BaseContext) =>
      withEnterprise(db, newId(), (tx) =>
        tx.execute(sql.raw(`do $$ begin raise exception 'secret' using errcode = '${state}'; end $$`)),
      ),
    read: (_: unknown, __: unknown, { db }: BaseContext) => withEnterprise(db, newId(), async () => 'read'),
  },
};

let sample: Sample;
beforeAll(async () => {
  sample = await startSample({
    sdl,
    resolvers,
    setUp: async ({ db }) => ({
      routes: { '/read': async () => withEnterprise(db, newId(), async () => new Response('read')) },
    }),
  });
});
afterAll(() => sample.stop());

const codeOf = async (query: string) => (await sample.run(query)).errors?.[0]?.extensions?.code;
const statusOf = async (path: string) => (await sample.subgraph.fetch(new Request(`http://sms${path}`))).status;

const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const AUTHENTICATED = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]);

/** A server that lets a client in and is gone at the first statement, as one that is killed at that moment. */
async function startVanishingServer(): Promise<string> {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([AUTHENTICATED, READY]));
      socket.once('data', () => {
        server.close();
        socket.destroy();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `postgres://user:password@127.0.0.1:${(server.address() as AddressInfo).port}/database`;
}

describe('a connection that is lost before it was ready', () => {
  // The driver once ended the process: nobody waited for the statement that it makes by itself.
  test('[R5] [R13] is an outage where the socket of a database that ended is missing', async () => {
    const url = 'postgres://user:password@%2Fnowhere%2Fat%2Fall:5432/database';
    const database = openDatabase({ url, max: 1, applicationName: 'test' });
    await expect(withEnterprise(database.db, newId(), async () => 'read')).rejects.toSatisfy(isOutage);
    await database.close();
  });

  test('[R5] fails who waits for it, and nobody else', async () => {
    const database = openDatabase({ url: await startVanishingServer(), max: 1, applicationName: 'test' });
    await expect(withEnterprise(database.db, newId(), async () => 'read')).rejects.toSatisfy(isOutage);
    await database.close();
  });
});

describe('connections that are killed', () => {
  const openAs = (applicationName: string) => {
    const admin = postgres(inject('databaseServer').adminUrl, { max: 1, onnotice: () => {} });
    const { db, close } = openDatabase({ url: sample.databases.urls.sms.loginUrl, max: 5, applicationName });
    onTestFinished(async () => {
      await Promise.all([close(), admin.end()]);
    });
    /** @param pauseMilliseconds how long the server then leaves them alone */
    const kill = async (pauseMilliseconds = 0) => {
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${applicationName}`;
      await admin`select pg_sleep(${pauseMilliseconds / 1_000})`;
    };
    return { db, kill };
  };

  // Between tries to connect the driver once waited for up to 20 s, longer than any request.
  test('[R5] are replaced soon, however many there were', async () => {
    const { db, kill } = openAs('replaced');
    const ask = () => withEnterprise(db, newId(), (tx) => tx.execute(sql`select ${'asked'}::text`)).catch(() => null);
    let longest = 0;
    for (let round = 0; round < 8; round += 1) {
      const began = performance.now();
      const asked = Promise.all(Array.from({ length: 40 }, ask));
      for (let killed = 0; killed < 5; killed += 1) await kill();
      await asked;
      longest = Math.max(longest, performance.now() - began);
    }
    expect(await ask()).toHaveLength(1);
    expect(longest).toBeLessThan(REPLACED_MILLISECONDS);
  });

  // What was sent between a socket's error and its end once waited for an answer that nobody gave.
  test('[R5] leave no transaction waiting, wherever it was', async () => {
    const { db, kill } = openAs('waiting');
    const work = async (tx: Transaction) => {
      for (let statement = 0; statement < 6; statement += 1) {
        await tx.execute(sql`select pg_sleep(0.001), ${statement}::integer`);
      }
      return 'done';
    };
    const ends: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const running = Array.from({ length: 40 }, () => withEnterprise(db, newId(), work).catch(() => 'failed'));
      for (let killed = 0; killed < 5; killed += 1) await kill(12);
      ends.push(...(await Promise.all(running)));
    }
    expect(new Set(ends)).toEqual(new Set(['done', 'failed']));
  });
});

describe('[R13] an outage', () => {
  test.each(PASSING)('with SQLSTATE %s is told as one: try again', async (state) => {
    const { errors } = await sample.run(`{ raise(state: "${state}") }`);
    expect(errors).toMatchObject([{ path: ['raise'], extensions: { code: 'TRY_AGAIN' } }]);
    expect(errors?.[0]?.message).toMatch(/Try again .* same idempotency key/);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  test.each(DEFECTS)('is not what SQLSTATE %s says: that is a defect', async (state) => {
    expect(await codeOf(`{ raise(state: "${state}") }`)).toBe('INTERNAL_SERVER_ERROR');
  });

  test('is told in the graph and in routes while the database takes no connections, and is over when it does', async () => {
    await sample.databases.without('sms', async () => {
      await expect.poll(() => codeOf('{ read }')).toBe('TRY_AGAIN');
      const response = await sample.subgraph.fetch(new Request('http://sms/read'));
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await response.json()).toMatchObject({ code: 'TRY_AGAIN' });
    });
    await expect.poll(async () => (await sample.run('{ read }')).data).toEqual({ read: 'read' });
    expect(await statusOf('/read')).toBe(200);
  });

  test('is what connections, disks and siblings that fail have in common', () => {
    const coded = (code: string) => Object.assign(new Error('failed'), { code });
    const driver = ['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
    for (const code of [...driver, 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOSPC', 'EMFILE']) {
      expect({ code, is: isOutage(new Error('query failed', { cause: coded(code) })) }).toEqual({ code, is: true });
    }
    expect(isOutage(new DeadlineError('It', 1))).toBe(true);
    expect(isOutage(new DomainError('SUBGRAPH_UNAVAILABLE', 'away'))).toBe(true);
    expect([new DomainError('NOT_FOUND', 'no'), new TypeError('x'), 'x', coded('ENOENT')].map(isOutage)).toEqual(
      Array.from({ length: 4 }, () => false),
    );
  });
});
