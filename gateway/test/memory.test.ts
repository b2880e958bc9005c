import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const FLOOD = join(import.meta.dirname, 'support/flood.ts');
const DOCUMENTS = 60;
const CACHE_MEBIBYTES = 4;

describe('a gateway with a small heap', () => {
  it('[R3] keeps no more of a flood of different documents than the bytes that it may remember', async () => {
    const cacheBytes = CACHE_MEBIBYTES * 1024 * 1024;
    const flood = ['--max-old-space-size=80', '--expose-gc', FLOOD, String(DOCUMENTS), String(cacheBytes)];
    const { stdout } = await promisify(execFile)(process.execPath, flood);
    const { answered, grownMebibytes } = JSON.parse(stdout) as { answered: number; grownMebibytes: number };
    expect(answered).toBe(DOCUMENTS);
    expect(grownMebibytes).toBeLessThan(CACHE_MEBIBYTES);
  }, 120_000);
});
