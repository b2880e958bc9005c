import type { FixtureSubgraph } from './subgraphs.ts';

/** Values that only show when a rule does not hold. */
export const SECRETS = {
  salary: 654_322,
  diary: 'diary-987002',
  vault: 'vault-987003',
  grade: 'SECRET_GRADE',
  cipher: 'cipher-987004',
  review: 'review-987005',
};

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@shareable", "@inaccessible", "@authenticated", { name: "@requiresScopes", as: "@needs" }, { name: "@policy", as: "@rule" }]
)
`;

const people = [
  {
    id: 'p1',
    name: 'Ada',
    title: 'Chief',
    salary: SECRETS.salary,
    boss: null,
    grade: SECRETS.grade,
    cipher: SECRETS.cipher,
  },
  {
    id: 'p2',
    name: 'Bo',
    title: null,
    salary: SECRETS.salary,
    boss: 'p1',
    grade: SECRETS.grade,
    cipher: SECRETS.cipher,
  },
];
const person = (id: string | null) => people.find((candidate) => candidate.id === id) ?? null;

const things = [
  { __typename: 'Book', id: 't1', label: 'Novel', pages: 300 },
  { __typename: 'Vault', id: 't2', label: SECRETS.vault, code: SECRETS.vault },
];

/** Made names on purpose: no word of any product. */
export const library: FixtureSubgraph = {
  name: 'library',
  sdl: `${LINK}
    type Query {
      me: Person @authenticated
      person(id: ID!): Person
      people: [Person!]!
      matrix: [[Person!]]
      things: [Thing!]!
      finds: [Find]
      vault: Vault
      grades: [Grade!]
      ciphers: [Cipher]
      ledger: String @needs(scopes: [["ledger:read", "ledger:all"], ["auditor"]])
      report: String @rule(policies: [["trusted"]])
      "Two directives: both have to be met."
      minutes: String @needs(scopes: [["auditor"]]) @rule(policies: [["trusted"]])
    }
    type Mutation {
      rename(id: ID!, name: String!): Person
      promote(id: ID!): Person! @needs(scopes: [["person:promote"]])
    }
    type Person @key(fields: "id") {
      id: ID!
      name: String!
      title: String
      salary: Int @needs(scopes: [["salary:read"]])
      "A field that is never null and not for everybody."
      bonus: Int! @needs(scopes: [["salary:read"]])
      boss: Person
      grade: Grade
      cipher: Cipher
    }
    enum Grade @needs(scopes: [["grade:read"]]) { SECRET_GRADE OPEN_GRADE }
    scalar Cipher @needs(scopes: [["cipher:read"]])
    interface Thing { id: ID! label: String }
    type Book implements Thing { id: ID! label: String pages: Int @authenticated }
    type Vault implements Thing @needs(scopes: [["vault:open"]]) { id: ID! label: String code: String }
    union Find = Person | Book | Vault`,
  resolvers: {
    Query: {
      me: () => person('p1'),
      person: (_source, { id }: { id: string }) => person(id),
      people: () => people,
      matrix: () => [people, null, people],
      things: () => things,
      finds: () => [...things, { __typename: 'Person', ...people[0] }, null],
      vault: () => things[1],
      grades: () => [SECRETS.grade],
      ciphers: () => [SECRETS.cipher],
      ledger: () => 'ledger',
      report: () => 'report',
      minutes: () => 'minutes',
    },
    Mutation: {
      rename: (_source, { id, name }: { id: string; name: string }) => ({ ...person(id), name }),
      promote: (_source, { id }: { id: string }) => person(id),
    },
    Person: {
      __resolveReference: ({ id }: { id: string }) => person(id),
      bonus: () => SECRETS.salary,
      boss: ({ boss }: { boss: string | null }) => person(boss),
    },
  },
};

export const reviews: FixtureSubgraph = {
  name: 'reviews',
  sdl: `${LINK}
    type Person @key(fields: "id") {
      id: ID!
      salary: Int @external
      diary: String @authenticated
      reviews: [Review!]
      "Made from the salary, so it asks for what the salary asks for."
      taxes: Int @requires(fields: "salary") @needs(scopes: [["salary:read"]])
    }
    type Review @needs(scopes: [["review:read"]]) { id: ID! text: String author: Person! }`,
  resolvers: {
    Person: {
      __resolveReference: (reference: { id: string; salary?: number }) => reference,
      diary: () => SECRETS.diary,
      reviews: ({ id }: { id: string }) => [{ id: `r-${id}`, text: SECRETS.review, author: { id } }],
      taxes: ({ salary }: { salary?: number }) => (salary ?? 0) / 2,
    },
  },
};

export const libraryGraph = [library, reviews];
