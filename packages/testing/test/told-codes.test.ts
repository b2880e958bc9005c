import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createClient } from '../src/client.ts';
import { judgeCodes } from '../src/told-codes.ts';

const schema = buildSchema(`
  type Query {
    "A member. Errors: NOT_FOUND."
    member: Member
  }
  type Mutation {
    "Adds one. Errors: PHONE_TAKEN (somebody has it), NOT_FOUND."
    addMember: AddMemberPayload
  }
  type AddMemberPayload { results: [MemberResult!]! }
  type MemberResult {
    "Why not: PHONE_TAKEN or EMAIL_TAKEN; null when it was done."
    code: String
  }
  interface Party { id: ID! }
  type Member implements Party {
    id: ID!
    "What was sent. Errors: BAD_USER_INPUT."
    messages(first: Int): [String!]
  }
`);

const error = (code: string, ...path: (string | number)[]) => ({ path, extensions: { code } });

const problemsOf = (document: string, answer: Parameters<typeof judgeCodes>[2]) =>
  judgeCodes(schema, document, answer).problems;

describe('codes of an answer', () => {
  it('that the description of their root field names are told, and no other', () => {
    const document = 'mutation { addMember { results { code } } }';
    const answer = { data: { addMember: null }, errors: [error('PHONE_TAKEN', 'addMember')] };
    expect(judgeCodes(schema, document, answer)).toEqual({
      problems: [],
      refusals: ['Mutation.addMember PHONE_TAKEN'],
    });
    expect(problemsOf(document, { errors: [error('NUMBER_TAKEN', 'addMember')] })).toEqual([
      'Mutation.addMember returns NUMBER_TAKEN',
    ]);
  });

  it('are told by a field on the way, below an alias, an index and a fragment', () => {
    const document = '{ one: member { ...Sent } } fragment Sent on Party { ... on Member { sent: messages } }';
    const refused = (code: string) => problemsOf(document, { data: {}, errors: [error(code, 'one', 'sent', 0)] });
    expect(refused('BAD_USER_INPUT')).toEqual([]);
    expect(refused('NOT_FOUND')).toEqual([]);
    expect(refused('PHONE_TAKEN')).toEqual(['Member.messages returns PHONE_TAKEN']);
  });

  it('are told by nobody when any request or any field may meet them', () => {
    expect(problemsOf('{ member { id } }', { data: null, errors: [error('UNAUTHENTICATED', 'member')] })).toEqual([]);
    expect(problemsOf('{', { errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] })).toEqual([]);
    expect(problemsOf('{ member { id } }', { errors: [{ extensions: { code: 'NOT_FOUND' } }] })).toEqual([
      'The request returns NOT_FOUND',
    ]);
  });

  it('that results have are told by the description of the code', () => {
    const document = 'mutation { addMember { results { code } } }';
    const results = (...codes: (string | null)[]) =>
      problemsOf(document, { data: { addMember: { results: codes.map((code) => ({ code })) } } });
    expect(results('PHONE_TAKEN', null, 'EMAIL_TAKEN')).toEqual([]);
    expect(results('EMAIL_TAKEN', 'NOT_FOUND')).toEqual(['MemberResult.code is NOT_FOUND']);
  });
});

it('A client of tests hands on no answer with a code that the SDL does not tell', async () => {
  const answers = ['UNAUTHENTICATED', 'NUMBER_TAKEN'].map((code) =>
    JSON.stringify({ data: { roles: null }, errors: [{ message: 'No.', ...error(code, 'roles') }] }),
  );
  const server = createServer((_request, response) => response.end(answers.shift())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const client = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, null);
    const ask = () => client.query('{ roles { id } }');
    expect((await ask()).errors).toHaveLength(1);
    await expect(ask()).rejects.toThrow('Query.roles returns NUMBER_TAKEN');
  } finally {
    server.close();
  }
});
