import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { findFreePort } from '../src/ports.ts';
import { removePostgres } from '../src/postgres/index.ts';
import { startLauncher } from './launcher.ts';

const START_MS = 90_000;

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

function start(program: 'main' | 'distributed', changed: Record<string, string> = {}) {
  const environment = { PORT: String(port), DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'silent', ...changed };
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
  errors: [{ path: ['departments'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
};

/** The processes that the launcher started, by what their command line says. */
function childrenOf(pid: number | undefined, word: string): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(word)).map((line) => Number.parseInt(line, 10));
}

describe('the launcher', () => {
  it(
    '[GW-2] serves everything in one process, keeps to its data directory, and stops when asked',
    async () => {
      const first = start('main');
      const url = await first.ready;
      expect(url).toBe(`http://127.0.0.1:${port}`);
      expect(await answerOf(url)).toMatchObject(ANONYMOUS_ANSWER);

      const second = start('main', { PORT: String(await findFreePort()) });
      await expect(second.ready).rejects.toThrow(
        new RegExp(`^Account Center already runs on ${dataDir} \\(process ${first.child.pid}\\)\\n$`),
      );

      expect(await first.end('SIGTERM')).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
    },
    START_MS,
  );

  it(
    'starts again after it was killed, on the database server that lived on',
    async () => {
      const first = start('main');
      await first.ready;
      const [postmaster] = childrenOf(first.child.pid, 'postgres');
      await first.end('SIGKILL');
      const second = start('main');
      expect(await answerOf(await second.ready)).toMatchObject(ANONYMOUS_ANSWER);
      expect(await readlink(`/proc/${postmaster}/cwd`)).toBe(`${dataDir}/postgres/cluster`);
      expect(await second.end('SIGINT')).toBe(0);
      await expect(readlink(`/proc/${postmaster}/cwd`)).rejects.toThrow();
    },
    START_MS,
  );

  it(
    'says in one line what of its environment it cannot use',
    async () => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
      onTestFinished(() => {
        taken.close();
      });
      await expect(start('main').ready).rejects.toThrow(new RegExp(`^Port ${port} of 127.0.0.1 is taken.*\\n$`));
      await expect(start('main', { PORT: 'http', DEMO: 'no' }).ready).rejects.toThrow(
        /^The environment is not usable: PORT must be .*; DEMO must be 0 or 1\n$/,
      );
    },
    START_MS,
  );
});

describe('the distributed launcher', () => {
  it(
    '[GW-2] runs a process per part, brings back one that was killed, and stops all in order',
    async () => {
      const launcher = start('distributed');
      const url = await launcher.ready;
      expect(await answerOf(url)).toMatchObject(ANONYMOUS_ANSWER);
      expect(childrenOf(launcher.child.pid, 'subgraph-process.ts')).toHaveLength(5);

      const [org] = childrenOf(launcher.child.pid, 'subgraph-process.ts org');
      process.kill(org ?? 0, 'SIGKILL');
      await vi.waitFor(
        () => expect(childrenOf(launcher.child.pid, 'subgraph-process.ts org')).not.toEqual([org]),
        START_MS,
      );

      expect(await launcher.end('SIGTERM')).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
      expect(launcher.output()).toBe(`ready ${url}/graphql\n`);
    },
    START_MS,
  );

  it(
    '[GW-2] leaves no process behind when the supervisor is killed',
    async () => {
      const launcher = start('distributed');
      const url = await launcher.ready;
      const parts = childrenOf(launcher.child.pid, '-process.ts');
      expect(parts).toHaveLength(6);
      await launcher.end('SIGKILL');
      await vi.waitFor(() => expect(parts.filter((pid) => isRunning(pid))).toEqual([]), START_MS);
      await expect(fetch(url)).rejects.toThrow();
    },
    START_MS,
  );
});

function isRunning(pid: number): boolean {
  const state = execFileSync('sh', ['-c', `ps -o stat= -p ${pid} || true`], { encoding: 'utf8' }).trim();
  return state !== '' && !state.startsWith('Z');
}
