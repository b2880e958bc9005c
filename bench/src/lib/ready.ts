/** Reports to the parent process that this process is ready. */
export function sayReady(details: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ msg: 'ready', ...details })}\n`);
}
