import { readdirSync, readFileSync } from 'node:fs';
import { createProcessorClock } from '../lib/processor.ts';

/** Processor time in milliseconds, as Linux counts it. */
export interface ProcessorTimes {
  /** The contender's own process. */
  process: number;
  /** PostgreSQL's processes, without the sessions of the other contender. */
  database: number;
}

/** PostgreSQL names the database of a session in the title of its process. */
const PEER_SESSION = / account_center_bench_peer /;

/** Starts to measure; the returned function gives the times since then. */
export type Clock = () => () => ProcessorTimes;

interface Clocks {
  ours: Clock;
  /** Of PostgreSQL, the peer is charged with its sessions only; writing and cleaning up are ours. */
  peer: Clock;
}

export function createClocks(pids: { ours: number; peer: number; databaseServer: number }): Clocks {
  const processorTime = createProcessorClock();
  const timeOf = (pid: number) => {
    try {
      return processorTime(pid);
    } catch {
      // It has just ended.
      return 0;
    }
  };
  const titleOf = (pid: number) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  };
  const sessions = () =>
    Object.groupBy(childrenOf(pids.databaseServer), (pid) => (PEER_SESSION.test(titleOf(pid)) ? 'peer' : 'ours'));
  const databaseTimes = (contender: 'ours' | 'peer') => {
    const own = contender === 'ours' ? [pids.databaseServer] : [];
    return new Map([...own, ...(sessions()[contender] ?? [])].map((pid) => [pid, timeOf(pid)]));
  };
  const clockOf = (contender: 'ours' | 'peer') => () => {
    const [process, database] = [timeOf(pids[contender]), databaseTimes(contender)];
    return () => ({
      process: timeOf(pids[contender]) - process,
      database: sum([...databaseTimes(contender)].map(([pid, time]) => time - (database.get(pid) ?? 0))),
    });
  };
  return { ours: clockOf('ours'), peer: clockOf('peer') };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && new RegExp(`^PPid:\\s+${parent}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'));
      } catch {
        return false;
      }
    });
}
