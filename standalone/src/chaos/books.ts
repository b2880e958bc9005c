import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '../demo/client.ts';
import type { Crew } from './crew.ts';
import type { Load } from './load.ts';

/** What is there after a case, beside what clients were told. */
export interface Books {
  acknowledged: number;
  /** Acknowledged, and not there. */
  lost: string[];
  /** There more than once. */
  doubled: string[];
  /** What does not add up in the ledger. */
  problems: string[];
}

const SETTLE_MS = 60_000;
const POLL_MS = 200;
const DEPARTMENTS = '{ departments { id name } }';
const MESSAGES = `query Messages($after: String) {
  viewer { smsMessages(first: 200, after: $after) { nodes { id text } pageInfo { hasNextPage endCursor } } }
}`;
const LEDGER = '{ smsLedger { sum pending spent } }';

interface Found {
  id: string;
  key: string;
}

async function listDepartments({ administrator }: Crew): Promise<Found[]> {
  type Data = { departments: { id: string; name: string }[] };
  const { departments } = await administrator.run<Data>(DEPARTMENTS);
  return departments.map(({ id, name }) => ({ id, key: name }));
}

async function listMessages({ member }: Crew): Promise<Found[]> {
  type Connection = {
    nodes: { id: string; text: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  type Data = { viewer: { smsMessages: Connection } };
  const found: Found[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo }: Connection = (await member.run<Data>(MESSAGES, { after })).viewer.smsMessages;
    found.push(...nodes.map(({ id, text }) => ({ id, key: text })));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return found;
}

function compare(what: string, told: ReadonlyMap<string, string>, found: readonly Found[]) {
  const idsByKey = Map.groupBy(found, ({ key }) => key);
  const isThere = ([key, id]: [string, string]) =>
    // The id is not known when the first answer was lost.
    (idsByKey.get(key) ?? []).some((one) => id === '' || one.id === id);
  const lost = [...told].filter((one) => !isThere(one)).map(([key]) => `${what} ${key}`);
  const doubled = [...idsByKey].filter(([, all]) => all.length > 1).map(([key]) => `${what} ${key}`);
  return { lost, doubled };
}

async function settledLedger(administrator: Client): Promise<Record<'sum' | 'pending' | 'spent', number>> {
  type Data = { smsLedger: Record<'sum' | 'pending' | 'spent', string> };
  const deadline = performance.now() + SETTLE_MS;
  for (;;) {
    const { sum, pending, spent } = (await administrator.run<Data>(LEDGER)).smsLedger;
    const ledger = { sum: Number(sum), pending: Number(pending), spent: Number(spent) };
    if (ledger.pending === 0 || performance.now() > deadline) return ledger;
    await wait(POLL_MS);
  }
}

/** Compares what clients were told with what is there, once every message was sent. Each message costs one credit. */
export async function checkBooks(crew: Crew, load: Load): Promise<Books> {
  const ledger = await settledLedger(crew.administrator);
  const messages = await listMessages(crew);
  const ofMessages = compare('message', load.messages, messages);
  const ofDepartments = compare('department', load.departments, await listDepartments(crew));
  const problems = [
    ...(ledger.sum === 0 ? [] : [`the ledger adds up to ${ledger.sum}`]),
    ...(ledger.pending === 0 ? [] : [`${ledger.pending} credits are still reserved after ${SETTLE_MS / 1_000} s`]),
    ...(ledger.spent + ledger.pending === messages.length
      ? []
      : [`${ledger.spent} credits were charged for ${messages.length} messages`]),
  ];
  return {
    acknowledged: load.messages.size + load.departments.size,
    lost: [...ofMessages.lost, ...ofDepartments.lost],
    doubled: [...ofMessages.doubled, ...ofDepartments.doubled],
    problems,
  };
}
