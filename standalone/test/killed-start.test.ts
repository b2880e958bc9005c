import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listPeople } from '../src/day/company.ts';
import { demoCompany } from '../src/demo/company.ts';
import { signIn } from '../src/demo/sign-in.ts';
import { readSignIns } from '../src/demo/sign-ins.ts';
import { databaseNameOf } from '@account-center/system/postgres';
import { breakGround, type Ground } from './support/launched.ts';

const START_MS = 600_000;
/** Each start begins anew with what the one before left half done. */
const PATIENCE_MS = 180_000;
/** The enterprise has just been opened, with its administrator; and people are being added to it. */
const KILLED_AT_ACCOUNTS = [1, 2, 4];

let ground: Ground;
beforeAll(async () => {
  ground = await breakGround();
});
afterAll(() => ground.remove());

/** Accounts that somebody was told of, read without the launcher: a sweep frees what a cut-off addition had reserved. */
async function countAccounts(): Promise<number> {
  const postmaster = await readFile(`${ground.dataDir}/postgres/cluster/postmaster.pid`, 'utf8');
  const password = await readFile(`${ground.dataDir}/secrets/postgres-password`, 'utf8');
  const port = Number(postmaster.split('\n')[3]);
  const sql = postgres({
    host: '127.0.0.1',
    port,
    username: 'postgres',
    password,
    database: databaseNameOf('identity'),
    max: 1,
  });
  try {
    return (await sql`select from account where not is_reserved`).length;
  } finally {
    await sql.end();
  }
}

/** There is no database in the first moments of a start. */
const countAccountsSoFar = () => countAccounts().catch(() => 0);

it(
  '[R15] a first start that is killed again and again leaves one demo enterprise, whole',
  async () => {
    for (const accounts of KILLED_AT_ACCOUNTS) {
      const launcher = ground.launch('main');
      await expect.poll(countAccountsSoFar, { interval: 50, timeout: PATIENCE_MS }).toBeGreaterThanOrEqual(accounts);
      await launcher.end('SIGKILL');
      expect(await readSignIns(ground.dataDir)).toBeNull();
    }
    const { url } = await ground.start('main');
    const signIns = await readSignIns(ground.dataDir);
    if (!signIns) throw new Error('The demo keeps no sign-ins');
    const { enterpriseNumber, superPassword } = signIns.enterprise;
    const people = await listPeople(await signIn(url, { enterpriseNumber, superPassword }));
    expect(people.map(({ name }) => name).toSorted()).toEqual(demoCompany.people.map(({ name }) => name).toSorted());
    // The administrator's, and one for each: of no second enterprise is anything left.
    expect(await countAccounts()).toBe(demoCompany.people.length + 1);
    for (const { accountNumber, password } of signIns.people) await signIn(url, { accountNumber, password });
  },
  START_MS,
);
