import { Pool } from 'undici';
import type { Operation } from './operations.ts';

type Enough = (answered: number) => boolean;

export const requests =
  (count: number): Enough =>
  (answered) =>
    answered >= count;

/** From now on. */
export function seconds(count: number): Enough {
  const end = performance.now() + count * 1_000;
  return () => performance.now() >= end;
}

/** A running gateway, as its clients see it. */
export interface Client {
  /** Returns the whole answer. @throws unless it has data and no errors */
  answer(operation: Operation): Promise<unknown>;
  /** Keeps all connections busy until `isEnough`. Returns the number of answered requests. @throws if one failed */
  load(operation: Operation, isEnough: Enough): Promise<number>;
  close(): Promise<void>;
}

/** Concurrent requests: enough that the gateway's core is never idle. */
const CONNECTIONS = 16;

export function createClient(url: string, headers: Readonly<Record<string, string>>): Client {
  const pool = new Pool(url, { connections: CONNECTIONS });
  const send = async (body: string) => {
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
  const bodyOf = ({ query, variables }: Operation) => JSON.stringify({ query, variables });

  return {
    async answer(operation) {
      const answer = JSON.parse(await send(bodyOf(operation))) as { data?: unknown; errors?: unknown };
      if (!answer.data || answer.errors) throw new Error(`${operation.name}: ${JSON.stringify(answer).slice(0, 500)}`);
      return answer.data;
    },
    async load(operation, isEnough) {
      const body = bodyOf(operation);
      // The first answer is checked in full, later ones by length, so that only complete answers are measured.
      const { length } = await send(body);
      let answered = 0;
      const keepBusy = async () => {
        while (!isEnough(answered)) {
          const answer = await send(body);
          if (answer.length !== length) throw new Error(`${operation.name}: ${answer.slice(0, 500)}`);
          answered += 1;
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, keepBusy));
      return answered;
    },
    close: () => pool.close(),
  };
}
