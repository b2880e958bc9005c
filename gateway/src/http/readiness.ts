import type { SubgraphTransport } from '../subgraph/transport.ts';

export interface PartState {
  status: 'ready' | 'not ready' | 'unreachable';
  /** Its own list of problems, such as `database`. */
  problems?: readonly string[];
}

export interface PartStates {
  keys: PartState;
  subgraphs: Readonly<Record<string, PartState>>;
}

export interface ReadinessOptions {
  loadSigningKeys: () => Promise<unknown>;
  transports: () => Readonly<Record<string, SubgraphTransport>>;
}

/** Maximum time for a readiness check. */
const DEADLINE_MILLISECONDS = 800;
/** Readiness is checked at most once in this time. */
const REUSE_MILLISECONDS = 1_000;

/** Checks all parts in parallel, each with a short deadline. */
export function createReadiness({ loadSigningKeys, transports }: ReadinessOptions): () => Promise<PartStates> {
  let latest: { states: Promise<PartStates>; askedAt: number } | null = null;

  const ask = async (): Promise<PartStates> => {
    const names = Object.entries(transports());
    const [keys, ...subgraphs] = await Promise.all([
      stateOf(async () => {
        await loadSigningKeys();
        return { ready: true, problems: [] };
      }),
      ...names.map(([, transport]) => stateOf((signal) => transport.readiness?.(signal))),
    ]);
    return { keys, subgraphs: Object.fromEntries(names.map(([name], index) => [name, subgraphs[index] as PartState])) };
  };

  return () => {
    const now = performance.now();
    if (!latest || now - latest.askedAt > REUSE_MILLISECONDS) latest = { states: ask(), askedAt: now };
    return latest.states;
  };
}

type Asked = ReturnType<NonNullable<SubgraphTransport['readiness']>> | undefined;

async function stateOf(ask: (signal: AbortSignal) => Asked): Promise<PartState> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort();
    reject(new Error('No answer in time'));
  }, DEADLINE_MILLISECONDS);
  try {
    const answer = await Promise.race([ask(deadline.signal), late]);
    if (!answer || answer.ready) return { status: 'ready' };
    return { status: 'not ready', problems: answer.problems };
  } catch {
    return { status: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}
