/**
 * Compares the product with its peers: `pnpm bench <name> [options]`.
 *
 * Figures go to stdout, one JSON object per line; everything else to stderr. The exit status only says whether the bench ran to its end.
 */
import { stopAllChildren } from './lib/child.ts';

type Bench = (parameters: string[]) => Promise<void>;

/** Loaded on demand: one needs peers that another does not. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  dispatch: async () => (await import('./dispatch/bench.ts')).benchDispatch,
  gateway: async () => (await import('./gateway/bench.ts')).benchGateway,
  start: async () => (await import('./start/bench.ts')).benchStart,
  system: async () => (await import('./system/bench.ts')).benchSystem,
};

const [name = '', ...parameters] = process.argv.slice(2);
try {
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!bench) throw new Error(`Usage: pnpm bench <${Object.keys(BENCHES).join('|')}> [options]`);
  await (await bench())(parameters);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await stopAllChildren();
}
