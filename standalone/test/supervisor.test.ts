import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const WAIT = { timeout: 15_000, interval: 50 };

/** A supervisor of one process; `pids` are those that its process has had. */
async function startSupervisor() {
  const program = fileURLToPath(new URL('supervising-parent.ts', import.meta.url));
  const parent = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    parent.kill('SIGKILL');
  });
  let output = '';
  parent.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await vi.waitFor(() => expect(output).toContain('supervising'), WAIT);
  const pids = () => [...output.matchAll(/^child (\d+)$/gm)].map(([, pid]) => Number(pid));
  return { parent, pids, output: () => output };
}

describe('a supervisor', () => {
  it('starts a process again that was killed, and lets it finish when asked to stop', async () => {
    const { parent, pids, output } = await startSupervisor();
    process.kill(pids()[0] ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(pids()).toHaveLength(2), WAIT);
    const ended = once(parent, 'close');
    parent.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(output()).toContain(`stopped ${pids()[1]}`);
  });

  it('leaves no process behind when it is killed itself', async () => {
    const { parent, pids, output } = await startSupervisor();
    parent.kill('SIGKILL');
    // The pipe is closed when the last process that writes to it has ended.
    await once(parent, 'close');
    expect(output()).toContain(`stopped ${pids()[0]}`);
  });
});
