import { present, readPages } from '../demo/client.ts';
import { settledLedger } from '../demo/credit.ts';
import type { Crew } from './crew.ts';
import type { Load } from './load.ts';

/** Comparison of the stored data with the acknowledgements that clients got. */
export interface Books {
  acknowledged: number;
  /** Acknowledged, but missing. */
  lost: string[];
  /** Stored more than once. */
  doubled: string[];
  /** Errors in the ledger's sums. */
  problems: string[];
}

const DEPARTMENTS = '{ departments { id name } }';
const MESSAGES = `query Messages($after: String) {
  viewer { smsMessages(first: 200, after: $after) { nodes { id text } pageInfo { hasNextPage endCursor } } }
}`;

interface Found {
  id: string;
  key: string;
}

async function listDepartments({ administrator }: Crew): Promise<Found[]> {
  const { departments } = await administrator.run(DEPARTMENTS);
  return departments.map(({ id, name }) => ({ id, key: present(name) }));
}

async function listMessages({ member }: Crew): Promise<Found[]> {
  const messages = await readPages(async (after) =>
    present((await member.run(MESSAGES, { after })).viewer.smsMessages),
  );
  return messages.map(({ id, text }) => ({ id, key: text }));
}

function compare(what: string, told: ReadonlyMap<string, string>, found: readonly Found[]) {
  const idsByKey = Map.groupBy(found, ({ key }) => key);
  const isThere = ([key, id]: [string, string]) =>
    // The id is not known if the first answer was lost.
    (idsByKey.get(key) ?? []).some((one) => id === '' || one.id === id);
  const lost = [...told].filter((one) => !isThere(one)).map(([key]) => `${what} ${key}`);
  const doubled = [...idsByKey].filter(([, all]) => all.length > 1).map(([key]) => `${what} ${key}`);
  return { lost, doubled };
}

/** Compares acknowledgements with the stored data, after every message was sent. Each message costs one credit. */
export async function checkBooks(crew: Crew, load: Load): Promise<Books> {
  const ledger = await settledLedger(crew);
  const messages = await listMessages(crew);
  const ofMessages = compare('message', load.messages, messages);
  const ofDepartments = compare('department', load.departments, await listDepartments(crew));
  const problems = [
    ...(ledger.sum === 0 ? [] : [`the ledger adds up to ${ledger.sum}`]),
    ...(ledger.pending === 0 ? [] : [`${ledger.pending} credits are still reserved`]),
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
