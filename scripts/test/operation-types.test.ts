import { generate } from '@graphql-codegen/cli';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { isTyped, nameOperations, operationTypes } from '../lib/operation-types.ts';

const SDL = `
  enum Kind { A B }
  type Role { id: ID! name: String }
  type Query { role(id: ID!, kind: Kind): Role! roles: [Role!]! }
`;
const typesOf = async (texts: readonly string[]) => {
  const generates = { 'types.ts': { plugins: ['typescript-operations'], config: { immutableTypes: true } } };
  const config = { schema: SDL, documents: [nameOperations(texts)], silent: true, generates };
  const [{ content }] = (await generate(config, false)) as [{ content: string }];
  return operationTypes(texts, content).replaceAll(/\s+/g, ' ');
};

test('texts are typed each for itself, whatever their operations and fragments are called', async () => {
  const texts = [
    'query One($id: ID!, $kind: Kind) { role(id: $id, kind: $kind) { name } }',
    'query One { roles { id } }',
    '{ roles { ...F } } fragment F on Role { id }',
    '{ roles { ...F } } fragment F on Role { name }',
  ];
  const types = await typesOf(texts);
  const entry = (text = '', data = '', variables = '') =>
    `${JSON.stringify(text)}: { data: ${data}; variables: ${variables}; };`;
  const [one, other, ids, names] = texts;
  const none = '{ [key: string]: never; }';
  const roles = (field: string) => `{ readonly roles: ReadonlyArray<{ readonly ${field} }> }`;
  expect(types).toContain("export type Kind = | 'A' | 'B';");
  expect(types).toContain(
    entry(
      one,
      '{ readonly role: { readonly name: string | null } }',
      '{ id: string | number; kind?: Kind | null | undefined; }',
    ),
  );
  expect(types).toContain(entry(other, roles('id: string'), none));
  expect(types).toContain(entry(ids, roles('id: string'), none));
  expect(types).toContain(entry(names, roles('name: string | null'), none));
  expect(types).not.toMatch(/Text\d/);
});

test('texts that do not fit the graph, and those of several operations, have no types', () => {
  const schema = buildSchema(SDL);
  const texts = [
    '{ roles { id } }',
    '{ rolls { id } }',
    '{ roles',
    'query A { roles { id } } query B { roles { id } }',
  ];
  expect(texts.filter((text) => isTyped(schema, text))).toEqual(['{ roles { id } }']);
});
