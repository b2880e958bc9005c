import { median, rounded } from '../lib/median.ts';
import {
  type Connections,
  contenderNames,
  type ContenderName,
  type Measurement,
  type PerContender,
} from './measure.ts';
import type { PageName } from './pages.ts';
import type { StatementCounts } from './statements.ts';

export interface PageResult {
  page: PageName;
  measurements: readonly Measurement[];
  counts: PerContender<StatementCounts>;
}

type ValueOf = (measurement: Measurement) => number;

/** PERF-3, on one page and at 16 connections. */
const GOAL_PAGE: PageName = 'department of 26';
const GOAL = { ratio: 1, requestsPerSecond: 400, statements: 12, p99: 80 };

/** The figures of a page, one object per line of output. */
export function figuresOf(result: PageResult): Record<string, unknown>[] {
  const { page, counts } = result;
  const line = (figure: string, unit: string, values: object) => ({ bench: 'system', figure, page, unit, ...values });
  const compare = (connections: Connections, valueOf: ValueOf) => compared(result, connections, valueOf);
  return [
    line('processor of process and database', 'ms CPU per request at 16 connections', {
      ...compare(16, ({ processor }) => processor.process + processor.database),
      process: compare(16, ({ processor }) => processor.process),
      database: compare(16, ({ processor }) => processor.database),
    }),
    line('requests per second', 'requests per second', {
      '1 connection': compare(1, ({ requestsPerSecond }) => requestsPerSecond),
      '16 connections': compare(16, ({ requestsPerSecond }) => requestsPerSecond),
    }),
    line('latency', 'ms', {
      '1 connection': { p50: compare(1, ({ p50 }) => p50), p99: compare(1, ({ p99 }) => p99) },
      '16 connections': { p50: compare(16, ({ p50 }) => p50), p99: compare(16, ({ p99 }) => p99) },
    }),
    line('SQL', 'per request', counts),
    ...(page === GOAL_PAGE ? [goalOf(result)] : []),
  ];
}

function goalOf(result: PageResult): Record<string, unknown> {
  const { ours, peer, ratio } = compared(result, 16, ({ requestsPerSecond }) => requestsPerSecond);
  const statements = result.counts.ours.statements;
  const p99 = compared(result, 16, (measurement) => measurement.p99).ours;
  return {
    bench: 'system',
    figure: 'PERF-3',
    page: result.page,
    unit: 'requests per second at 16 connections',
    ours,
    peers: { postgraphile: peer },
    ratio: { postgraphile: ratio },
    statements,
    p99,
    goal: GOAL,
    met: ratio >= GOAL.ratio && ours >= GOAL.requestsPerSecond && statements <= GOAL.statements && p99 <= GOAL.p99,
  };
}

/** Medians of the rounds. The ratio is the median of the rounds' ratios, so that other load affects both alike. */
function compared(
  { measurements }: PageResult,
  connections: Connections,
  valueOf: ValueOf,
): PerContender<number> & { ratio: number } {
  const valuesOf = (name: ContenderName) =>
    measurements.filter((one) => one.contender === name && one.connections === connections).map(valueOf);
  const [ours, peer] = contenderNames.map(valuesOf) as [number[], number[]];
  const ratios = ours.map((value, round) => value / (peer[round] as number));
  return { ours: rounded(median(ours)), peer: rounded(median(peer)), ratio: rounded(median(ratios)) };
}
