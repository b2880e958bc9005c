import { readRunArguments } from '../own-system/arguments.ts';
import { startOwnSystem, type TopologyName, topologies } from '../own-system/system.ts';
import { type ChaosCase, chaosCases, nameOf } from './cases.ts';
import { type CaseReport, runCase } from './run-case.ts';

const USAGE = `Usage: pnpm chaos small [--seconds 300] [--only <part of a case's name>]

Kills and stops each process of a system of its own, and its database, while clients read and write. The cases:
${chaosCases.map((one) => `  ${nameOf(one)}\n`).join('')}`;
/** The clients' tokens last ten minutes. */
const LONGEST_CASE_SECONDS = 300;

function readArguments(): { cases: ChaosCase[]; seconds: number } | null {
  const given = readRunArguments('small', 'only');
  if (given === null) return null;
  const cases = chaosCases.filter((one) => nameOf(one).includes(given.chosen ?? ''));
  return cases.length === 0 ? null : { cases, seconds: given.seconds };
}

/** @returns one row per case, each column as wide as its widest cell */
function tableOf(reports: readonly CaseReport[]): string {
  const head = ['case', 'verdict', 'recovered after', 'acknowledged', 'lost', 'doubled', 'what clients saw'];
  const rows = reports.map((report) => [
    report.case,
    report.verdict,
    report.recoveredAfterSeconds === null ? 'never' : `${report.recoveredAfterSeconds} s`,
    String(report.acknowledged),
    String(report.lost.length),
    String(report.doubled.length),
    Object.entries(report.answers)
      .map(([code, count]) => `${code} ${count}`)
      .join(', '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

/** Runs cases on one system, up to the first from which it does not recover: the next cases need a new system. */
async function runOnOne(cases: readonly ChaosCase[], topology: TopologyName, seconds: number): Promise<CaseReport[]> {
  const system = await startOwnSystem({ topology, keepRunning: true });
  const reports: CaseReport[] = [];
  try {
    for (const one of cases) {
      const report = await runCase(one, system, seconds);
      console.log(JSON.stringify(report));
      reports.push(report);
      if (report.recoveredAfterSeconds === null) break;
    }
  } finally {
    await system.stop();
  }
  return reports;
}

async function runAll({ cases, seconds }: { cases: ChaosCase[]; seconds: number }): Promise<CaseReport[]> {
  const secondsEach = Math.min(seconds / cases.length, LONGEST_CASE_SECONDS);
  const reports: CaseReport[] = [];
  for (const topology of topologies) {
    const own = cases.filter((one) => one.topology === topology);
    for (let done = 0; done < own.length; ) {
      const next = await runOnOne(own.slice(done), topology, secondsEach);
      reports.push(...next);
      done += next.length;
    }
  }
  return reports;
}

const asked = readArguments();
if (asked === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const reports = await runAll(asked);
  console.log(`\n${tableOf(reports)}`);
  if (reports.some(({ verdict }) => verdict === 'failed')) process.exitCode = 1;
}
