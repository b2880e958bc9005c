import type { FixtureSubgraph } from './subgraphs.ts';

/** A graph with rules for what is put in, under a name of its own. */
export const clinic: FixtureSubgraph = {
  name: 'clinic',
  sdl: `extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective", "@requiresScopes"])
      @link(url: "https://specs.account-center.example/requiresPermission/v0.1", import: [{ name: "@requiresPermission", as: "@mayGive" }])
      @composeDirective(name: "@mayGive")
    directive @mayGive(permissions: [[String!]!]!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
    type Query {
      patients(
        ward: String
        archived: Boolean = false @mayGive(permissions: [["archive:see"]])
        where: PatientFilter
        order: [Order!] = [NAME]
      ): [String!]
      beds: [Bed!]!
      worst(order: Order! = PAIN): String
      locked(input: SecretInput): String @requiresScopes(scopes: [["audit:read"]])
      audit(reason: String! @mayGive(permissions: [["audit:read"]])): String
    }
    type Mutation {
      admit(input: AdmitInput!): String
      discharge(id: ID!, input: AdmitInput): String! @requiresScopes(scopes: [["patient:discharge"]])
    }
    interface Bed { note(language: String): String }
    type PlainBed implements Bed { note(language: String): String }
    type IsolationBed implements Bed { note(language: String @mayGive(permissions: [["isolation:translate"]])): String }
    input PatientFilter {
      name: String
      diagnosis: String @mayGive(permissions: [["diagnosis:read"], ["doctor"]])
      any: [PatientFilter!]
    }
    input SecretInput { code: Int }
    input AdmitInput { name: String! vip: Boolean @mayGive(permissions: [["vip:grant"]]) kin: AdmitInput order: Order }
    enum Order { NAME PAIN @mayGive(permissions: [["pain:read"]]) }`,
  resolvers: {
    Query: {
      patients: (_source, values: unknown) => [JSON.stringify(values)],
      beds: () => [{ __typename: 'PlainBed' }, { __typename: 'IsolationBed' }],
      worst: (_source, { order }: { order: string }) => order,
      locked: () => 'open',
      audit: (_source, { reason }: { reason: string }) => reason,
    },
    PlainBed: { note: (_source, { language }: { language?: string }) => `plain ${language ?? ''}` },
    IsolationBed: { note: (_source, { language }: { language?: string }) => `isolated ${language ?? ''}` },
    Mutation: {
      admit: (_source, values: unknown) => JSON.stringify(values),
      discharge: (_source, values: unknown) => JSON.stringify(values),
    },
  },
};

/** A second subgraph, so that composition has something to compose. */
const wards: FixtureSubgraph = {
  name: 'wards',
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { wards: [String!] }`,
  resolvers: { Query: { wards: () => ['north'] } },
};

export const clinicGraph = [clinic, wards];
