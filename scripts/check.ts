/**
 * All checks before a change lands, except the tests: generated files are up to date, the code is
 * formatted, lints, type-checks and has nothing unused. Prints one line per step, and a step's output only if it fails.
 *
 * Usage: `pnpm check [step …]`, for example `pnpm check lint types`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { runScript } from './lib/script.ts';
import { fromRoot, workspaceRoot } from './lib/workspace.ts';

interface Step {
  name: string;
  /** A program of the workspace (`node_modules/.bin`) and its arguments. */
  command: readonly [string, ...string[]];
}

const STEPS: readonly Step[] = [
  { name: 'codegen', command: ['node', 'scripts/codegen.ts', '--check'] },
  { name: 'supergraph', command: ['node', 'scripts/compose.ts', '--check'] },
  { name: 'sdl', command: ['node', 'scripts/sdl.ts'] },
  { name: 'reference', command: ['node', 'scripts/reference.ts', '--check'] },
  { name: 'operations', command: ['node', 'scripts/operations.ts'] },
  { name: 'migrations', command: ['node', 'scripts/migrations.ts', '--check'] },
  { name: 'settings', command: ['node', 'scripts/settings.ts', '--check'] },
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['oxlint', '-f', 'unix'] },
  { name: 'nouns', command: ['node', 'scripts/nouns.ts'] },
  { name: 'words', command: ['node', 'scripts/words.ts'] },
  { name: 'suppressions', command: ['node', 'scripts/suppressions.ts'] },
  { name: 'deadlines', command: ['node', 'scripts/deadlines.ts'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'playground', command: ['tsc', '--noEmit', '-p', 'playground'] },
  { name: 'unused', command: ['knip'] },
  { name: 'requirements', command: ['node', 'scripts/requirements.ts', '--json'] },
];

/** The step's output if it failed, null if it passed. */
async function run({ command: [program, ...parameters] }: Step): Promise<string | null> {
  const child = spawn(fromRoot('node_modules/.bin', program), parameters, {
    cwd: workspaceRoot,
    // No terminal: drizzle-kit must fail instead of asking.
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return code === 0 ? null : `${stdout}${stderr}`.trim();
}

function chooseSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(`No such step: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`);
  }
  return names.length > 0 ? STEPS.filter((step) => names.includes(step.name)) : STEPS;
}

async function main(): Promise<void> {
  for (const step of chooseSteps(process.argv.slice(2))) {
    const started = performance.now();
    const failure = await run(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${failure === null ? '✓' : '✗'} ${step.name.padEnd(14)}${seconds.padStart(5)} s`);
    if (failure === null) continue;
    console.error(`${failure.replace(/^/gm, '    ')}\n`);
    process.exitCode = 1;
  }
}

await runScript(main);
