import { createHash } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LaunchError } from '@account-center/system/machine';

export interface DataDirectoryLock {
  release(): Promise<void>;
}

/** Address of a local socket per data directory; if the system supports it, one that vanishes with its process. */
function addressOf(directory: string): string {
  const name = `account-center-${createHash('sha256').update(directory).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function listen(address: string): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(String(process.pid));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve));
  return server.unref();
}

/** The id of the process that holds the lock, or null if none answers. */
async function holderOf(address: string): Promise<string | null> {
  return await new Promise((resolve) => {
    let answer = '';
    connect(address)
      .on('data', (chunk) => (answer += chunk.toString()))
      .on('error', () => resolve(null))
      .on('close', () => resolve(answer));
  });
}

/**
 * Locks the data directory until the lock is released or this process ends in any way: the lock is a listening socket,
 * so it cannot become stale. Creates the directory. @throws LaunchError if it is locked
 */
export async function lockDataDirectory(dataDir: string): Promise<DataDirectoryLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  const directory = await realpath(dataDir);
  const address = addressOf(directory);
  const server = await listen(address).catch(async (error: unknown) => {
    if (!isTaken(error)) throw error;
    const holder = await holderOf(address);
    if (holder !== null) throw new LaunchError(`Account Center already runs on ${directory} (process ${holder})`);
    // A socket file of a killed process, on systems whose sockets are files.
    await rm(address, { force: true });
    return await listen(address);
  });
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
