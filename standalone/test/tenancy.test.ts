import { shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, foreignCalls, ownCall, placesOf } from './tenancy/calls.ts';
import { listRootFields, readSupergraph, type RootField } from './tenancy/graph.ts';
import { openRows, type Rows } from './tenancy/rows.ts';
import {
  ask,
  type Asker,
  askerFor,
  askersOf,
  describeCall,
  isEmpty,
  leaksIn,
  refusalsOf,
  secretsOf,
} from './tenancy/sweep.ts';
import { openTwo, type Tenant } from './tenancy/tenant.ts';
import { validValues } from './tenancy/values.ts';

const DAY = 86_400_000;
const SWEEP_MS = 120_000;

/** Fields, or single places in them, that refuse a foreign id under another code than NOT_FOUND. */
const OTHER_REFUSALS: Readonly<Record<string, readonly string[]>> = {
  // Whoever signs in belongs to no enterprise yet, and is not told whether the credential exists.
  'Mutation.signInApp': ['INVALID_CREDENTIALS'],
  // Only the platform's operators may name an enterprise here.
  'Mutation.addNumberSegment': ['UNAUTHORIZED_FIELD_OR_TYPE'],
  'Mutation.switchSubAccounts': ['UNAUTHORIZED_FIELD_OR_TYPE'],
  'Mutation.addMember': ['NOT_FOUND', 'ROLE_NOT_FOUND'],
  'Mutation.addMember(input.scopeDepartmentIds)': ['BAD_USER_INPUT'],
  'Mutation.ingestMessages': ['NOT_FOUND', 'PARTY_NOT_FOUND'],
  // It names at least one member, and nobody in both lists.
  'Mutation.changeRoleMembers(input.roleId)': ['BAD_USER_INPUT'],
  'Mutation.changeRoleMembers(input.roleId, input.addMemberIds, input.removeMemberIds)': ['BAD_USER_INPUT'],
};
/** Filters that fit nothing: what is exported is empty. */
const FITS_NOTHING = [
  // An operator's alone: no enterprise may use it.
  'Mutation.replayBackgroundTasks(input.ids)',
  'Mutation.startSmsStatementExport(input.filter.memberId)',
  'Mutation.startAuditLogExport(input.filter.actorMemberId)',
  'Mutation.startAuditLogExport(input.filter.objectId)',
];
/** A wrong secret is written down as a failed sign-in of the app's own enterprise. */
const WRITES_ELSEWHERE = ['Mutation.signInApp'];

const fields = listRootFields(readSupergraph());
const queries = fields.filter(({ operation }) => operation === 'query');
const mutations = fields.filter(({ operation }) => operation === 'mutation');
const refusalCodesOf = (field: RootField, call: Call) =>
  OTHER_REFUSALS[describeCall(field, call)] ?? OTHER_REFUSALS[field.coordinate] ?? ['NOT_FOUND'];
const takesId = (field: RootField) => placesOf(field).length > 0;

let system: TestSystem;
let rows: Rows;
let acme: Tenant;
let zeta: Tenant;
let askers: Asker[];
let secrets: string[];
beforeAll(async () => {
  const clock = { lag: DAY };
  system = await shareTestSystem({ clocks: { attendance: () => new Date(Date.now() - clock.lag) } });
  rows = await openRows(system);
  ({ acme, zeta } = await openTwo(system, clock));
  askers = await askersOf(acme);
  secrets = await secretsOf(zeta, acme, rows);
}, SWEEP_MS);
afterAll(async () => {
  await rows.close();
  await system.stop();
});

const settle = () => Promise.all(Object.values(system.subgraphs).map((subgraph) => subgraph.settle(10_000)));
const foreignCallsOf = (field: RootField) =>
  foreignCalls(field, { own: acme.ids, foreign: zeta.ids }, validValues(acme));
const askForeign = (field: RootField, { variables }: Call) => ask(askerFor(field, askers), field, variables, zeta);

describe('another enterprise', () => {
  it(
    '[ORG-11] [SMS-9] [SMS-40] [MSG-7] [ATT-10] [ID-59] is in nothing that a query answers by itself',
    async () => {
      const told: Record<string, string[]> = {};
      for (const field of queries) {
        const variables = ownCall(field, acme.ids, validValues(acme));
        const leaks = leaksIn(await ask(askerFor(field, askers), field, variables, acme), secrets);
        if (leaks.length > 0) told[field.coordinate] = leaks;
      }
      expect(told).toEqual({});
    },
    SWEEP_MS,
  );

  it(
    'answers its own administrator whatever the following sweep asks for',
    async () => {
      const unanswered: string[] = [];
      for (const field of queries.filter(takesId)) {
        for (const call of foreignCalls(field, { own: zeta.ids, foreign: zeta.ids }, validValues(zeta))) {
          const answer = await ask(zeta.administrator, field, call.variables, zeta);
          if (isEmpty(answer) || answer.errors.length > 0) unanswered.push(describeCall(field, call));
        }
      }
      expect(unanswered).toEqual([]);
    },
    SWEEP_MS,
  );

  it(
    '[ORG-11] [SMS-9] [SMS-40] [MSG-3] [MSG-5] [ATT-11] [ATT-12] is not found by its ids in any query',
    async () => {
      const problems: Record<string, unknown> = {};
      for (const field of queries.filter(takesId)) {
        for (const call of foreignCallsOf(field)) {
          const answer = await askForeign(field, call);
          const leaks = leaksIn(answer, secrets, call.variables);
          const codes = refusalsOf(answer);
          const isRefused = codes.length > 0 ? codes.join() === 'NOT_FOUND' : isEmpty(answer);
          if (leaks.length > 0 || !isRefused) problems[describeCall(field, call)] = { leaks, codes, answer };
        }
      }
      expect(problems).toEqual({});
    },
    SWEEP_MS,
  );

  it(
    '[ORG-2] [ORG-4] [ORG-10] [ORG-40] [ID-35] [ID-44] [SMS-5] [SMS-6] [SMS-24] [ATT-3] is not touched by its ids in any mutation',
    async () => {
      const problems: Record<string, unknown> = {};
      await settle();
      let before = await rows.digestOf(zeta.ids.enterprise);
      for (const field of mutations.filter(takesId)) {
        for (const call of foreignCallsOf(field)) {
          const answer = await askForeign(field, call);
          const after = await rows.digestOf(zeta.ids.enterprise);
          const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
          before = after;
          const leaks = leaksIn(answer, secrets, call.variables);
          const codes = refusalsOf(answer);
          const isRefused = codes.length > 0 && codes.every((code) => refusalCodesOf(field, call).includes(code));
          const mayPass = call.isOwnName || FITS_NOTHING.includes(describeCall(field, call));
          const isTouched = changed.length > 0 && !WRITES_ELSEWHERE.includes(field.coordinate);
          if (leaks.length > 0 || !(isRefused || mayPass) || isTouched)
            problems[describeCall(field, call)] = { leaks, codes, changed, sent: call.variables, answer };
        }
      }
      await settle();
      expect(problems).toEqual({});
    },
    SWEEP_MS,
  );
});
