import { rename, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { serviceNames } from '@account-center/events';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Client } from '../src/demo/client.ts';
import { signIn, signInApp } from '../src/demo/sign-in.ts';
import { type DemoSignIns, readSignIns } from '../src/demo/sign-ins.ts';
import { listProcesses } from '../src/own-system/processes.ts';
import { findFreePort } from '@account-center/system/machine';
import { runReset } from './support/reset.ts';
import { breakGround, type Ground, pidOf } from './support/launched.ts';
import type { Launcher } from './launcher.ts';

const START_MS = 300_000;
const STOP_MS = 10_000;
const WAIT = { timeout: 60_000, interval: 100 };
const QUOTA = 200;
const SETTINGS = {
  CORS_ORIGINS: 'https://app.example.com',
  TRUST_PROXY: '127.0.0.1',
  RATE_LIMIT_ANONYMOUS_REQUESTS: String(QUOTA),
  LOG_LEVEL: 'error',
};

let ground: Ground;
let launcher: Launcher;
let url: string;
let operator: Client;

// One data directory for all: making the databases takes longer than a start.
beforeAll(async () => {
  ground = await breakGround(SETTINGS);
});
afterAll(() => ground.remove());

async function start(program: 'main' | 'distributed', changed: Record<string, string> = {}): Promise<void> {
  ({ launcher, url } = await ground.start(program, changed));
  const password = await readFile(`${ground.dataDir}/secrets/operator-password`, 'utf8');
  operator = await signIn(url, { operator: 'operator', password });
}

const cluster = () => `${ground.dataDir}/postgres/cluster`;

/** What a launcher told its operator, without its log. */
const told = ({ output }: Launcher) => output().replaceAll(/^\{.*\n/gm, '');

/** Its own server, or the one that was started again and is coming up. */
async function killPostmaster(): Promise<void> {
  process.kill(await vi.waitFor(() => ground.postmaster(), WAIT), 'SIGKILL');
}

/** Lets the database refuse to start until the test is over. */
async function spoilDatabase(): Promise<void> {
  const control = `${cluster()}/global/pg_control`;
  await rename(control, `${control}.away`);
  onTestFinished(() => rename(`${control}.away`, control));
}

async function survivesItsDatabase(): Promise<void> {
  await killPostmaster();
  await vi.waitFor(() => expect(launcher.output()).toMatch(/"msg":"PostgreSQL ended"/), WAIT);
  const viewer = () => operator.run('{ viewer { kind } }');
  expect(await vi.waitFor(viewer, WAIT)).toEqual({ viewer: { kind: 'OPERATOR' } });
}

const ask = (address: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: SETTINGS.CORS_ORIGINS, 'x-forwarded-for': address },
    body: '{"query":"{ __typename departments { name } }"}',
  });

async function heedsItsSettings(): Promise<void> {
  const first = await ask('198.51.100.7');
  expect(first.headers.get('access-control-allow-origin')).toBe(SETTINGS.CORS_ORIGINS);
  expect(first.headers.get('ratelimit-limit')).toBe(String(QUOTA));
  expect(await first.json()).toMatchObject({
    data: { __typename: 'Query', departments: null },
    errors: [{ path: ['departments'], extensions: { code: 'UNAUTHENTICATED' } }],
  });
  const more = await Promise.all(Array.from({ length: QUOTA }, () => ask('198.51.100.7')));
  expect(more.filter(({ status }) => status === 429)).toHaveLength(1);
  // Another client behind the same proxy has its own quota.
  expect((await ask('198.51.100.8')).status).toBe(200);
}

async function signInsOf(output: string): Promise<DemoSignIns> {
  const signIns = await readSignIns(ground.dataDir);
  if (!signIns) throw new Error('The demo keeps no sign-ins');
  for (const { name, accountNumber, password } of signIns.people) {
    expect(output).toMatch(new RegExp(`account ${accountNumber} +${password} +${name}`));
  }
  return signIns;
}

/** Who may sign in as printed, and in which roles they then see themselves. */
async function rolesOfPeople(people: DemoSignIns['people']): Promise<Record<string, string[]>> {
  const roles: Record<string, string[]> = {};
  for (const { name, accountNumber, password } of people) {
    const client = await signIn(url, { accountNumber, password });
    const { viewer } = await client.run('{ viewer { roles { kind } } }');
    roles[name] = viewer.roles.map(({ kind }) => kind);
  }
  return roles;
}

