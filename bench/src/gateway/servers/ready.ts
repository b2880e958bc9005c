/** Tells whoever started this process that it serves. */
export function sayReady(details: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ msg: 'ready', ...details })}\n`);
}
