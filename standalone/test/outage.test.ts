import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../src/demo/sign-in.ts';
import { findFreePort } from '../src/ports.ts';
import { removePostgres, startPostgres } from '../src/postgres/index.ts';
import { type Launcher, startLauncher } from './launcher.ts';

const START_MS = 180_000;
const WAIT = { timeout: 60_000, interval: 100 };
const STOP_MS = 10_000;

let dataDir: string;
let port: number;

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
  const environment = { PORT: String(port), DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'error', ...changed };
  const launcher = startLauncher(program, environment);
  onTestFinished(() => {
    launcher.child.kill('SIGKILL');
  });
  return launcher;
}

const cluster = () => `${dataDir}/postgres/cluster`;

async function killPostmaster(): Promise<number> {
  const [pid] = (await readFile(`${cluster()}/postmaster.pid`, 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  return Number(pid);
}

/** Lets the database refuse to start until the test is over. */
async function spoilDatabase(): Promise<void> {
  const control = `${cluster()}/global/pg_control`;
  await rename(control, `${control}.away`);
  onTestFinished(() => rename(`${control}.away`, control));
}

const signInOperator = async (url: string) => {
  const password = await readFile(`${dataDir}/secrets/operator-password`, 'utf8');
  return await signIn(url, { operator: 'operator', password });
};

describe.each(['main', 'distributed'] as const)('a database that is killed under %s', (program) => {
  it(
    '[R5] is started again, and everybody is served on; when it cannot be, nobody who asks the system to stop waits',
    async () => {
      const launcher = start(program);
      const url = await launcher.ready;
      const operator = await signInOperator(url);
      await killPostmaster();
      await vi.waitFor(() => signInOperator(url), WAIT);
      expect(await operator.run('{ viewer { kind } }')).toEqual({ viewer: { kind: 'OPERATOR' } });
      expect(launcher.output()).toMatch(/"msg":"PostgreSQL ended"/);

      await spoilDatabase();
      await killPostmaster();
      const began = performance.now();
      expect(await launcher.end('SIGTERM')).toBe(0);
      expect(performance.now() - began).toBeLessThan(STOP_MS);
    },
    START_MS,
  );
});

describe('a database that is lost', () => {
  it(
    '[R5] ends the system with its last words',
    async () => {
      const launcher = start('main');
      await launcher.ready;
      await spoilDatabase();
      await killPostmaster();
      await vi.waitFor(() => expect(launcher.child.exitCode).toBe(1), WAIT);
      expect(launcher.output()).toMatch(
        /^PostgreSQL ended\. It was started again 5 times .*last lines of .*postgres\.log:\n {2}.*pg_control/m,
      );
    },
    START_MS,
  );
});

const RESET = fileURLToPath(new URL('../src/reset.ts', import.meta.url));
const reset = (folder: string, ...parameters: string[]) =>
  spawnSync(process.execPath, [RESET, ...parameters], { env: { DATA_DIR: folder }, encoding: 'utf8' });

describe('the settings of a start', () => {
  it.each(['main', 'distributed'] as const)(
    '[S15] [R4] reach the gateway of %s',
    async (program) => {
      const launcher = start(program, {
        CORS_ORIGINS: 'https://app.example.com',
        TRUST_PROXY: '127.0.0.1',
        RATE_LIMIT_ANONYMOUS_REQUESTS: '3',
      });
      const url = await launcher.ready;
      const ask = (address: string) =>
        fetch(`${url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin: 'https://app.example.com',
            'x-forwarded-for': address,
          },
          body: '{"query":"{ __typename }"}',
        });
      const first = await ask('198.51.100.7');
      expect(first.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
      expect(first.headers.get('ratelimit-limit')).toBe('3');
      const statuses = [];
      for (let asked = 0; asked < 3; asked += 1) statuses.push((await ask('198.51.100.7')).status);
      expect(statuses).toEqual([200, 200, 429]);
      // Another client behind the same proxy has its own quota.
      expect((await ask('198.51.100.8')).status).toBe(200);
      expect(reset(dataDir, '--yes').stderr).toMatch(/^Account Center already runs on/);
      await launcher.end('SIGTERM');
    },
    START_MS,
  );
});

describe('a reset', () => {
  it('[S16] removes the data only when it is told to, and what is not its own never', async () => {
    const folder = await mkdtemp(`${tmpdir()}/account-center-reset-`);
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await chmod(folder, 0o700);
    const postgres = await startPostgres({ dataDir: folder, durable: false });
    await postgres.stop();
    await writeFile(`${folder}/mine`, 'not of Account Center');
    expect(reset(folder)).toMatchObject({ status: 1, stderr: expect.stringMatching(/"pnpm reset --yes"/) });
    expect(await readdir(postgres.directory)).toContain('cluster');
    expect(reset(folder, '--yes')).toMatchObject({ status: 0, stderr: '' });
    await expect(readdir(postgres.directory)).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual(['mine']);
  });

  it.runIf(process.getuid?.() === 0)('[S16] finds the database of a data directory that was deleted', async () => {
    const folder = await mkdtemp(`${tmpdir()}/account-center-reset-`);
    await chmod(folder, 0o700);
    const postgres = await startPostgres({ dataDir: folder, durable: false });
    await postgres.stop();
    expect(postgres.movedOutside).toBe(true);
    await rm(folder, { recursive: true });
    expect(reset(folder).stdout).toContain(`Removed ${postgres.directory}, whose data directory is gone.`);
    await expect(readdir(postgres.directory)).rejects.toThrow('ENOENT');
  });
});

/** Only root may mount, and not everywhere. */
function mountSmall(megabytes: number): string | null {
  const folder = spawnSync('mktemp', ['-d', '/tmp/account-center-full-XXXXXX'], { encoding: 'utf8' }).stdout.trim();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  if (status === 0) return folder;
  spawnSync('rmdir', [folder]);
  return null;
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
  spawnSync('rmdir', [folder]);
}

const probe = mountSmall(1);
if (probe) unmount(probe);

describe.runIf(probe)('a disk that is full', () => {
  it.each([
    { megabytes: 30, what: 'while the database is made' },
    { megabytes: 50, what: 'while its tables are made' },
  ])(
    '[R5] is told at the first start, $what',
    async ({ megabytes }) => {
      const folder = mountSmall(megabytes) ?? '';
      onTestFinished(() => unmount(folder));
      const launcher = start('main', { DATA_DIR: `${folder}/data`, LOG_LEVEL: 'silent' });
      await expect(launcher.ready).rejects.toThrow(/No space left on device|The disk is full/);
      expect(launcher.child.exitCode).toBe(1);
      // No stack: at most the line that tells, and the last lines of the database's log.
      expect(launcher.output()).not.toMatch(/^ {4}at /m);
      expect(launcher.output().trim().split('\n').length).toBeLessThanOrEqual(5);
    },
    START_MS,
  );
});
