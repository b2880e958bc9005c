import { median, rounded } from '../lib/median.ts';
import type { ContenderName } from './contenders.ts';
import type { Measurement } from './measure.ts';

const PEERS = ['apollo', 'hive'] as const;
/** Our processor time divided by the peer's, for the operation that the requirement names. */
const GOALS: Record<string, Record<(typeof PEERS)[number], number>> = {
  'department page': { apollo: 0.35, hive: 0.6 },
};
/** Highest ratio of processor time with the rules enforced to that without. */
const GOAL_OF_RULES = 1.03;

type Value = 'processorPerRequest' | 'requestsPerSecond';
type Numbers = Record<string, number>;

/** All figures of a run, one object per line of output. */
export function figuresOf(measurements: readonly Measurement[]): Record<string, unknown>[] {
  const byOperation = Map.groupBy(measurements, ({ operation }) => operation);
  return [...byOperation].flatMap(([operation, measured]) => [
    ...comparisons(operation, measured),
    ...costOfRules(operation, measured),
  ]);
}

function comparisons(operation: string, measured: readonly Measurement[]): Record<string, unknown>[] {
  const peers = PEERS.filter((peer) => measured.some(({ contender }) => contender === peer));
  if (valuesOf(measured, 'ours', 'processorPerRequest').length === 0) return [];
  const line = (figure: string, unit: string, value: Value) => ({
    bench: 'gateway',
    figure,
    operation,
    unit,
    ours: middle(measured, 'ours', value),
    peers: toNumbers(peers, (peer) => middle(measured, peer, value)),
    ratio: toNumbers(peers, (peer) => ratio(measured, { of: 'ours', to: peer }, value)),
  });
  const processor = line('PERF-1', 'ms CPU per request', 'processorPerRequest');
  const goal = GOALS[operation];
  const met =
    goal && peers.length > 0 ? { met: peers.every((peer) => (processor.ratio[peer] ?? Infinity) <= goal[peer]) } : {};
  return [
    { ...processor, ...(goal ? { goal } : {}), ...met },
    line('requests per second', 'requests per second on one core', 'requestsPerSecond'),
  ];
}

function costOfRules(operation: string, measured: readonly Measurement[]): Record<string, unknown>[] {
  const without = valuesOf(measured, 'ours-without-rules', 'processorPerRequest');
  if (without.length === 0 || valuesOf(measured, 'ours', 'processorPerRequest').length === 0) return [];
  const ours = ratio(measured, { of: 'ours', to: 'ours-without-rules' }, 'processorPerRequest');
  return [
    {
      bench: 'gateway',
      figure: 'PERF-2',
      operation,
      unit: 'ms CPU per request',
      ours: middle(measured, 'ours', 'processorPerRequest'),
      peers: { 'without rules': middle(measured, 'ours-without-rules', 'processorPerRequest') },
      ratio: { 'without rules': ours },
      goal: { 'without rules': GOAL_OF_RULES },
      met: ours <= GOAL_OF_RULES,
    },
  ];
}

const valuesOf = (measured: readonly Measurement[], name: ContenderName, value: Value) =>
  measured.filter(({ contender }) => contender === name).map((measurement) => measurement[value]);

const middle = (measured: readonly Measurement[], name: ContenderName, value: Value) =>
  rounded(median(valuesOf(measured, name, value)));

/** Ratios within the same round, so that other load on the machine does not favour one of the two. */
function ratio(
  measured: readonly Measurement[],
  { of, to }: { of: ContenderName; to: ContenderName },
  value: Value,
): number {
  const [ours, theirs] = [valuesOf(measured, of, value), valuesOf(measured, to, value)];
  return rounded(median(ours.map((one, round) => one / (theirs[round] ?? Number.NaN))));
}

const toNumbers = <T extends string>(names: readonly T[], value: (name: T) => number): Numbers =>
  Object.fromEntries(names.map((name) => [name, value(name)]));
