import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RESET = fileURLToPath(new URL('../../src/reset.ts', import.meta.url));

/** Runs `pnpm reset` on a data directory. */
export const runReset = (dataDir: string, ...parameters: string[]) =>
  spawnSync(process.execPath, [RESET, ...parameters], { env: { DATA_DIR: dataDir }, encoding: 'utf8' });
