import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { limitLines } from '../src/log-limit.ts';

const MINUTE = 60_000;

const FLOOD = `
  const { createLogger } = await import(process.argv[1]);
  const log = createLogger({ name: 'flood', level: 'info' });
  for (let line = 0; line < 1000; line += 1) {
    log.child({ service: 'sms' }).error({ err: new Error('connect ECONNREFUSED'), line }, 'the task queue reported an error');
    log.info({ line }, 'a request was answered');
  }
`;

describe('the log', () => {
  it('[R5] does not grow without bound while something is away, and tells every request', async () => {
    const program = new URL('../src/log.ts', import.meta.url).href;
    const child = spawn(process.execPath, ['--input-type=module', '-e', FLOOD, program], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lines = (await text(child.stderr)).trim().split('\n');
    expect(lines.filter((line) => line.includes('the task queue reported an error'))).toHaveLength(20);
    expect(lines.filter((line) => line.includes('a request was answered'))).toHaveLength(1000);
  });

  it('[R5] tells how many lines it left out, message by message', () => {
    let now = 0;
    const limit = limitLines(() => now);
    const written = () => Array.from({ length: 50 }, () => limit('away')).filter((told) => told !== null).length;
    expect(written()).toBe(20);
    expect(limit('something else')).toEqual({ leftOut: 0 });
    now = MINUTE;
    expect(limit('away')).toEqual({ leftOut: 30 });
    expect(limit('away')).toEqual({ leftOut: 0 });
  });
});
