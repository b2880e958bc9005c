/**
 * Ends a `--check` run: exit code 1 with the stale items and the command that updates them, 0 if there are none.
 */
export function reportFreshness(what: string, stale: readonly string[], command: string): void {
  if (stale.length === 0) {
    console.log(`${what}: fresh`);
    return;
  }
  console.error(
    `${what}: stale, run \`${command}\` and commit the result\n${stale.map((item) => `  ${item}`).join('\n')}`,
  );
  process.exitCode = 1;
}
