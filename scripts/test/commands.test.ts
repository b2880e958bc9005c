import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import {
  commandConstants,
  createCommandReader,
  createOperationReader,
  graphOfCommands,
  operationConstants,
} from '../lib/commands.ts';

const people = `
  type Query { person(id: ID!): Person }
  type Mutation { tell(input: TellInput!): Told }
  input TellInput { personId: ID! text: String! }
  type Person @key(fields: "id") { id: ID! name: String! }
  type Told { at: String! person: Person! }
`;
const notes = `
  type Query { note: Note }
  extend type Person @key(fields: "id") { id: ID! @external note: Note }
  type Note { text: String! }
`;
const read = createCommandReader([
  { name: 'notes', sdl: notes },
  { name: 'people', sdl: people },
]);
const tell = (selection: string) =>
  `mutation TellPerson($input: TellInput!) {\n  tell(input: $input) {\n    ${selection}\n  }\n}\n`;

test('a command goes to the service that declares its field', () => {
  const command = read('note/tell-person.command.graphql', tell('at'));
  expect(command).toMatchObject({ name: 'TellPerson', kind: 'Mutation', service: 'people' });
  expect(commandConstants([command])).toBe(
    `export const tellPersonCommand: Command<TellPersonMutation, TellPersonMutationVariables> = {
  service: 'people',
  document: "mutation TellPerson($input:TellInput!){tell(input:$input){at}}",
};
`,
  );
});

test.each([
  ['a field that is not there', tell('since'), ':3 does not fit people: Cannot query field "since" on type "Told".'],
  [
    // The graph has it, but commands do not pass the gateway.
    'a field of another service',
    tell('person { note { text } }'),
    ':3 does not fit people: Cannot query field "note" on type "Person". Did you mean "name"?',
  ],
  [
    'a variable of another type',
    tell('at').replace('TellInput!', 'String!'),
    ':1 does not fit people: Variable "$input" of type "String!" used in position expecting type "TellInput!".',
  ],
  [
    'a root field that nobody has',
    'mutation TellPerson { shout }',
    ' asks for Mutation.shout, which no service declares',
  ],
  [
    'a root field that several have',
    'query TellPerson { _service { sdl } }',
    ' asks for Query._service, which several services declare',
  ],
  [
    'another name than its file',
    tell('at').replace('TellPerson', 'Tell'),
    ' must contain exactly one operation: TellPerson',
  ],
  ['two operations', `${tell('at')} query Other { note { text } }`, ' must contain exactly one operation: TellPerson'],
  ['no GraphQL', 'mutation {', ': Syntax Error: Expected Name, found <EOF>.'],
])('a command is refused: %s', (_what, text, problem) => {
  const file = 'note/tell-person.command.graphql';
  expect(() => read(file, text)).toThrow(new Error(file + problem));
});

test('a command sees what is closed to clients, and root fields that are never null', () => {
  const schema = buildSchema(
    graphOfCommands(`
      scalar join__FieldSet
      enum join__Graph { PEOPLE }
      directive @inaccessible on FIELD_DEFINITION
      type Query { person: Person @inaccessible list: [Person!]! }
      type Person { name: String @inaccessible }
    `),
  );
  const fields = schema.getQueryType()?.getFields();
  expect([fields?.person?.type, fields?.list?.type].map(String)).toEqual(['Person!', '[Person!]!']);
  expect(String(schema.getType('Person')?.astNode?.kind)).toBe('ObjectTypeDefinition');
  expect(schema.getType('join__Graph')).toBeUndefined();
});

test('an operation of a client fits the whole graph', () => {
  const readOperation = createOperationReader('type Query { person: Person } type Person { note: String }');
  const operation = readOperation('demo/read-note.graphql', 'query ReadNote {\n  person {\n    note\n  }\n}\n');
  expect(operationConstants([operation])).toBe(
    `export const readNoteOperation: Operation<ReadNoteQuery, ReadNoteQueryVariables> = {
  document: "query ReadNote{person{note}}",
};
`,
  );
  expect(() => readOperation('demo/read-note.graphql', 'query ReadNote {\n  person { name }\n}\n')).toThrow(
    'demo/read-note.graphql:2 does not fit the supergraph: Cannot query field "name" on type "Person".',
  );
});
