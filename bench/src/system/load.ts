import { Pool } from 'undici';

/** A request that is repeated. */
export interface Operation {
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

/** What a load came to. */
export interface Load {
  answered: number;
  /** Milliseconds that it lasted. */
  elapsed: number;
  /** Milliseconds of each request. */
  latencies: number[];
}

export interface Client {
  /** @throws unless the answer has data and no errors */
  answer(operation: Operation): Promise<unknown>;
  /** Keeps this many connections busy for some seconds. @throws if an answer has another status or length */
  load(operation: Operation, options: { connections: number; seconds: number }): Promise<Load>;
  /** Sends this many requests one after the other. */
  repeat(operation: Operation, times: number): Promise<void>;
  close(): Promise<void>;
}

const MAXIMUM_CONNECTIONS = 16;

/** A function that sends an operation again and again. */
function createSender(pool: Pool, headers: Readonly<Record<string, string>>) {
  return (operation: Operation) => {
    const body = JSON.stringify(operation);
    return async () => {
      const response = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body,
      });
      const answer = await response.body.text();
      if (response.statusCode !== 200) throw new Error(`HTTP status ${response.statusCode}: ${answer.slice(0, 500)}`);
      return answer;
    };
  };
}

export function createClient(url: string, headers: Readonly<Record<string, string>>): Client {
  const pool = new Pool(url, { connections: MAXIMUM_CONNECTIONS });
  const sender = createSender(pool, headers);
  return {
    async answer(operation) {
      const text = await sender(operation)();
      const answer = JSON.parse(text) as { data?: unknown; errors?: unknown };
      if (!answer.data || answer.errors) throw new Error(`${operation.query.slice(0, 60)}: ${text.slice(0, 800)}`);
      return answer.data;
    },
    async load(operation, { connections, seconds }) {
      const send = sender(operation);
      // The first answer was checked in full, later ones by their length, so that only complete answers are measured.
      const { length } = await send();
      const latencies: number[] = [];
      const began = performance.now();
      const end = began + seconds * 1_000;
      const keepBusy = async () => {
        for (let at = performance.now(); at < end; at = performance.now()) {
          const answer = await send();
          if (answer.length !== length) throw new Error(`An answer of another length: ${answer.slice(0, 500)}`);
          latencies.push(performance.now() - at);
        }
      };
      await Promise.all(Array.from({ length: connections }, keepBusy));
      return { answered: latencies.length, elapsed: performance.now() - began, latencies };
    },
    async repeat(operation, times) {
      const send = sender(operation);
      for (let index = 0; index < times; index += 1) await send();
    },
    close: () => pool.close(),
  };
}