describe('the launcher', () => {
  it(
    '[GW-2] [R10] migrates as a step of its own, serves in one process, and goes on where it was after a kill',
    async () => {
      const migration = ground.start('main', { MIGRATE: 'only' });
      await expect(migration).rejects.toThrow(/^The databases have the schema of this release\.\n$/);
      await start('main', { MIGRATE: 'never' });
      const first = launcher;
      expect(url).toBe(`http://127.0.0.1:${ground.port}`);
      await expect(ground.start('main', { PORT: String(await findFreePort()) })).rejects.toThrow(
        new RegExp(`^Account Center already runs on ${ground.dataDir} \\(process ${first.child.pid}\\)\\n$`),
      );
      expect(runReset(ground.dataDir, '--yes').stderr).toMatch(/^Account Center already runs on/);

      const postmaster = await ground.postmaster();
      await first.end('SIGKILL');
      await start('main');
      expect(await readlink(`/proc/${postmaster}/cwd`)).toBe(cluster());
      expect(told(launcher)).toBe(told(first));
    },
    START_MS,
  );

  it('[S15] [R4] hands its settings to the gateway', heedsItsSettings);

  it(
    '[R5] starts a database that was killed again, and ends with its last words when it cannot',
    async () => {
      await survivesItsDatabase();
      await spoilDatabase();
      await killPostmaster();
      await vi.waitFor(() => expect(launcher.child.exitCode).toBe(1), WAIT);
      expect(launcher.output()).toMatch(
        /^PostgreSQL ended\. It was started again 5 times .*last lines of .*postgres\.log:\n {2}.*pg_control/m,
      );
    },
    START_MS,
  );

  it('says in one line what of its environment it cannot use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(ground.port, '127.0.0.1', resolve));
    onTestFinished(() => {
      taken.close();
    });
    await expect(ground.start('main')).rejects.toThrow(new RegExp(`^Port ${ground.port} of 127.0.0.1 is taken.*\\n$`));
    await expect(ground.start('main', { PORT: 'http', DEMO: 'no' })).rejects.toThrow(
      /^The environment is not usable: PORT must be .*; DEMO must be 0 or 1\n$/,
    );
  });
});

describe('the distributed launcher', () => {
  beforeAll(() => start('distributed'), START_MS);

  it('[GW-2] [ID-40] runs a process per part on the same data, with a sign-in for each role', async () => {
    const { people, enterprise, app } = await signInsOf(launcher.output());
    const processes = (await listProcesses(launcher.child.pid ?? 0)).map(({ name }) => name);
    expect(processes.toSorted()).toEqual(['distributed', 'gateway-process', ...serviceNames].toSorted());
    expect(await rolesOfPeople(people)).toEqual({
      陈静: ['SYSTEM_ADMINISTRATOR'],
      李雯: ['INFORMATION_ADMINISTRATOR'],
      王磊: ['ORDINARY_MEMBER'],
      赵敏: ['CUSTOM'],
    });
    const [{ accountNumber, password } = { accountNumber: '', password: '' }] = people.filter(({ phone }) => phone);
    const withPhone = await signIn(url, { accountNumber, password });
    // Whose phone is printed can sign in by it.
    expect(await withPhone.run('{ viewer { contacts { kind signsIn } } }')).toEqual({
      viewer: { contacts: [{ kind: 'PHONE', signsIn: true }] },
    });
    const feeder = await signInApp(url, app);
    expect(await feeder.run('{ viewer { kind permissions } }')).toEqual({
      viewer: { kind: 'APP', permissions: ['archive:write'] },
    });
    const { enterpriseNumber } = enterprise;
    await expect(signIn(url, { enterpriseNumber, superPassword: 'Guessed-wrong-1' })).rejects.toThrow(
      'INVALID_CREDENTIALS',
    );
  });

  it('[S15] [R4] hands its settings to the gateway', heedsItsSettings);

  it(
    '[GW-2] brings back a part that was killed',
    async () => {
      const { enterprise } = await signInsOf(launcher.output());
      const { enterpriseNumber, superPassword } = enterprise;
      const administrator = await signIn(url, { enterpriseNumber, superPassword });
      const departments = () => administrator.run('{ departments { id } }');
      process.kill(await pidOf(launcher, 'org'), 'SIGKILL');
      await expect(departments()).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
      expect((await vi.waitFor(departments, WAIT)).departments).toHaveLength(5);
    },
    START_MS,
  );

  it(
    '[R5] starts a database that was killed again, and stops in time when it cannot',
    async () => {
      await survivesItsDatabase();
      await spoilDatabase();
      await killPostmaster();
      const began = performance.now();
      expect(await launcher.end('SIGTERM')).toBe(0);
      expect(performance.now() - began).toBeLessThan(STOP_MS);
      await expect(fetch(url)).rejects.toThrow();
    },
    START_MS,
  );
});
