import { type Answer, type Client, untyped } from '../../src/demo/client.ts';
import { type Call, documentOf } from './calls.ts';
import { allows, type RootField } from './graph.ts';
import type { Rows } from './rows.ts';
import { selectEverything } from './selection.ts';
import type { Tenant } from './tenant.ts';

export interface Asker {
  client: Client;
  permissions: readonly string[];
}

type Data = Record<string, unknown>;

/** Who of an enterprise may ask for what. */
export async function askersOf({ administrator, member, app, dealer }: Tenant): Promise<Asker[]> {
  return await Promise.all(
    [administrator, member, app, dealer].map(async (client) => {
      const { viewer } = await client.run('{ viewer { permissions } }');
      return { client, permissions: viewer.permissions };
    }),
  );
}

/** The first who may ask for a field; the enterprise administrator when nobody may. */
export function askerFor(field: RootField, askers: readonly Asker[]): Client {
  const [administrator] = askers;
  const asker = askers.find(({ permissions }) => allows(field, permissions)) ?? administrator;
  if (!asker) throw new Error('There is nobody to ask');
  return asker.client;
}

/** Everything of an enterprise that another one must not be told. */
export async function secretsOf(tenant: Tenant, other: Tenant, rows: Rows): Promise<string[]> {
  const shared = await rows.idsIn(other.ids.enterprise);
  const own = [...(await rows.idsIn(tenant.ids.enterprise))].filter((id) => !shared.has(id));
  return [tenant.marker, ...tenant.secrets, ...own];
}

/** What an answer tells of the secrets, besides those that were sent along. */
export function leaksIn(answer: unknown, secrets: readonly string[], sent: unknown = {}): string[] {
  const asked = JSON.stringify(sent);
  // What was sent may come back: then only what stands beside it counts.
  const told = [...asked.matchAll(/"([^"]+)"/g)].reduce(
    (text, [, value]) => (value ? text.replaceAll(value, '') : text),
    JSON.stringify(answer),
  );
  return secrets.filter((secret) => told.includes(secret));
}

/** Asks for a field with everything that its selection says. */
export async function ask(
  client: Client,
  field: RootField,
  variables: Record<string, unknown>,
  nested: Tenant,
): Promise<Answer<Data>> {
  const document = documentOf(field, variables, selectEverything(field.definition, nested.ids));
  return await client.ask(untyped<Data>(document), variables);
}

function valuesNamed(name: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]) => [
    ...(key === name ? [value] : []),
    ...valuesNamed(name, value),
  ]);
}

/** Codes of an answer's errors and of the items that it refuses. What an asker may not read of the answer is no refusal. */
export const refusalsOf = ({ errors, data }: Answer<Data>): string[] => {
  const ofItems = valuesNamed('code', data).filter((code) => typeof code === 'string');
  const refusals = errors
    .map(({ extensions, path = [] }) => ({ code: extensions?.code ?? 'NONE', path }))
    .filter(({ code, path }) => code !== 'UNAUTHORIZED_FIELD_OR_TYPE' || path.length === 1);
  return [...new Set([...refusals.map(({ code }) => code), ...ofItems])];
};

/** Whether a query found nothing: null, or lists without rows. */
export function isEmpty({ data }: Answer<Data>): boolean {
  const [found] = Object.values(data ?? {});
  if (found === null || found === undefined) return true;
  const lists = Array.isArray(found) ? [found] : valuesNamed('nodes', found);
  return lists.length > 0 && lists.every((list) => Array.isArray(list) && list.length === 0);
}

export const describeCall = (field: RootField, call: Call): string => `${field.coordinate}(${call.foreign.join(', ')})`;
