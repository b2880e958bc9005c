import { median } from '../lib/median.ts';
import type { Contenders } from './company.ts';
import { type Client, createClient } from './load.ts';
import { type PageName, pageOf } from './pages.ts';
import { type Clock, createClocks, type ProcessorTimes } from './processes.ts';
import { countStatements, type StatementCounts } from './statements.ts';
import type { SystemOptions } from './options.ts';

export const contenderNames = ['ours', 'peer'] as const;
export type ContenderName = (typeof contenderNames)[number];
export type PerContender<Value> = Record<ContenderName, Value>;

export const connectionCounts = [1, 16] as const;
export type Connections = (typeof connectionCounts)[number];

/** One contender under one page in one round. */
export interface Measurement {
  page: PageName;
  contender: ContenderName;
  connections: Connections;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Milliseconds per request. */
  processor: ProcessorTimes;
}

const SIGN_IN = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken } }';
type SignedIn = { signIn: { accessToken: string } };

const WARM_UP_SECONDS = 1.5;
const COUNTED_REQUESTS = 50;

/** The 99th percentile; NaN if there are no values. */
function p99Of(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}

export class Bench {
  readonly clients: PerContender<Client>;
  readonly #contenders: Contenders;
  readonly #ourHeaders: Record<string, string> = {};
  readonly #clocks: PerContender<Clock>;

  constructor(contenders: Contenders) {
    const { company, ours, peer, peerUrl } = contenders;
    this.#contenders = contenders;
    this.clients = {
      ours: createClient(company.url, this.#ourHeaders),
      peer: createClient(peerUrl, {}),
    };
    this.#clocks = createClocks({ ours: ours.pid, peer: peer.pid, databaseServer: company.databaseServerPid });
  }

  /** A token lasts ten minutes. */
  async signIn(): Promise<void> {
    delete this.#ourHeaders.authorization;
    const variables = { input: this.#contenders.company.signIn };
    const signedIn = (await this.clients.ours.answer({ query: SIGN_IN, variables })) as SignedIn;
    this.#ourHeaders.authorization = `Bearer ${signedIn.signIn.accessToken}`;
  }

  page(name: PageName) {
    return pageOf(name, this.#contenders.company);
  }

  /** Compiles the code of both contenders, and opens their connections. */
  async warmUp(name: PageName): Promise<void> {
    const page = this.page(name);
    for (const contender of contenderNames)
      await this.clients[contender].load(page[contender], { connections: 16, seconds: WARM_UP_SECONDS });
  }

  async count(name: PageName): Promise<PerContender<StatementCounts>> {
    const page = this.page(name);
    const count = (contender: ContenderName) =>
      countStatements(
        this.#contenders.company.adminUrl,
        { requests: COUNTED_REQUESTS, isPeer: contender === 'peer' },
        () => this.clients[contender].repeat(page[contender], COUNTED_REQUESTS),
      );
    return { ours: await count('ours'), peer: await count('peer') };
  }

  /** Both contenders in turns, with each number of connections. In every other round the peer begins. */
  async measureRound(round: number, name: PageName, { seconds }: SystemOptions): Promise<Measurement[]> {
    const turns = round % 2 === 0 ? contenderNames : contenderNames.toReversed();
    const measurements: Measurement[] = [];
    for (const connections of connectionCounts)
      for (const contender of turns) measurements.push(await this.#measure(name, contender, { connections, seconds }));
    return measurements;
  }

  async #measure(
    page: PageName,
    contender: ContenderName,
    options: { connections: Connections; seconds: number },
  ): Promise<Measurement> {
    const readClock = this.#clocks[contender]();
    const { answered, elapsed, latencies } = await this.clients[contender].load(this.page(page)[contender], options);
    const { process, database } = readClock();
    return {
      page,
      contender,
      connections: options.connections,
      requestsPerSecond: (answered / elapsed) * 1_000,
      p50: median(latencies),
      p99: p99Of(latencies),
      processor: { process: process / answered, database: database / answered },
    };
  }

  async close(): Promise<void> {
    await Promise.all(contenderNames.map((name) => this.clients[name].close()));
  }
}
