import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { graphOfTests } from '../lib/graph-of-tests.ts';
import { operationStrings } from '../lib/operation-strings.ts';

const found = (...lines: string[]) => operationStrings('some.test.ts', lines.join('\n'));
const textsOf = (...lines: string[]) => found(...lines).map(({ text }) => text);

describe('operations in a source file', () => {
  test('are found by how they begin, and nothing else is', () => {
    const lines = [
      "const ONE = 'query Members($first: Int) { members(first: $first) { nodes { id } } }';",
      "const two = await client.query('{ viewer { permissions } }');",
      'const three = `mutation { signOut { signedOut } }`;',
      "const other = ['{', 'a query', '{\"a\": 1}', 'mutation', '{}', 'query the database; then {'];",
    ];
    expect(found(...lines).map(({ line, text }) => [line, text])).toEqual([
      [1, 'query Members($first: Int) { members(first: $first) { nodes { id } } }'],
      [2, '{ viewer { permissions } }'],
      [3, 'mutation { signOut { signedOut } }'],
    ]);
  });

  test('are put together from the constants of the file, whose parts are none by themselves', () => {
    const parts = ["const NAME = 'name';", 'const CARD = `{ id ${NAME} }`;'];
    expect(textsOf(...parts, 'const ONE = `query { viewer ${CARD} }`;')).toEqual(['query { viewer { id name } }']);
  });

  test('with a part that is known only when they run are found, and not read', () => {
    expect(textsOf('const of = (field: string) => `{ ${field} { id } }`;')).toEqual([null]);
    expect(textsOf('const of = (field: string) => `query { ${field} { id } }`;')).toEqual([null]);
  });

  test('may be marked as wrong', () => {
    const marks = found("send(wrongOnPurpose('{ rolls }'));", "send('{ roles }');").map((one) => one.wrongOnPurpose);
    expect(marks).toEqual([true, false]);
  });

  test('may ask for entities, as the gateway does', () => {
    const schema = buildSchema(
      'directive @join__type(graph: String, key: String) on OBJECT type Query { a: A } type A @join__type(key: "id") { id: ID }',
    );
    const document = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on A { id } } _service { sdl } }';
    expect(validate(graphOfTests(schema), parse(document))).toEqual([]);
  });
});
