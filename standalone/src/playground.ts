import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from './environment.ts';
import { LaunchError } from '@account-center/system/machine';

/** Its build is in `dist`. */
const PLAYGROUND_SOURCE = fileURLToPath(new URL('../../playground', import.meta.url));
const SOURCES = ['src/**/*', 'index.html', 'package.json', 'vite.config.ts'];

const changedAt = (file: string) =>
  stat(file).then(
    (status) => status.mtimeMs,
    () => 0,
  );

async function isFresh(build: string): Promise<boolean> {
  const builtAt = await changedAt(join(build, 'index.html'));
  if (builtAt === 0) return false;
  for await (const file of glob(SOURCES, { cwd: PLAYGROUND_SOURCE })) {
    if ((await changedAt(join(PLAYGROUND_SOURCE, file))) > builtAt) return false;
  }
  return true;
}

async function build(target: string): Promise<void> {
  const vite = createRequire(join(PLAYGROUND_SOURCE, 'package.json')).resolve('vite/package.json');
  const program = join(dirname(vite), 'bin', 'vite.js');
  const options = ['build', '--outDir', target, '--emptyOutDir', '--logLevel', 'error'];
  const child = spawn(process.execPath, [program, ...options], {
    cwd: PLAYGROUND_SOURCE,
    // Under a test runner it would be `test`, and the stored build would contain React's development version.
    env: { ...inheritedEnvironment, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new LaunchError(`The playground could not be built: ${errors.trim()}`);
}

/** The folder of the built playground page. It is built if it is missing or older than its sources. */
export async function preparePlayground(): Promise<string> {
  const built = join(PLAYGROUND_SOURCE, 'dist');
  if (await isFresh(built)) return built;
  // Built in another folder: an interrupted build leaves no incomplete page.
  const draft = join(PLAYGROUND_SOURCE, 'dist.new', String(process.pid));
  await build(draft);
  await putInPlace(draft, built);
  return built;
}

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');

/** Moves a build into place, unless another process has done so meanwhile. */
export async function putInPlace(draft: string, built: string): Promise<void> {
  const old = `${draft}.old`;
  for (let isThere = await isFresh(built); !isThere; isThere ||= await isFresh(built)) {
    await rename(built, old).catch(() => {});
    await rm(old, { recursive: true, force: true });
    isThere = await rename(draft, built).then(
      () => true,
      (error: unknown) => {
        if (isTaken(error)) return false;
        throw error;
      },
    );
  }
  await rm(draft, { recursive: true, force: true });
}
