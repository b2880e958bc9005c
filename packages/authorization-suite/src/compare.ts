import { parse } from 'graphql';
import type { SuiteGraph } from './graph.ts';
import type { Viewer } from './oracle.ts';
import type { createStandIns } from './stand-ins.ts';
import type { Target } from './target.ts';

const refusalCodeFor = ({ signedIn }: Viewer) => (signedIn ? 'UNAUTHORIZED_FIELD_OR_TYPE' : 'UNAUTHENTICATED');

/** Enough differences for a report: a collector may stop at this number. */
export const ENOUGH_DIFFERENCES = 20;

/** Whether an anonymous viewer without permissions is refused the field. */
export function isGuarded({ oracle }: SuiteGraph, { coordinate }: { coordinate: string }): boolean {
  const [type = '', field = ''] = coordinate.split('.');
  return !oracle.mayHave({ signedIn: false, permissions: [] }, type, field);
}

export interface Bench {
  graph: SuiteGraph;
  target: Target;
  standIns: Pick<ReturnType<typeof createStandIns>, 'takeAsked'>;
}

/**
 * Sends a query to the gateway and compares the result with the oracle: the refused paths, the data at these paths, and
 * the fields that reached a subgraph. Returns all differences; an empty list means success.
 */
export async function differences(
  { graph: { oracle }, target, standIns }: Bench,
  query: string,
  viewer: Viewer,
  variables: Record<string, unknown> = {},
): Promise<string[]> {
  standIns.takeAsked();
  const { data, errors = [] } = await target.ask(query, viewer, variables);
  const { calls, fields } = standIns.takeAsked();
  const expected = oracle.refusedPaths(parse(query), viewer, variables);
  const told = errors.filter(({ extensions }) => extensions?.code === refusalCodeFor(viewer));
  const refused = [...new Set(told.map(({ extensions }) => extensions?.path?.join('.') ?? ''))].sort();
  const found = errors.filter((error) => !told.includes(error)).map(({ message }) => `another error: ${message}`);
  for (const path of expected) if (!refused.includes(path)) found.push(`not refused: ${path}`);
  for (const path of refused) if (!expected.includes(path)) found.push(`refused for nothing: ${path}`);
  for (const path of expected) if (!isNullAt(data, path.split('.'))) found.push(`answered all the same: ${path}`);
  for (const { subgraph, type, field } of fields) {
    if (!oracle.mayHave(viewer, type, field)) found.push(`reached ${subgraph}: ${type}.${field}`);
  }
  const rootFields = new Set(expected.filter((path) => !path.includes('.')));
  if (query.startsWith('mutation') && rootFields.size > 0 && calls > 0)
    found.push('a refused mutation reached a subgraph');
  if (expected.length === 0 && (data === null || data === undefined)) found.push('nothing was answered');
  return found;
}

/** Whether the value at a path is null or absent, in every item of the lists on it. */
function isNullAt(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (value === null || value === undefined || key === undefined) return value === null || value === undefined;
  if (key === '@') return !Array.isArray(value) || value.every((item) => isNullAt(item, rest));
  return isNullAt((value as Record<string, unknown>)[key], rest);
}
