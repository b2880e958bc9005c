import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** A request that the gateway accepts, and that differs from all earlier ones in something that could be cached. */
export interface HostileRequest {
  path: string;
  method: 'GET' | 'POST' | 'PUT';
  headers: Record<string, string>;
  body?: string;
}

const ALIASES = 150;

const graphql = (body: object, headers: Record<string, string> = {}): HostileRequest => ({
  path: '/graphql',
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const aliased = (field: string, count = ALIASES) => {
  const prefix = `a${randomBytes(12).toString('hex')}`;
  return Array.from({ length: count }, (_, index) => `${prefix}_${index}: ${field}`).join(' ');
};

const MEMBERS =
  'query Page($search: String, $after: String) { members(first: 1, filter: { search: $search }, after: $after) { nodes { id } } }';

/** Used in turn; each targets something that a process might cache. */
export const HOSTILE_REQUESTS: readonly (() => HostileRequest)[] = [
  // Documents, plans, and the documents of fetches that subgraphs cache.
  () =>
    graphql({
      query: `query Q${randomBytes(8).toString('hex')} { members(first: 1) { nodes { id ${aliased('name')} } } }`,
    }),
  () => graphql({ query: `{ members(first: 1) { nodes { id ${aliased('account { id status number }')} } } }` }),
  () =>
    graphql({
      query: `{ members(first: 1) { nodes { id ${aliased('smsAccount { id }', 60)} ${aliased('roles { id name }', 60)} } } }`,
    }),
  () => graphql({ query: `{ ${aliased('viewer { __typename }', 40)} }` }),
  () => graphql({ query: `{ ${aliased(`member(id: "${randomUUID()}") { id }`, 40)} }` }),
  // Refused documents, and those that do not even parse.
  () => graphql({ query: `{ ${aliased('nothing', 40)} }` }),
  () => graphql({ query: `{ ${randomBytes(1_000).toString('hex')}` }),
  // Conditions: each combination of values is planned on its own.
  () =>
    graphql({
      query: `query C($a: Boolean!, $b: Boolean!) { viewer { __typename @include(if: $a) } ${aliased('viewer { __typename @skip(if: $b) }', 20)} }`,
      variables: { a: true, b: false },
    }),
  // Variables, cursors, keys of variables.
  () => graphql({ query: MEMBERS, variables: { search: randomBytes(16).toString('hex') } }),
  () => graphql({ query: MEMBERS, variables: { after: randomBytes(60).toString('base64url') } }),
  () =>
    graphql({ query: '{ viewer { __typename } }', variables: { [randomUUID()]: randomBytes(2_000).toString('hex') } }),
  // Names in sign-ins.
  () =>
    graphql({
      query: 'mutation S($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      variables: {
        input: { accountNumber: String(100_000_000 + Math.floor(Math.random() * 800_000_000)), password: randomUUID() },
      },
    }),
  // Documents that are registered by their hash.
  () => {
    const query = `{ viewer { __typename } ${aliased('viewer { __typename }', 30)} }`;
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    return graphql({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
  },
  // Headers.
  () =>
    graphql(
      { query: '{ viewer { __typename } }' },
      {
        'user-agent': randomBytes(2_000).toString('hex'),
        'x-request-id': randomUUID(),
        'idempotency-key': randomUUID(),
        'apollographql-client-name': randomBytes(200).toString('hex'),
        traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
      },
    ),
  // Paths and names of files.
  () => ({ path: `/files/org/${randomBytes(300).toString('base64url')}`, method: 'GET', headers: {} }),
  () => ({
    path: `/files/org/${randomUUID()}`,
    method: 'PUT',
    headers: { 'content-disposition': `attachment; filename="${randomBytes(300).toString('hex')}.xlsx"` },
    body: randomBytes(10_000).toString('hex'),
  }),
];
