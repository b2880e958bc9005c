import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { askedPermissions } from '../sdl/asked-permissions.ts';
import { codes } from '../sdl/codes.ts';
import * as conventions from '../sdl/conventions.ts';
import { visibility } from '../sdl/visibility.ts';

describe('the conventions of the SDL', () => {
  test('[S1] a field that may be refused on its own is nullable', () => {
    const told = conventions.nullability(
      parse(`
        type Query { open: String  list: [String!]! }
        extend type Mutation { add(name: String!): Added! }
        type Added { id: ID!  secret: String! @requiresScopes(scopes: [["a:b:c"]])  page(first: Int): [String!]! }
        type Plain { id: ID!  seen(first: Int): [String!]  mine: String @authenticated }
        input Wanted { name: String! }
      `),
    );
    expect(told).toEqual([
      'Query.list must be nullable: it is a root field',
      'Mutation.add must be nullable: it is a root field',
      'Added.secret must be nullable: it asks for a permission',
      'Added.page must be nullable: its arguments may be wrong',
    ]);
  });

  test('everything that a reader sees has a description', () => {
    const told = conventions.descriptions(
      parse(`
        type Query { open("Which." id: ID, other: ID): String }
        enum Colour { RED "Like the sky." BLUE }
        "Who." input Wanted { name: String! }
        extend type Seen { "Id." id: ID! }
        type Bare { "Id." id: ID! }
      `),
    );
    expect(told).toEqual([
      'Colour has no description',
      'Colour.RED has no description',
      'Wanted.name has no description',
      'Bare has no description',
      'Query.open has no description',
      'Query.open(other:) has no description',
    ]);
  });

  test('a guarded field tells the permissions of its directive, one way', () => {
    const guarded = (description: string, directive = '@requiresScopes(scopes: [["a:b"], ["c:d", "e:f"]])') =>
      conventions.permissions(parse(`type Seen { "${description}" field: String ${directive} }`));
    expect(guarded('All. Permission: a:b or c:d and e:f.')).toEqual([]);
    expect(guarded('All. Permission: a:b or c:d and e:f. Errors: NOT_FOUND.')).toEqual([]);
    expect(guarded('All, also for holders of a:b.', '')).toEqual([]);
    const wrong =
      'Seen.field must name its permission at its end, before its errors: "Permission: a:b or c:d and e:f."';
    for (const other of [
      'All. Permission: a:b.',
      'All. Permission a:b or c:d and e:f.',
      'Needs `a:b`. All. Permission: a:b or c:d and e:f.',
      'All. Errors: NOT_FOUND. Permission: a:b or c:d and e:f.',
      'All.',
    ])
      expect(guarded(other)).toEqual([wrong]);
    expect(guarded('All. Permission: a:b.', '')).toEqual([
      'Seen.field names a permission, but no directive requires one',
    ]);
  });

  test('a root field tells its errors, one way', () => {
    const root = (description: string) => conventions.errors(parse(`type Query { "${description}" field: String }`));
    expect(root('All. Errors: NOT_FOUND (a role, or a member), BAD_USER_INPUT.')).toEqual([]);
    expect(root('All. Errors: none of its own.')).toEqual([]);
    expect(root('All.')).toEqual(['Query.field must end with "Errors: A, B (when …)." or "Errors: none of its own."']);
    for (const other of [
      'All. Errors: `NOT_FOUND`.',
      'All. Errors: those of another field.',
      'Other errors: NOT_FOUND. Errors: NOT_FOUND.',
      'All. Errors: NOT_FOUND; the rest is told per member.',
    ])
      expect(root(other)).toEqual(['Query.field must name its errors in its last sentence: "Errors: A, B (when …)."']);
  });

  test('a page is asked for in the same words everywhere', () => {
    const told = conventions.paging(
      parse(`
        type Seen {
          good("How many, 1 to 200; 50 when left out." first: Int = 50, "Cursor of the entry to go on behind." after: ID): ID
          other("How many, 1 to 200; 50 when left out." first: Int = 20, "Where to go on." after: ID): ID
          none("Size of the page." first: Int): ID
        }
      `),
    );
    expect(told).toEqual([
      'Seen.other(first:) must begin with "How many, 1 to 200; 20 when left out."',
      'Seen.other(after:) must begin with "Cursor of the entry to go on behind"',
      'Seen.none(first:) must have a default: first: Int = 50',
    ]);
  });

  test('a scalar names its specification', () => {
    const told = conventions.scalars(parse('scalar Day scalar Instant @specifiedBy(url: "https://example.org/")'));
    expect(told).toEqual(['Day must name its specification: @specifiedBy(url: "…")']);
  });

  test('input and payload are named after their mutation', () => {
    const told = conventions.names(
      parse(`
        type Mutation {
          addRole(input: AddRoleInput!): AddRolePayload
          signOut: SignOutPayload
          editRole(input: RoleInput!): RolePayload
          moveRole(id: ID!): MoveRolePayload
        }
        input AddRoleInput { key: String!  idempotencyKey: String! }
      `),
    );
    expect(told).toEqual([
      'Mutation.editRole must be named update…, not edit…',
      'Mutation.editRole must take "input: EditRoleInput!", or nothing',
      'Mutation.editRole must return EditRolePayload',
      'Mutation.moveRole must take "input: MoveRoleInput!", or nothing',
      'AddRoleInput.key must be named idempotencyKey',
    ]);
  });

  test('a mutation of many items tells of each in one shape', () => {
    const told = conventions.results(
      parse(`
        type AddPayload { results: [AddResult!]!  groupResults: [AddResult!]! }
        type AddResult { entry: String!  ok: Boolean!  code: String  message: String  member: ID }
        type EntryProblem { entry: String!  reason: String! }
        type MovePayload { result: MoveResult!  members: [MoveResult!]! }
        type MoveResult { memberId: ID!  code: String  ok: Boolean!  message: String }
        type Outcome { id: ID!  ok: Boolean! }
        type RowProblem { row: Int!  message: String! }
        type HiddenProblem @inaccessible { message: String! }
      `),
    );
    expect(told).toEqual([
      'MoveResult must begin with the fields that identify the item in the input, then ok: Boolean!, code: String, message: String',
      'Outcome must be named …Result: it is the result of one item',
      'RowProblem must have reason: String!',
      'MovePayload.result must be a list of a payload, named results or …Results; a mutation of one item fails with an error',
      'MovePayload.members must be a list of a payload, named results or …Results; a mutation of one item fails with an error',
    ]);
  });

  test('an export is the one of the kit, with the same root fields everywhere', () => {
    const told = conventions.fileExports(
      parse(`
        type Export { id: ID! }
        enum ExportState { DONE }
        type BookExport { id: ID! }
        enum BookExportState { DONE }
        input StartBookExportInput { filter: String }
        type StartBookExportPayload { export: Export! }
        type CancelBookExportPayload { bookExport: Export! }
        type Shelf { export: Export! }
        type Query { bookExport(id: ID!): Export  shelfExport(id: ID!): BookExport  book(id: ID!): Export }
        type Mutation { startBookExport: ID  cancelBookExport: ID  startShelfExport: ID  exportShelf: ID }
      `),
    );
    expect(told).toEqual([
      "BookExport must be the kit's Export, ExportFile or ExportState",
      "BookExportState must be the kit's Export, ExportFile or ExportState",
      'Mutation.exportShelf must be named start…Export',
      'Query.shelfExport must be shelfExport(id: ID!): Export',
      'Query.shelfExport needs the mutation cancelShelfExport in its file',
      'Query.book must be named …Export',
      'CancelBookExportPayload.bookExport must be the export of a start…Export or cancel…Export',
      'Shelf.export must be the export of a start…Export or cancel…Export',
    ]);
  });

  test('a code that is named is in the table, and a code of the table is named', () => {
    const table = {
      known: new Set(['NOT_FOUND', 'FORBIDDEN', 'NAME_TAKEN']),
      told: new Set(['NOT_FOUND', 'NAME_TAKEN']),
    };
    const document = parse(`
      "ON_DUTY or off." enum State { "Is." ON_DUTY }
      type Query { "All. Errors: NOT_FOUND, FORBIDEN." field: String  "Why: NUMBER_TAKEN, FORBIDDEN." code: String }
    `);
    expect(codes([document], table)).toEqual([
      'Query.field names FORBIDEN, which is not in packages/errors',
      'Query.code names NUMBER_TAKEN, which is not in packages/errors',
      'NAME_TAKEN of packages/errors is in no description',
    ]);
  });

  test('a permission that is asked for is in the table, and one of the table opens something', () => {
    const table = { known: new Set(['a:b:c', 'd:e:f', 'g:h:i', 'j:k:l']), byRule: new Set(['g:h:i', 'j:k:l']) };
    const document = parse(`
      type Seen {
        field: ID @requiresScopes(scopes: [["a:b:c"], ["a:b:d"]])
        command: ID @requiresScopes(scopes: [["service:command"]])
      }
      input Given { value: ID @requiresPermission(permissions: [["j:k:l"]]) }
    `);
    expect(askedPermissions([document], table)).toEqual([
      'Seen.field requires a:b:d, which is not in the table of permissions',
      'd:e:f is required by no field: remove it, or set byRule',
      'j:k:l is also required by fields: remove byRule',
    ]);
  });

  test('a type that only hidden fields lead to is hidden, too', () => {
    const told = visibility([
      parse('type Query { seen(filter: Filter): Seen  hidden(input: Secret): Found @inaccessible }'),
      parse('type Seen { id: ID! } input Filter { kind: Kind } enum Kind { A } input Secret { id: ID }'),
      parse('type Found @inaccessible { state: State } enum State { A }'),
    ]);
    expect(told).toEqual([
      'Secret must be @inaccessible: only hidden fields lead to it',
      'State must be @inaccessible: only hidden fields lead to it',
    ]);
  });
});
