import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn, signInApp } from '../src/demo/sign-in.ts';
import { type DemoSignIns, readSignIns } from '../src/demo/sign-ins.ts';
import { findFreePort } from '../src/ports.ts';
import { removePostgres } from '../src/postgres/index.ts';
import { type Launcher, startLauncher } from './launcher.ts';

const START_MS = 300_000;
const WAIT = { timeout: 60_000, interval: 100 };

let dataDir: string;
let port: number;

// One data directory for all: making the databases takes longer than a start.
beforeAll(async () => {
  dataDir = await mkdtemp(`${tmpdir()}/account-center-test-${process.pid}-`);
  await chmod(dataDir, 0o755);
  port = await findFreePort();
});
afterAll(async () => {
  await removePostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

function start(program: 'main' | 'distributed', changed: Record<string, string> = {}): Launcher {
  const environment = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...changed };
  const launcher = startLauncher(program, environment);
  onTestFinished(() => {
    launcher.child.kill('SIGKILL');
  });
  return launcher;
}

async function answerOf(url: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename departments { name } }' }),
  });
  return await response.json();
}

const ANONYMOUS_ANSWER = {
  data: { __typename: 'Query', departments: null },
  errors: [{ path: ['departments'], extensions: { code: 'UNAUTHENTICATED' } }],
};

/** The processes that the launcher started, by what their command line says. */
function childrenOf(pid: number | undefined, word: string): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(word)).map((line) => Number.parseInt(line, 10));
}

async function signInsOf(output: string): Promise<DemoSignIns> {
  const signIns = await readSignIns(dataDir);
  if (!signIns) throw new Error('The demo keeps no sign-ins');
  for (const { name, accountNumber, password } of signIns.people) {
    expect(output).toMatch(new RegExp(`account ${accountNumber} +${password} +${name}`));
  }
  return signIns;
}

/** Who may sign in as printed, and in which roles they then see themselves. */
async function rolesOfPeople(url: string, people: DemoSignIns['people']): Promise<Record<string, string[]>> {
  const roles: Record<string, string[]> = {};
  for (const { name, accountNumber, password } of people) {
    const client = await signIn(url, { accountNumber, password });
    const { viewer } = await client.run<{ viewer: { roles: { kind: string }[] } }>('{ viewer { roles { kind } } }');
    roles[name] = viewer.roles.map(({ kind }) => kind);
  }
  return roles;
}

describe('the launcher', () => {
  it(
    '[GW-2] [R10] migrates as a step of its own, serves everything in one process, survives a kill, and stops when asked',
    async () => {
      const migrated = start('main', { MIGRATE: 'only' });
      await expect(migrated.ready).rejects.toThrow(/^The databases have the schema of this release\.\n$/);
      expect(migrated.child.exitCode).toBe(0);

      const first = start('main', { MIGRATE: 'never' });
      const url = await first.ready;
      expect(url).toBe(`http://127.0.0.1:${port}`);
      expect(await answerOf(url)).toMatchObject(ANONYMOUS_ANSWER);
      await expect(start('main', { PORT: String(await findFreePort()) }).ready).rejects.toThrow(
        new RegExp(`^Account Center already runs on ${dataDir} \\(process ${first.child.pid}\\)\\n$`),
      );

      const [postmaster] = childrenOf(first.child.pid, 'postgres');
      await first.end('SIGKILL');
      const second = start('main');
      expect(await answerOf(await second.ready)).toMatchObject(ANONYMOUS_ANSWER);
      expect(await readlink(`/proc/${postmaster}/cwd`)).toBe(`${dataDir}/postgres/cluster`);
      expect(second.output()).toBe(first.output());

      expect(await second.end('SIGTERM')).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
      await expect(readlink(`/proc/${postmaster}/cwd`)).rejects.toThrow();
    },
    START_MS,
  );

  it('says in one line what of its environment it cannot use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => {
      taken.close();
    });
    await expect(start('main').ready).rejects.toThrow(new RegExp(`^Port ${port} of 127.0.0.1 is taken.*\\n$`));
    await expect(start('main', { PORT: 'http', DEMO: 'no' }).ready).rejects.toThrow(
      /^The environment is not usable: PORT must be .*; DEMO must be 0 or 1\n$/,
    );
  });
});

describe('the distributed launcher', () => {
  it(
    '[GW-2] [ID-40] runs a process per part on the same data, with a sign-in for each role, and brings back a killed one',
    async () => {
      const launcher = start('distributed');
      const url = await launcher.ready;
      const { people, enterprise, app } = await signInsOf(launcher.output());
      expect(childrenOf(launcher.child.pid, 'subgraph-process.ts')).toHaveLength(5);
      expect(await rolesOfPeople(url, people)).toEqual({
        陈静: ['SYSTEM_ADMINISTRATOR'],
        李雯: ['INFORMATION_ADMINISTRATOR'],
        王磊: ['ORDINARY_MEMBER'],
        赵敏: ['CUSTOM'],
      });
      const feeder = await signInApp(url, app);
      expect(await feeder.run('{ viewer { kind permissions } }')).toEqual({
        viewer: { kind: 'APP', permissions: ['archive:write'] },
      });
      const { enterpriseNumber, superPassword } = enterprise;
      await expect(signIn(url, { enterpriseNumber, superPassword: 'Guessed-wrong-1' })).rejects.toThrow(
        'INVALID_CREDENTIALS',
      );

      const administrator = await signIn(url, { enterpriseNumber, superPassword });
      const departments = () => administrator.run<{ departments: unknown[] }>('{ departments { id } }');
      const [org] = childrenOf(launcher.child.pid, 'subgraph-process.ts org');
      process.kill(org ?? 0, 'SIGKILL');
      await expect(departments()).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
      expect((await vi.waitFor(departments, WAIT)).departments).toHaveLength(5);

      expect(await launcher.end('SIGTERM')).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
    },
    START_MS,
  );
});
