/**
 * Measures the product beside its peers: `pnpm bench <name> [options]`.
 *
 * Figures go to stdout, a JSON object a line; everything else to stderr. The exit status says only whether it ran.
 */
import { stopAllChildren } from './lib/child.ts';

type Bench = (parameters: string[]) => Promise<void>;

/** Loaded when asked for: one needs peers that another does not. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  dispatch: async () => (await import('./dispatch/bench.ts')).benchDispatch,
  gateway: async () => (await import('./gateway/bench.ts')).benchGateway,
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
