/**
 * Runs the tests at other times: at night on a Sunday, at the end of a month, on a leap day, on a holiday, each
 * in another time zone. Node and PostgreSQL see that time; processes that tests start with an
 * environment of their own see the machine's clock.
 *
 * Usage: `pnpm test:hours [--moment <name>] [file …]`. Needs libfaketime (Debian's package `faketime`). Prints one line of
 * JSON for each moment.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { environment } from './lib/environment.ts';
import { runScript } from './lib/script.ts';
import { fromRoot, workspaceRoot } from './lib/workspace.ts';

const LIBRARY = '/usr/lib/*/faketime/libfaketimeMT.so.1';

interface Moment {
  /** In UTC. */
  at: string;
  /** Time zone of the machine. */
  zone: string;
}

/** The comments give the time in Shanghai. */
const MOMENTS: Record<string, Moment> = {
  'sunday-night': { at: '2027-03-06T18:00:00Z', zone: 'America/Los_Angeles' }, // Sunday, 02:00
  'end-of-month': { at: '2027-08-31T15:55:00Z', zone: 'Asia/Shanghai' }, // five minutes before September
  'leap-day': { at: '2028-02-29T01:30:00Z', zone: 'Pacific/Kiritimati' }, // 29 February, 09:30
  holiday: { at: '2026-09-30T16:10:00Z', zone: 'America/St_Johns' }, // 1 October, 00:10
};

function findLibrary(): string {
  const [found] = globSync(LIBRARY);
  if (!found) throw new Error(`There is no ${LIBRARY}. Install libfaketime: Debian's package is "faketime".`);
  return found;
}

/** Whether the tests passed. */
async function runAt({ at, zone }: Moment, library: string, files: readonly string[]): Promise<boolean> {
  const seconds = Math.round((Date.parse(at) - Date.now()) / 1000);
  const child = spawn(fromRoot('node_modules/.bin/vitest'), ['run', '--reporter=default', ...files], {
    cwd: workspaceRoot,
    env: {
      ...environment,
      TZ: zone,
      LD_PRELOAD: library,
      FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}`,
      // Timeouts use the monotonic clock.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    stdio: ['ignore', 2, 2],
  });
  const [code] = await once(child, 'close');
  return code === 0;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { moment: { type: 'string' } }, allowPositionals: true });
  const { moment: only } = values;
  if (only !== undefined && !MOMENTS[only]) throw new Error(`The moments are ${Object.keys(MOMENTS).join(', ')}.`);
  const library = findLibrary();
  for (const [name, moment] of Object.entries(MOMENTS)) {
    if (only !== undefined && name !== only) continue;
    const passed = await runAt(moment, library, positionals);
    console.log(JSON.stringify({ test: 'any-hour', moment: name, ...moment, passed }));
    if (!passed) process.exitCode = 1;
  }
}

await runScript(main);
