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

/** A TCP port that is free now. */
export const findFreePort = (): Promise<number> => tryListening(0, '127.0.0.1');

/** A port that a variable sets. */
export interface ChosenPort {
  port: number;
  host: string;
  /** The variable that sets it. */
  variable: string;
}

const REASONS: Record<string, (chosen: ChosenPort) => string> = {
  EADDRINUSE: ({ port, host, variable }) =>
    `Port ${port} of ${host} is taken. Stop the program that uses it, or set ${variable} to another one.`,
  EACCES: ({ port, variable }) => `This user may not use port ${port}. Set ${variable} to a port above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}. Set HOST to an address of this machine.`,
  ENOTFOUND: ({ host }) => `There is no host ${host}. Set HOST to an address of this machine.`,
};

/** Throws LaunchError that says in one line why the port cannot be used. */
export async function assertPortIsFree(chosen: ChosenPort): Promise<void> {
  await tryListening(chosen.port, chosen.host).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code === 'EAI_AGAIN' ? 'ENOTFOUND' : code];
    throw reason ? new LaunchError(reason(chosen)) : error;
  });
}

/** @param ports by the variable that sets them. @throws LaunchError that names two equal ones */
export function assertPortsDiffer(ports: Readonly<Record<string, number | undefined>>): void {
  const chosen = new Map<number, string>();
  for (const [variable, port] of Object.entries(ports)) {
    if (port === undefined) continue;
    const other = chosen.get(port);
    if (other) throw new LaunchError(`${other} and ${variable} are both ${port}. Set one of them to another port.`);
    chosen.set(port, variable);
  }
}
