import { type GraphQLSchema, getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import { expect } from 'vitest';
import type { Bench } from '../../src/compare.ts';
import type { Viewer } from '../../src/oracle.ts';
import { readRules } from '../../src/rules.ts';

/** All permissions that some SDL asks for. */
export const permissionsOf = (sdls: readonly string[]): string[] =>
  [...new Set([...readRules(sdls).values()].flat().flatMap((need) => (need === '*' ? [] : need.flat())))].sort();

const QUERY = '{ __schema { types { name fields(includeDeprecated: true) { name } inputFields { name } } } }';

interface ShownType {
  name: string;
  fields: { name: string }[] | null;
  inputFields: { name: string }[] | null;
}

const fieldsOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));

/**
 * Nothing is shown that the oracle refuses, and every allowed leaf of a shown type is. Fields that need a type which has
 * become empty may be missing.
 */
export async function expectIntrospection({ graph, target }: Bench, viewer: Viewer): Promise<void> {
  const { data } = await target.ask(QUERY, viewer);
  const types = (data?.['__schema'] as { types: ShownType[] } | undefined)?.types ?? [];
  expect(types).not.toEqual([]);
  const shown = new Set(types.flatMap(({ name, fields }) => (fields ?? []).map((field) => `${name}.${field.name}`)));
  const shownInputs = types.flatMap(({ name, inputFields }) =>
    (inputFields ?? []).map((field) => `${name}.${field.name}`),
  );
  const wrong: string[] = [];
  for (const { type, field } of fieldsOf(graph.schema)) {
    const coordinate = `${type.name}.${field.name}`;
    const isAllowed = graph.oracle.mayHave(viewer, type.name, field.name);
    if (shown.has(coordinate) && !isAllowed) wrong.push(`shown: ${coordinate}`);
    const isLeaf = isObjectType(type) && !isCompositeType(getNamedType(field.type)) && field.args.length === 0;
    const isTypeShown = types.some(({ name }) => name === type.name);
    if (isAllowed && isLeaf && isTypeShown && !shown.has(coordinate)) wrong.push(`hidden: ${coordinate}`);
  }
  for (const coordinate of shownInputs) if (!graph.oracle.meets(viewer, coordinate)) wrong.push(`shown: ${coordinate}`);
  expect({ viewer, wrong }).toEqual({ viewer, wrong: [] });
}
