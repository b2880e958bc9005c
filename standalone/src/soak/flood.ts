import { tokenOf } from '../demo/sign-in.ts';
import type { DemoSignIns } from '../demo/sign-ins.ts';
import { HOSTILE_REQUESTS } from './hostile.ts';

export interface Flood {
  requests: number;
  /** Number of answers by HTTP status and the code of the first error; `none` if the connection was lost. */
  answers: Record<string, number>;
}

export interface FloodOptions {
  url: string;
  /** Tokens of the senders; null for requests without a token. */
  tokens: readonly (string | null)[];
  parallel: number;
  isOver: () => boolean;
}

/** Sends all kinds of hostile requests in turn, each with another token. */
export async function flood({ url, tokens, parallel, isOver }: FloodOptions): Promise<Flood> {
  const answers: Record<string, number> = {};
  let requests = 0;
  const send = async () => {
    while (!isOver()) {
      const number = requests;
      requests += 1;
      const answer = await sendOne(url, number, tokens);
      answers[answer] = (answers[answer] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: parallel }, send));
  return { requests, answers };
}

async function sendOne(url: string, number: number, tokens: FloodOptions['tokens']): Promise<string> {
  const create = HOSTILE_REQUESTS[number % HOSTILE_REQUESTS.length];
  const token = tokens[Math.floor(number / HOSTILE_REQUESTS.length) % tokens.length] ?? null;
  if (!create) return 'none';
  const { path, headers, ...rest } = create();
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  try {
    const response = await fetch(url + path, { ...rest, headers: { ...headers, ...authorization } });
    const code = /"code":"(\w+)"/.exec(await response.text())?.[1];
    return code === undefined ? String(response.status) : `${response.status} ${code}`;
  } catch {
    return 'none';
  }
}

/** Tokens of all demo sign-ins, and none. One member sends half of the requests. */
export async function signInAll(url: string, { people, enterprise }: DemoSignIns): Promise<(string | null)[]> {
  const inputs = [...people, enterprise].map((one) =>
    'accountNumber' in one
      ? { accountNumber: one.accountNumber, password: one.password }
      : { enterpriseNumber: one.enterpriseNumber, superPassword: one.superPassword },
  );
  const tokens: (string | null)[] = [];
  for (const input of inputs) tokens.push(await tokenOf(url, input));
  const [one = null] = tokens;
  return [...tokens, null].flatMap((token) => [one, token]);
}
