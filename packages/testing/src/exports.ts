import { expect } from 'vitest';
import type { Answer, Client } from './client.ts';
import { untyped } from './operation.ts';

/** An export as its starter sees it. */
export interface Exported {
  id: string;
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  rowsWritten: number;
  rowsTotal: number | null;
  file: { name: string; bytes: number; url: string; expiresAt: string } | null;
  errorCode: string | null;
  createdAt: string;
  finishedAt: string | null;
}

type Root = Record<string, Exported | null>;
type Payload = Record<string, { export: Exported } | null>;

const FIELDS = 'id state rowsWritten rowsTotal file { name bytes url expiresAt } errorCode createdAt finishedAt';

/** The operations of an export, by the name of its root field, such as `memberExport`. */
export function operationsOf(name: string) {
  const stem = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const start = untyped<Payload>(
    `mutation ($input: Start${stem}Input!) { start${stem}(input: $input) { export { ${FIELDS} } } }`,
  );
  const cancel = untyped<Payload>(
    `mutation ($input: Cancel${stem}Input!) { cancel${stem}(input: $input) { export { ${FIELDS} } } }`,
  );
  const read = untyped<Root>(`query ($id: ID!) { ${name}(id: $id) { ${FIELDS} } }`);
  const readState = untyped<Root>(`query ($id: ID!) { ${name}(id: $id) { state } }`);
  return {
    start: (client: Client, input: object) => client.query(start, { input }),
    cancel: (client: Client, id: string) => client.query(cancel, { input: { id } }),
    read: (client: Client, id: string) => client.query(read, { id }),
    /** The state alone, for which nothing is handed out. */
    readState: (client: Client, id: string) => client.query(readState, { id }),
  };
}

/** The only root field of an answer. @throws when it was refused */
export function exportIn({ data, errors }: Answer<Root> | Answer<Payload>): Exported {
  const [root] = Object.values(data ?? {});
  if (errors.length > 0 || !root) throw new Error(JSON.stringify(errors));
  return 'export' in root ? root.export : root;
}

/** Starts an export. @returns its id */
export const startExport = async (client: Client, name: string, input: object): Promise<string> =>
  exportIn(await operationsOf(name).start(client, input)).id;

/** Waits until an export is over, and returns it. */
export async function finishedExport(client: Client, name: string, id: string): Promise<Exported> {
  const { read, readState } = operationsOf(name);
  const isOver = async () => !['QUEUED', 'RUNNING'].includes(exportIn(await readState(client, id)).state);
  await expect.poll(isOver, { timeout: 20_000 }).toBe(true);
  return exportIn(await read(client, id));
}

/** Starts an export and waits until its file is there. */
export async function runExport(client: Client, name: string, input: object) {
  const { file, ...exported } = await finishedExport(client, name, await startExport(client, name, input));
  if (!file) throw new Error(`${name} is ${exported.state}: ${exported.errorCode}`);
  return { ...exported, file };
}
