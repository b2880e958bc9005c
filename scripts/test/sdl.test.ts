import { describe, expect, test } from 'vitest';
import { nonNullRefusals } from '../sdl.ts';

describe('the conventions of the SDL', () => {
  test('[S1] a field that may be refused on its own is nullable', () => {
    const told = nonNullRefusals(`
      type Query { open: String  list: [String!]! }
      extend type Mutation { add(name: String!): Added! }
      type Added { id: ID!  secret: String! @requiresScopes(scopes: [["a:b:c"]])  page(first: Int): [String!]! }
      type Plain { id: ID!  seen(first: Int): [String!]  mine: String @authenticated }
      input Wanted { name: String! }
    `);
    expect(told).toEqual([
      'Query.list must be nullable: it is a root field',
      'Mutation.add must be nullable: it is a root field',
      'Added.secret must be nullable: it asks for a permission',
      'Added.page must be nullable: its arguments may be wrong',
    ]);
  });
});
