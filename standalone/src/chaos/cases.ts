import { serviceNames } from '@account-center/events';
import { findProcess } from '../own-system/processes.ts';
import { type OwnSystem, type TopologyName, topologies } from '../own-system/system.ts';
import { findServer } from '@account-center/system/postgres';

/** Killed with SIGKILL, or paused with SIGSTOP for some seconds. */
export const blows = ['kill', 'stop'] as const;
export type Blow = (typeof blows)[number];

export interface ChaosCase {
  topology: TopologyName;
  blow: Blow;
  /** `launcher`, `postgres`, `gateway`, or the name of a subgraph. */
  target: string;
}

const PROGRAM_NAMES: Record<string, string> = { gateway: 'gateway-process' };
const TARGETS: Record<TopologyName, readonly string[]> = {
  'all-in-one': ['launcher', 'postgres'],
  distributed: ['launcher', 'postgres', 'gateway', ...serviceNames],
};

/** Such as `distributed kill org`. */
export const nameOf = ({ topology, blow, target }: ChaosCase): string => `${topology} ${blow} ${target}`;

export const chaosCases: readonly ChaosCase[] = topologies.flatMap((topology) =>
  TARGETS[topology].flatMap((target) => blows.map((blow) => ({ topology, blow, target }))),
);

/** The target process; null while there is none. */
export async function findTarget({ target }: ChaosCase, system: OwnSystem): Promise<number | null> {
  if (target === 'launcher') return system.isReady() ? system.launcherPid() : null;
  if (target === 'postgres') return findServer(system.dataDir);
  return findProcess(system.launcherPid(), PROGRAM_NAMES[target] ?? target);
}
