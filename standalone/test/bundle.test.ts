import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const STANDALONE = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

let root: string;
const source = (name: string) => join(root, 'standalone/src', name);

/** Saves a source as if a minute ago: what changes while a bundle is built does not count. */
async function save(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  const minuteAgo = Date.now() / 1000 - 60;
  await utimes(file, minuteAgo, minuteAgo);
}

const start = async (program = 'main.ts'): Promise<string> =>
  (await run(process.execPath, ['--require', join(root, 'standalone/bundle/run-bundled.cjs'), source(program)])).stdout;

/** Changes a word in the bundle, so that it is seen who runs. */
async function markBundle(word: string, mark: string): Promise<void> {
  const folder = join(root, 'node_modules/.cache/program');
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.mjs')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text.replace(word, mark));
  }
}

// A tree of its own with the real builder, and with programs that say a word.
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bundle-'));
  await cp(join(STANDALONE, 'bundle'), join(root, 'standalone/bundle'), { recursive: true });
  await symlink(join(STANDALONE, 'node_modules'), join(root, 'standalone/node_modules'));
  await save(join(root, 'standalone/package.json'), '{"type": "module"}');
  await save(join(root, 'standalone/bundle/build.ts'), await readFile(join(STANDALONE, 'bundle/build.ts'), 'utf8'));
  await save(join(root, 'node_modules/.pnpm/lock.yaml'), 'lockfileVersion: 1');
  const programs = /const PROGRAMS = \[(.*?)\]/s.exec(await readFile(join(STANDALONE, 'bundle/build.ts'), 'utf8'))?.[1];
  for (const [, name] of programs?.matchAll(/'(.*?)'/g) ?? []) await save(source(`${name}.ts`), `export {};`);
});
beforeEach(async () => {
  await rm(join(root, 'node_modules/.cache'), { recursive: true, force: true });
  await save(source('word.ts'), `export const word: string = 'first';`);
  await save(source('main.ts'), `import { word } from './word.ts';\nconsole.log(word, import.meta.url);`);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the bundle of the programs', () => {
  it('is what runs, and finds files beside the source', async () => {
    const here = pathToFileURL(source('main.ts')).href;
    expect(await start()).toBe(`first ${here}\n`);
    await markBundle('first', 'from the bundle');
    expect(await start()).toBe(`from the bundle ${here}\n`);
  });

  it('is built again when a source has changed, or when dependencies were installed', async () => {
    await start();
    await save(source('word.ts'), `export const word: string = 'second';`);
    expect(await start()).toContain('second');
    await markBundle('second', 'from the bundle');
    await save(join(root, 'node_modules/.pnpm/lock.yaml'), 'lockfileVersion: 10');
    expect(await start()).toContain('second');
  });

  it('is not needed: what cannot be bundled tells its error itself', async () => {
    await save(source('word.ts'), 'export const word = ;');
    await expect(start()).rejects.toMatchObject({ stderr: expect.stringContaining(source('word.ts')) });
  });

  it('is not kept of a source that changed while it was built', async () => {
    await writeFile(source('word.ts'), `export const word: string = 'edited';`);
    const later = Date.now() / 1000 + 60;
    await utimes(source('word.ts'), later, later);
    expect(await start()).toContain('edited');
    expect(existsSync(join(root, 'node_modules/.cache/program/manifest.json'))).toBe(false);
  });

  it('is built by two programs at once', async () => {
    const words = await Promise.all([start(), start(), start()]);
    expect(words.map((text) => text.split(' ')[0])).toEqual(['first', 'first', 'first']);
    const left = await readdir(join(root, 'node_modules/.cache/program'));
    expect(left.filter((name) => name.startsWith('unfinished'))).toEqual([]);
  });

  it('names the sources in stack traces', async () => {
    await save(source('word.ts'), `\nexport const word: string = new Error('late').stack ?? '';`);
    expect(await start()).toContain(`${relative(root, source('word.ts'))}:2:`);
  });
});
