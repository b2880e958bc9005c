import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { anonymousCaller, type Caller, createCallerSigner } from '@account-center/claims';
import { permissions as allPermissions, type ServiceName, serviceNames } from '@account-center/events';
import { shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, inject, it, type MockInstance, vi } from 'vitest';
import { type Client, createClient, untyped } from '../src/demo/client.ts';
import { documentOf, ownCall } from './tenancy/calls.ts';
import { entityCalls, readSubgraph } from './tenancy/entities.ts';
import { allows, answersObject, listRootFields, readSupergraph, type RootField } from './tenancy/graph.ts';
import { openRows, type Rows } from './tenancy/rows.ts';
import { isEmpty, leaksIn, secretsOf } from './tenancy/sweep.ts';
import { openTwo, type Tenant } from './tenancy/tenant.ts';
import { validValues } from './tenancy/values.ts';

const DAY = 86_400_000;
const SWEEP_MS = 120_000;
const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';

const guarded = listRootFields(readSupergraph()).filter(
  ({ permissions, authenticated }) => permissions !== null || authenticated,
);

let system: TestSystem;
let rows: Rows;
let acme: Tenant;
let zeta: Tenant;
beforeAll(async () => {
  const clock = { lag: DAY };
  system = await shareTestSystem({ clocks: { attendance: () => new Date(Date.now() - clock.lag) } });
  rows = await openRows(system);
  ({ acme, zeta } = await openTwo(system, clock));
}, SWEEP_MS);
afterAll(async () => {
  await rows.close();
  await system.stop();
});

/** Asks a subgraph without the gateway. */
const askDirectly = (service: ServiceName, header: string | null, query: string, variables = {}) =>
  system.subgraphs[service].execute({ query, variables, headers: header === null ? {} : { 'x-caller': header } });

const ofAcme = (more: Partial<Caller> = {}): Partial<Caller> => ({
  kind: 'member',
  subject: acme.ids.member,
  memberId: acme.ids.member,
  enterpriseId: acme.ids.enterprise,
  scope: { everything: true, departmentIds: [] },
  ...more,
});

/** A valid call of the field with Acme's own ids. */
const callOf = (field: RootField) => {
  const variables = ownCall(field, acme.ids, validValues(acme));
  return { variables, query: documentOf(field, variables, answersObject(field) ? '{ __typename }' : '') };
};

/** The values that an entity tells besides its own id and the names of types. */
function valuesIn(entity: unknown, depth = 0): unknown[] {
  if (entity === null || entity === undefined) return [];
  if (typeof entity !== 'object') return [entity];
  if (Array.isArray(entity)) return entity.flatMap((one) => valuesIn(one, depth));
  return Object.entries(entity).flatMap(([name, value]) =>
    name === '__typename' || (name === 'id' && depth === 0) ? [] : valuesIn(value, depth + 1),
  );
}

/** What a caller with these permissions is told to lack. */
const missingOf = ({ permissions }: RootField, held: readonly string[]) =>
  permissions?.map((group) => group.filter((permission) => !held.includes(permission)));

describe('a call straight to a subgraph', () => {
  it('[GW-12] is answered only with a caller that the gateway signed just now', async () => {
    const caller = { ...anonymousCaller, ...ofAcme({ permissions: [...allPermissions] }) };
    const signed = system.signCaller(caller);
    const [payload, signature] = signed.split('.');
    const envelope = JSON.parse(inflateRawSync(Buffer.from(payload ?? '', 'base64url')).toString()) as {
      caller: { claims: object };
    };
    const { caller: vouched } = envelope;
    const elsewhere = { ...vouched, claims: { ...vouched.claims, enterpriseId: zeta.ids.enterprise } };
    const altered = { ...envelope, caller: elsewhere };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 60_000 });
    const expired = system.signCaller(caller);
    vi.useRealTimers();
    const untrusted = [
      null,
      'nonsense',
      expired,
      createCallerSigner({ issuer: 'gateway', secret: 'another secret of thirty-two bytes' }).sign(caller),
      `${deflateRawSync(JSON.stringify(altered)).toString('base64url')}.${signature}`,
    ];
    for (const service of serviceNames) {
      const [call] = entityCalls(await readSubgraph(system, service), zeta.ids);
      for (const header of untrusted) {
        const answer = await askDirectly(service, header, call?.query ?? '', call?.variables);
        expect(answer.data).toBeUndefined();
        expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['CALLER_NOT_TRUSTED']);
      }
      expect((await askDirectly(service, signed, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    }
  });

  it(
    '[GW-12] tells a caller of one enterprise nothing of the entities of another',
    async () => {
      const secrets = await secretsOf(zeta, acme, rows);
      for (const service of serviceNames) {
        const calls = entityCalls(await readSubgraph(system, service), zeta.ids);
        const toldTo = async (enterpriseId: string) => {
          const header = system.signCaller(ofAcme({ enterpriseId, permissions: [...allPermissions] }));
          const answers = calls.map(({ query, variables }) => askDirectly(service, header, query, variables));
          return (await Promise.all(answers)).map(({ data, errors }) => ({ entity: data?._entities, errors }));
        };
        const told = await toldTo(acme.ids.enterprise);
        expect([service, ...leaksIn(told, secrets, calls)]).toEqual([service]);
        const known = await toldTo(zeta.ids.enterprise);
        for (const [index, { entity }] of told.entries()) {
          // A viewer is whoever asks; nothing else is known of a foreign entity, although the same call answers its own people.
          const [{ __typename: name } = { __typename: '' }] = calls[index]?.variables.representations ?? [];
          if (name === 'Viewer') continue;
          expect([service, name, ...valuesIn(entity)]).toEqual([service, name]);
          expect([service, name, ...valuesIn(known[index]?.entity)]).not.toEqual([service, name]);
        }
      }
    },
    SWEEP_MS,
  );

  it(
    '[GW-27] is refused without the permission, although the caller is signed',
    async () => {
      const accepted: string[] = [];
      for (const field of guarded.filter(({ permissions }) => permissions !== null)) {
        const { query, variables } = callOf(field);
        const answer = await askDirectly(field.owner, system.signCaller(ofAcme()), query, variables);
        const [refusal] = answer.errors ?? [];
        expect({ ...refusal?.extensions, asked: field.coordinate }).toMatchObject({
          asked: field.coordinate,
          code: REFUSED,
          permissions: missingOf(field, []),
        });
        if (!isEmpty({ status: 200, data: answer.data ?? null, errors: [] })) accepted.push(field.coordinate);
      }
      expect(accepted).toEqual([]);
    },
    SWEEP_MS,
  );
});

