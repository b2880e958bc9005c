import {
  type GraphQLSchema,
  type IntrospectionQuery,
  buildClientSchema,
  getIntrospectionQuery,
  validateSchema,
} from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { libraryGraph } from './support/library.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

const INTROSPECTION = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });

const ownTypes = (schema: GraphQLSchema) =>
  Object.keys(schema.getTypeMap())
    .filter((name) => !name.startsWith('__'))
    .sort();
const fieldsOf = (schema: GraphQLSchema, name: string) => {
  const type = schema.getType(name);
  return type && 'getFields' in type ? Object.keys(type.getFields()) : [];
};

describe('schema by viewer', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(libraryGraph);
    system.identity.grant('plain');
    system.identity.grant('payroll', 'salary:read');
    system.identity.grant('guard', 'vault:open');
  });
  afterAll(() => system.gateway.stop());
  beforeEach(() => {
    system.calls.length = 0;
  });

  const schemaOf = async (as?: string) => {
    const { data, errors } = await system.ask(INTROSPECTION, as === undefined ? {} : { as });
    expect(errors).toEqual([]);
    expect(system.calls).toEqual([]);
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    expect(validateSchema(schema)).toEqual([]);
    return schema;
  };

  it('[GW-25] shows the fields that the asker may use, and no type that is left unreachable', async () => {
    const anonymous = await schemaOf();
    expect(fieldsOf(anonymous, 'Query')).toEqual(['person', 'people', 'matrix', 'things', 'finds']);
    expect(fieldsOf(anonymous, 'Person')).toEqual(['id', 'name', 'title', 'boss']);
    expect(ownTypes(anonymous)).toEqual(
      ['Query', 'Mutation', 'Person', 'Thing', 'Book', 'Find', 'ID', 'String', 'Boolean'].sort(),
    );
    const plain = await schemaOf('plain');
    expect(fieldsOf(plain, 'Query')).toContain('me');
    expect(fieldsOf(plain, 'Book')).toContain('pages');
    expect(fieldsOf(plain, 'Person')).toEqual(['id', 'name', 'title', 'boss', 'diary']);
    const payroll = await schemaOf('payroll');
    expect(fieldsOf(payroll, 'Person')).toEqual(expect.arrayContaining(['salary', 'bonus', 'taxes']));
    const guard = await schemaOf('guard');
    expect(fieldsOf(guard, 'Vault')).toEqual(['id', 'label', 'code']);
    expect(guard.getType('Person')).toBeDefined();
  });

  it('[GW-25] leaves hidden types out of unions, interfaces and mutations', async () => {
    const plain = await schemaOf('plain');
    const members = plain.getType('Find');
    expect(members && 'getTypes' in members && members.getTypes().map(({ name }) => name)).toEqual(['Person', 'Book']);
    const thing = plain.getType('Thing');
    expect(thing && 'getInterfaces' in thing && plain.getPossibleTypes(thing as never).map(({ name }) => name)).toEqual(
      ['Book'],
    );
    expect(fieldsOf(plain, 'Mutation')).toEqual(['rename']);
    system.identity.grant('chief', 'person:promote');
    expect(fieldsOf(await schemaOf('chief'), 'Mutation')).toEqual(['rename', 'promote']);
  });

  it('[GW-25] has no mutations for whom every mutation is refused', async () => {
    const { ask, identity } = await startSystemForTest([
      {
        name: 'safe',
        sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes"])
          type Query { open: String }
          type Mutation { close: Int @requiresScopes(scopes: [["safe:close"]]) }`,
      },
    ]);
    identity.grant('keeper', 'safe:close');
    const query = '{ __schema { mutationType { name } types { name } } }';
    expect((await ask(query)).data).toMatchObject({ __schema: { mutationType: null } });
    expect(JSON.stringify((await ask(query)).data)).not.toContain('"Int"');
    expect((await ask(query, { as: 'keeper' })).data).toMatchObject({
      __schema: { mutationType: { name: 'Mutation' } },
    });
  });

  it('[GW-25] knows no hidden type by its name', async () => {
    const query = 'query T($name: String!) { a: __type(name: $name) { name } b: __type(name: "Review") { name } }';
    const variables = { name: 'Vault' };
    expect((await system.ask(query, { as: 'plain', variables })).data).toEqual({ a: null, b: null });
    expect((await system.ask(query, { as: 'guard', variables })).data).toEqual({ a: { name: 'Vault' }, b: null });
  });

  it('[GW-25] answers questions about the schema and the data in one operation', async () => {
    const query = `query Both($id: ID!, $yes: Boolean!) {
      first: person(id: $id) { ...P }
      ...Schema @include(if: $yes)
      ... { last: __typename }
      me { name }
    }
    fragment P on Person { name salary }
    fragment Schema on Query { s: __schema { queryType { ...Fields } } more: person(id: "p2") { ...P } }
    fragment Fields on __Type { fields { name } }`;
    const plain = await system.ask(query, { as: 'plain', variables: { id: 'p1', yes: true } });
    const names = ['me', 'person', 'people', 'matrix', 'things', 'finds'].map((name) => ({ name }));
    expect(plain.data).toEqual({
      first: { name: 'Ada', salary: null },
      s: { queryType: { fields: names } },
      more: { name: 'Bo', salary: null },
      last: 'Query',
      me: { name: 'Ada' },
    });
    expect(Object.keys(plain.data ?? {})).toEqual(['first', 's', 'more', 'last', 'me']);
    expect(plain.errors.map(({ path }) => path)).toEqual([
      ['first', 'salary'],
      ['more', 'salary'],
    ]);
    const without = await system.ask(query, { variables: { id: 'p1', yes: false } });
    expect(without.data).toEqual({ first: { name: 'Ada', salary: null }, last: 'Query', me: null });
  });

  it('[GW-25] makes the schema null with everything else when a field of the root may not be null', async () => {
    const answer = await system.ask('{ __schema { queryType { name } } people { bonus } }', { as: 'plain' });
    expect(answer.data).toBeNull();
    expect(answer.errors).toHaveLength(1);
  });

  it('[GW-25] never mixes what two viewers see, in any order and in parallel', async () => {
    const query = '{ __type(name: "Person") { fields { name } } }';
    const askers = Array.from({ length: 40 }, (_, index) => ['plain', 'payroll', undefined][index % 3]);
    const answers = await Promise.all(askers.map((as) => system.ask(query, as ? { as } : {})));
    answers.forEach(({ body }, index) => {
      const text = JSON.stringify(body);
      expect(text.includes('salary')).toBe(askers[index] === 'payroll');
      expect(text.includes('diary')).toBe(askers[index] !== undefined);
    });
  });

  it('[GW-25] shows everything while the rules are only tried out', async () => {
    const { ask } = await startSystemForTest(libraryGraph, { authorization: { dryRun: true } });
    expect((await ask('{ __type(name: "Vault") { name } }')).data).toEqual({ __type: { name: 'Vault' } });
  });

  it('[GW-25] suggests no hidden name for a mistyped field, type, argument or value', async () => {
    const mistakes: [query: string, hidden: string, as: string][] = [
      ['{ person(id: "p1") { salry } }', 'salary', 'payroll'],
      ['{ valt { id } }', 'vault', 'guard'],
      ['{ things { ... on Valt { id } } }', 'Vault', 'guard'],
      ['{ finds { ... on Book { cod } } things { code } }', 'Vault', 'guard'],
      ['mutation { promot(id: "p1") { id } }', 'promote', 'chief'],
    ];
    system.identity.grant('chief', 'person:promote');
    for (const [query, hidden, as] of mistakes) {
      for (const asker of ['plain', as, 'plain']) {
        const { errors, status } = await system.ask(query, { as: asker });
        expect(status).toBe(400);
        const messages = errors.map(({ message }) => message).join('\n');
        expect(messages).toMatch(/Cannot query field|Unknown type/);
        expect({ messages, told: messages.includes(`"${hidden}"`) }).toEqual({ messages, told: asker === as });
      }
    }
    const allowed = await system.ask('{ person(id: "p1") { nam taxs } }', { as: 'plain' });
    expect(allowed.errors.map(({ message }) => message)).toEqual([
      'Cannot query field "nam" on type "Person". Did you mean "name"?',
      'Cannot query field "taxs" on type "Person".',
    ]);
  });
});
