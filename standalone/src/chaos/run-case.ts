import { setTimeout as wait } from 'node:timers/promises';
import type { OwnSystem } from '../own-system/system.ts';
import { type Books, checkBooks } from './books.ts';
import { type ChaosCase, findTarget, nameOf } from './cases.ts';
import { hireCrew } from './crew.ts';
import { kinds, LATE_MS, Load } from './load.ts';

/** The report of a case, printed as a line of JSON. */
export interface CaseReport extends Books {
  case: string;
  /** Number of requests by code; `OK` is a prompt and complete answer. */
  answers: Record<string, number>;
  /** Seconds from the blow until everything answered again; 0 if there was no outage, null if it did not recover in time. */
  recoveredAfterSeconds: number | null;
  verdict: 'passed' | 'failed';
}

const WARM_UP_MS = 2_000;
const STOPPED_MS = 5_000;
/** Recovery means that everything has answered for this long. */
const STEADY_MS = 3_000;
/** Long enough for a cold start of every process on a busy machine. */
const RECOVERY_MS = 300_000;
const POLL_MS = 100;

async function strike(one: ChaosCase, system: OwnSystem): Promise<number> {
  const pid = await findTarget(one, system);
  if (pid === null) throw new Error(`${nameOf(one)}: the process does not exist`);
  if (one.blow === 'kill') {
    process.kill(pid, 'SIGKILL');
    return pid;
  }
  process.kill(pid, 'SIGSTOP');
  await wait(STOPPED_MS);
  process.kill(pid, 'SIGCONT');
  return pid;
}

/** When the last failed request since `since` ended; now if one is overdue. Null if none failed. */
function lastTrouble(load: Load, since: number): number | null {
  const now = performance.now();
  if ([...load.pending].some(({ beganAt }) => now - beganAt > LATE_MS)) return now;
  const troubled = load.outcomes.filter(({ endedAt, code }) => endedAt >= since && code !== 'OK');
  return troubled.at(-1)?.endedAt ?? null;
}

/** When one request of each kind that began after `since` had succeeded; null while one is missing. */
function wellSince(load: Load, since: number): number | null {
  const first = kinds.map(
    (kind) =>
      load.outcomes.find((one) => one.kind === kind && one.beganAt >= since && one.code === 'OK')?.endedAt ?? null,
  );
  return first.some((at) => at === null) ? null : Math.max(...first.map(Number));
}

/** @returns seconds from the blow until everything answered again, null if it did not in time */
async function untilRecovered(one: ChaosCase, system: OwnSystem, load: Load, blow: { at: number; pid: number }) {
  const deadline = performance.now() + RECOVERY_MS;
  const isThere = async () => {
    const pid = await findTarget(one, system);
    return pid !== null && (one.blow === 'stop' || pid !== blow.pid);
  };
  let wholeAt: number | null = null;
  for (; performance.now() < deadline; await wait(POLL_MS)) {
    wholeAt = (await isThere()) && system.isReady() ? (wholeAt ?? performance.now()) : null;
    if (wholeAt === null) continue;
    const trouble = lastTrouble(load, blow.at);
    const well = wellSince(load, trouble ?? wholeAt);
    const quietSince = Math.max(wholeAt, trouble ?? 0);
    if (well === null || performance.now() - quietSince < STEADY_MS) continue;
    return trouble === null ? 0 : (well - blow.at) / 1_000;
  }
  return null;
}

function countAnswers({ outcomes }: Load): Record<string, number> {
  const answers: Record<string, number> = {};
  for (const { code } of outcomes) answers[code] = (answers[code] ?? 0) + 1;
  return answers;
}

/** The report if the system did not recover: there is no data to compare. */
const unknownBooks = ({ messages, departments }: Load): Books => ({
  acknowledged: messages.size + departments.size,
  lost: [],
  doubled: [],
  problems: [`not everything answered again within ${RECOVERY_MS / 1_000} s`],
});

/** Runs one case under load, for at least these seconds. If the system recovered, the next case can use it. */
export async function runCase(one: ChaosCase, system: OwnSystem, seconds: number): Promise<CaseReport> {
  const crew = await hireCrew(system);
  const beganAt = performance.now();
  const load = new Load(crew, seconds);
  await wait(WARM_UP_MS);
  const at = performance.now();
  const pid = await strike(one, system);
  const recovered = await untilRecovered(one, system, load, { at, pid });
  await wait(Math.max(0, seconds * 1_000 - (performance.now() - beganAt)));
  await load.stop(recovered === null ? 0 : RECOVERY_MS);
  const books = recovered === null ? unknownBooks(load) : await checkBooks(crew, load);
  const isWell = recovered !== null && [books.lost, books.doubled, books.problems].every((all) => all.length === 0);
  return {
    case: nameOf(one),
    answers: countAnswers(load),
    recoveredAfterSeconds: recovered === null ? null : Math.round(recovered * 10) / 10,
    ...books,
    verdict: isWell ? 'passed' : 'failed',
  };
}