describe('the wrong role', () => {
  /** Counts the operations that subgraphs are asked for from now on, however they are reached. */
  function watchSubgraphs(): () => number {
    const isHttp = inject('wiring') === 'http';
    const spies: MockInstance[] = serviceNames.map((name) =>
      vi.spyOn(system.subgraphs[name], isHttp ? 'fetch' : 'execute'),
    );
    const isOperation = ([request]: object[]) =>
      !request || !('url' in request) || new URL(String(request.url)).pathname === '/graphql';
    return () => spies.flatMap(({ mock }) => mock.calls).filter(isOperation).length;
  }

  /** Asks the gateway for every field that the client may not use. */
  async function expectRefusals(client: Client, held: readonly string[], fields: readonly RootField[]): Promise<void> {
    const asked = watchSubgraphs();
    for (const field of fields) {
      const { query, variables } = callOf(field);
      const { data, errors } = await client.ask(untyped<Record<string, unknown>>(query), variables);
      expect([field.coordinate, data?.[field.definition.name] ?? null]).toEqual([field.coordinate, null]);
      expect([field.coordinate, ...errors]).toMatchObject([
        field.coordinate,
        { path: [field.definition.name], extensions: { code: REFUSED, permissions: missingOf(field, held) } },
      ]);
    }
    expect(asked()).toBe(0);
    // What everybody may ask is seen: so the count means something.
    await client.ask('{ viewer { id } }');
    expect(asked()).toBeGreaterThan(0);
    vi.restoreAllMocks();
  }

  it(
    '[GW-20, S22] gets null and the missing permission for every guarded field, and no subgraph is asked',
    async () => {
      const { viewer } = await acme.ordinary.run('{ viewer { permissions } }');
      const scoped = guarded.filter(({ permissions }) => permissions !== null);
      const refused = scoped.filter((field) => !allows(field, viewer.permissions));
      expect(refused.length).toBeGreaterThan(scoped.length / 2);
      await Promise.all(serviceNames.map((name) => system.subgraphs[name].settle(10_000)));
      const before = await rows.digestOf(acme.ids.enterprise);
      await expectRefusals(acme.ordinary, viewer.permissions, refused);
      // What an ordinary member may do is refused to somebody with a role that may do nothing.
      const { token } = await system.signIn(ofAcme());
      const permitted = scoped.filter((field) => allows(field, viewer.permissions));
      await expectRefusals(createClient(system.url, token ?? ''), [], permitted);
      expect(await rows.digestOf(acme.ids.enterprise)).toEqual(before);
    },
    SWEEP_MS,
  );

  it(
    '[GW-10] [GW-20] gets nothing of any guarded field without a token',
    async () => {
      for (const field of guarded) {
        const { query, variables } = callOf(field);
        const { data, errors } = await createClient(system.url).ask(untyped<Record<string, unknown>>(query), variables);
        expect([field.coordinate, data?.[field.definition.name] ?? null]).toEqual([field.coordinate, null]);
        expect([field.coordinate, ...errors]).toMatchObject([
          field.coordinate,
          { extensions: { code: 'UNAUTHENTICATED' } },
        ]);
      }
    },
    SWEEP_MS,
  );
});
