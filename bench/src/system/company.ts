import { fileURLToPath } from 'node:url';
import { type Child, startChild } from '../lib/child.ts';

interface Department {
  id: string;
  people: { id: string; name: string }[];
}

/** The enterprise that is read, and how to reach what answers for it. */
export interface Company {
  enterpriseId: string;
  departments: Record<'Small' | 'Large', Department>;
  /** The month that was attended, such as `2026-03`, and an instant of the day that is today for attendance. */
  month: string;
  today: string;
  /** Base URL of our gateway, and how the enterprise administrator signs in there. */
  url: string;
  signIn: Record<string, string>;
  peerDatabaseUrl: string;
  /** The server's administrator, and its first process. */
  adminUrl: string;
  databaseServerPid: number;
}

const OUR_PROGRAM = fileURLToPath(new URL('../../../standalone/bench/system.ts', import.meta.url));
const PEER_PROGRAM = fileURLToPath(new URL('servers/postgraphile.ts', import.meta.url));
/** Migrating the databases takes longest. */
const READY_MILLISECONDS = 180_000;

export interface Contenders {
  company: Company;
  ours: Child;
  peer: Child;
  peerUrl: string;
}

/** Starts our system, which makes the enterprise, then the peer on the copied rows. */
export async function startContenders({ inspect }: { inspect: boolean }): Promise<Contenders> {
  const ours = await startChild({
    name: 'the system',
    program: [OUR_PROGRAM],
    core: null,
    inspect,
    readyMilliseconds: READY_MILLISECONDS,
  });
  const company = ours.ready as unknown as Company;
  const program = [PEER_PROGRAM, company.peerDatabaseUrl, company.enterpriseId];
  const peer = await startChild({ name: 'PostGraphile', program, core: null });
  return { company, ours, peer, peerUrl: String(peer.ready.url) };
}
