import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { lockDataDirectory } from '../src/lock.ts';
import {
  findDatabaseUser,
  makeDataDirectory,
  removeDataDirectory,
  startPostgres,
} from '@account-center/system/postgres';

const isRoot = process.getuid?.() === 0;

async function run(url: string, statement: string) {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}

/** A process that starts the server, and is killed without a chance to stop it. */
async function startAndKill(dataDir: string): Promise<number> {
  const program = fileURLToPath(new URL('start-and-wait.ts', import.meta.url));
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  await expect(lockDataDirectory(dataDir)).rejects.toThrow(`already runs on ${dataDir} (process ${child.pid})`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return Number(String(port));
}

describe('embedded PostgreSQL', () => {
  let dataDir: string;
  const start = () => startPostgres({ dataDir, durable: false });

  beforeEach(async () => {
    dataDir = await makeDataDirectory();
  });
  afterEach(() => removeDataDirectory(dataDir));

  it('keeps its data from start to start, and its password to its user', async () => {
    const first = await start();
    await run(first.adminUrl, 'create table kept as select 42 as figure');
    await first.stop();
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await run(second.adminUrl, 'select figure from kept')).toEqual([{ figure: 42 }]);
    expect((await stat(join(dataDir, 'secrets', 'postgres-password'))).mode & 0o777).toBe(0o600);
    const wrong = new URL(second.adminUrl);
    wrong.password = 'guessed';
    await expect(run(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    await second.stop();
    await expect(run(second.adminUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
  });

  it('knows Unicode beyond what plain C does', async () => {
    const server = await start();
    expect(await run(server.adminUrl, `select upper('ä') as upper, '销' ~ '[[:alpha:]]' as letter`)).toEqual([
      { upper: 'Ä', letter: true },
    ]);
  });

  it('adopts the server of a process that was killed, and stops it', async () => {
    const port = await startAndKill(dataDir);
    const server = await start();
    expect(server).toMatchObject({ adopted: true, port });
    await server.stop();
    await expect(run(server.adminUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
  });

  it('recovers after the server itself was ended hard', async () => {
    const first = await startPostgres({ dataDir });
    await run(first.adminUrl, 'create table kept as select 42 as figure');
    first.abort();
    const second = await start();
    expect(await run(second.adminUrl, 'select figure from kept')).toEqual([{ figure: 42 }]);
  });

  it('starts although a dead server left its pid file and a stranger has the number now', async () => {
    const first = await start();
    const pidFile = join(first.directory, 'cluster', 'postmaster.pid');
    const left = await readFile(pidFile, 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['60'], { ...(await findDatabaseUser()) });
    try {
      await writeFile(pidFile, left.replace(/^\d+/, String(stranger.pid)));
      const second = await start();
      expect(second.adopted).toBe(false);
    } finally {
      stranger.kill();
    }
  });

  it('says in one line when the cluster is of another version', async () => {
    const server = await start();
    await server.stop();
    await writeFile(join(server.directory, 'cluster', 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 15; this is 18/);
  });

  it.runIf(isRoot)('finds a reachable place when a parent is closed to the user that runs it', async () => {
    await chmod(dataDir, 0o700);
    const first = await start();
    expect(first.movedOutside).toBe(true);
    await run(first.adminUrl, 'create table kept as select 42 as figure');
    await first.stop();
    const second = await start();
    expect(second.directory).toBe(first.directory);
    expect(await run(second.adminUrl, 'select figure from kept')).toEqual([{ figure: 42 }]);
  });
});

describe('the lock of a data directory', () => {
  it('is free again once it was released', async () => {
    const dataDir = await makeDataDirectory();
    onTestFinished(() => removeDataDirectory(dataDir));
    const lock = await lockDataDirectory(dataDir);
    await expect(lockDataDirectory(dataDir)).rejects.toThrow(/already runs on .* \(process \d+\)/);
    await lock.release();
    await (await lockDataDirectory(dataDir)).release();
  });
});
