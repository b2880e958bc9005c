import { expect, test } from 'vitest';
import { findProblems } from '../nouns.ts';

/** A service of two nouns, notes above people, that has the shape. */
const service = {
  'index.ts': "import { addNote } from './note/add-note.ts';",
  'context.ts': 'export interface Context {}',
  'generated/resolvers.ts': "import type { Context } from '../context.ts';",
  'person/index.ts': "export { isPerson, type Person } from './person.queries.ts';",
  'person/person.queries.ts': 'export interface Person {}\nexport const isPerson = () => true;',
  'person/person.table.ts': 'export const person = {};',
  'note/note.graphql': 'type Note { id: ID! }',
  'note/tell-person.command.graphql': 'mutation TellPerson { tell { at } }',
  'note/note.resolvers.ts': "import type { Resolvers } from '../generated/resolvers.ts';\nimport './add-note.ts';",
  'note/note.saga.ts': 'export const noteSaga = {};',
  'note/note.table.ts': "import { person } from '../person/person.table.ts';",
  'note/add-note.ts': "import { isPerson } from '../person/index.ts';\nexport async function addNote() {}",
};

const problemsWith = (changed: Record<string, string>) =>
  findProblems(new Map(Object.entries({ ...service, ...changed })));

test('a service that has the shape has no problems', () => {
  expect(problemsWith({})).toEqual([]);
});

test.each([
  ["import { isPerson } from '../person/person.queries.ts';"],
  ["import type { Person } from '../person/person.queries.ts';"],
  ["export { isPerson } from '../person/person.queries.ts';"],
  ["export const late = () => import('../person/person.queries.ts');"],
])('a noun is imported through its door: %s', (line) => {
  expect(problemsWith({ 'note/note.rules.ts': `\n${line}` })).toEqual([
    'note/note.rules.ts:2 imports person/person.queries.ts: import person/index.ts, and export the missing name there',
  ]);
});

test('a table is imported by tables alone', () => {
  expect(problemsWith({ 'note/note.queries.ts': "import { person } from '../person/person.table.ts';" })).toEqual([
    'note/note.queries.ts:1 imports person/person.table.ts: import person/index.ts, and export the missing name there',
  ]);
});

test.each([["export * from './person.queries.ts';"], ["export * as people from './person.queries.ts';"]])(
  'a door opens by name: %s',
  (line) => {
    expect(problemsWith({ 'person/index.ts': `\n${line}` })).toEqual([
      'person/index.ts:2 exports a whole file: export by name what others use',
    ]);
  },
);

test('a door opens no table, only types of its rows', () => {
  const door = "export { person } from './person.table.ts';\nexport type { PersonRow } from './person.table.ts';";
  expect(problemsWith({ 'person/index.ts': door })).toEqual([
    'person/index.ts:1 exports a table: export a query, or a fragment of SQL',
  ]);
});

test('a noun imports nothing from the root', () => {
  expect(problemsWith({ 'note/note.rules.ts': "import type { Context } from '../context.ts';" })).toEqual([
    'note/note.rules.ts:1 imports context.ts, which assembles the nouns: move the code that it needs into a noun',
  ]);
});

test('nouns import each other one way, types and tables included', () => {
  expect(
    problemsWith({
      'note/index.ts': "export { addNote } from './add-note.ts';",
      'person/person.rules.ts': "\nimport type { Note } from '../note/index.ts';",
    }),
  ).toEqual(
    [
      'person/person.rules.ts:2 closes a cycle, person → note → person: move what both need into the lower one',
      'note/note.table.ts:1 closes a cycle, note → person → note: move what both need into the lower one',
    ].toSorted(),
  );
});

test('a longer way round is a cycle, too', () => {
  const told = problemsWith({
    'tag/index.ts': "export { tag } from './tag.rules.ts';",
    'tag/tag.rules.ts': "import { addNote } from '../note/index.ts';\nexport const tag = 1;",
    'note/index.ts': "export { addNote } from './add-note.ts';",
    'person/person.rules.ts': "import { tag } from '../tag/index.ts';",
  });
  expect(told).toContain(
    'person/person.rules.ts:1 closes a cycle, person → tag → note → person: move what both need into the lower one',
  );
});

test('a file of a noun is of one of the kinds', () => {
  const told = (file: string) => [
    `${file}:1 is not of a known kind: name it <verb>-<noun>.ts or <name>.<kind>.ts (CONTRIBUTING)`,
  ];
  for (const file of ['note/note.service.ts', 'note/place.ts', 'note/deeper/add-note.ts', 'note/tell.command.graphql'])
    expect(problemsWith({ [file]: '' })).toEqual(told(file));
});

test('a use case is a function of the name of its file', () => {
  expect(
    problemsWith({ 'note/remove-note.ts': 'export const removeNotes = 1;\nexport interface removeNote {}' }),
  ).toEqual([
    'note/remove-note.ts:1 is named like a use case: export the function removeNote, or name the file by its kind (CONTRIBUTING)',
  ]);
});
