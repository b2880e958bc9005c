import { createServer } from 'node:net';
import { LaunchError } from './launch-error.ts';

async function tryListening(port: number, host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A listening TCP server has a port');
  return address.port;
}

/** A TCP port that nobody listens on now. */
export const findFreePort = (): Promise<number> => tryListening(0, '127.0.0.1');

const REASONS: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port, host) => `Port ${port} of ${host} is taken. Stop who uses it, or set PORT to another one.`,
  EACCES: (port) => `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: (_port, host) => `This machine has no address ${host}. Set HOST to one that it has.`,
  ENOTFOUND: (_port, host) => `There is no host ${host}. Set HOST to an address of this machine.`,
};

/** Throws LaunchError that says in one line why the port cannot be had. */
export async function assertPortIsFree(port: number, host: string): Promise<void> {
  await tryListening(port, host).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code];
    throw reason ? new LaunchError(reason(port, host)) : error;
  });
}
