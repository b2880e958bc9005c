/**
 * Takes rules of the product out, one after the other, in a copy of this repository, and sees that their tests fail.
 *
 * Usage: `pnpm prove [part of a rule's name]`. Takes about half a minute a rule. Exit code 1 when tests pass without their rule.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { copyRepository } from '../../packages/authorization-suite/src/copy.ts';
import { runScript } from '../lib/script.ts';
import { workspaceRoot } from '../lib/workspace.ts';
import { type Rule, rules } from './rules.ts';

async function runTests(folder: string, { test, titles }: Rule): Promise<{ passed: boolean; output: string }> {
  const parameters = ['run', test, '--bail', '1', ...(titles === '' ? [] : ['-t', titles])];
  const child = spawn(join(folder, 'node_modules/.bin/vitest'), parameters, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { passed: code === 0, output: said + complained };
}

async function judge(copy: string, rule: Rule): Promise<string> {
  const path = join(copy, rule.file);
  const source = await readFile(path, 'utf8');
  if (source.split(rule.text).length !== 2) return 'NOT FOUND, or more than once: the list of rules is stale';
  await writeFile(
    path,
    source.replace(rule.text, () => rule.instead),
  );
  try {
    const { passed, output } = await runTests(copy, rule);
    if (passed)
      return /^ *Tests .*\d passed/m.test(output) ? 'STILL PASSES' : 'NO TEST RAN: the list of rules is stale';
    return /AssertionError|TestTimeoutError|Matcher did not succeed/.test(output)
      ? 'fails'
      : 'FAILS FOR ANOTHER REASON';
  } finally {
    await writeFile(path, source);
  }
}

async function main(): Promise<void> {
  const [part = ''] = process.argv.slice(2);
  const copy = copyRepository(workspaceRoot);
  try {
    for (const rule of rules.filter(({ name }) => name.includes(part))) {
      const outcome = await judge(copy, rule);
      console.log(`${outcome === 'fails' ? '✓' : '✗'} without "${rule.name}": ${outcome}`);
      if (outcome !== 'fails') process.exitCode = 1;
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

await runScript(main);
