import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clinicGraph } from './support/clinic.ts';
import { type FixtureSystem, type GraphqlAnswer, startFixtureSystem } from './support/system.ts';

interface Given {
  query: string;
  variables?: Record<string, unknown>;
}

describe('access to what is put in', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(clinicGraph);
    system.identity.grant('plain');
    system.identity.grant(
      'all',
      'archive:see',
      'doctor',
      'vip:grant',
      'pain:read',
      'isolation:translate',
      'audit:read',
    );
  });
  afterAll(() => system.gateway.stop());
  beforeEach(() => {
    system.calls.length = 0;
  });

  const ask = ({ query, variables = {} }: Given, as: string) => system.ask(query, { as, variables });

  const outcomeOf = ({ status, data, errors }: GraphqlAnswer) => ({
    status,
    values: Object.values(data ?? {}),
    calls: system.calls.splice(0).length,
    codes: errors.map(({ extensions: { code, coordinate, permissions } }) => ({ code, coordinate, permissions })),
  });

  /** Refused to somebody without the permission before anything is called, and answered to somebody with it. */
  const expectGuarded = async (given: Given, coordinate: string, permissions: string[][]) => {
    const refused = await ask(given, 'plain');
    const refusal = { code: 'UNAUTHORIZED_FIELD_OR_TYPE', coordinate, permissions };
    expect({ given, ...outcomeOf(refused) }).toEqual({
      given,
      status: 200,
      values: [null],
      calls: 0,
      codes: [refusal],
    });
    const allowed = await ask(given, 'all');
    const values = [expect.anything()];
    expect({ given, ...outcomeOf(allowed) }).toEqual({ given, status: 200, values, calls: 1, codes: [] });
  };
  const expectOpen = async (given: Given) => {
    const values = [expect.anything()];
    const answer = await ask(given, 'plain');
    expect({ given, ...outcomeOf(answer) }).toEqual({ given, status: 200, values, calls: 1, codes: [] });
  };

  it('[GW-23] refuses a field that is given an argument the caller may not give, also as null', async () => {
    await expectOpen({ query: '{ patients(ward: "n") }' });
    for (const value of ['true', 'false', 'null']) {
      await expectGuarded({ query: `{ patients(archived: ${value}) }` }, 'Query.patients(archived:)', [
        ['archive:see'],
      ]);
    }
    await expectGuarded({ query: '{ a: patients(archived: true) }' }, 'Query.patients(archived:)', [['archive:see']]);
    await expectGuarded(
      { query: '{ ...F } fragment F on Query { ...G } fragment G on Query { patients(archived: true) }' },
      'Query.patients(archived:)',
      [['archive:see']],
    );
  });

  it('[GW-23] judges a variable by whether the request gives it, with the operation’s default', async () => {
    const query = 'query Q($archived: Boolean) { patients(archived: $archived) }';
    for (const variables of [{ archived: true }, { archived: null }]) {
      await expectGuarded({ query, variables }, 'Query.patients(archived:)', [['archive:see']]);
      await expectOpen({ query });
    }
    const withDefault = 'query Q($archived: Boolean = true) { patients(archived: $archived) }';
    await expectGuarded({ query: withDefault }, 'Query.patients(archived:)', [['archive:see']]);
  });

  it('[GW-23] finds input fields in objects and lists, written down or in variables', async () => {
    const permissions = [['diagnosis:read'], ['doctor']];
    const deep = { any: [{ name: 'Ada' }, { any: [{ diagnosis: 'flu' }] }] };
    const inVariable = 'query Q($where: PatientFilter) { patients(where: $where) }';
    const given: Given[] = [
      { query: '{ patients(where: { diagnosis: "flu" }) }' },
      { query: '{ patients(where: { diagnosis: null }) }' },
      { query: '{ patients(where: { name: "Ada", any: { any: [{ diagnosis: "flu" }] } }) }' },
      { query: inVariable, variables: { where: { diagnosis: 'flu' } } },
      { query: inVariable, variables: { where: { diagnosis: null } } },
      { query: inVariable, variables: { where: deep } },
      { query: 'query Q($d: String) { patients(where: { diagnosis: $d }) }', variables: { d: 'flu' } },
      { query: 'query Q($w: [PatientFilter!]) { patients(where: { any: $w }) }', variables: { w: deep.any } },
      { query: 'query Q($w: PatientFilter!) { patients(where: { any: [$w] }) }', variables: { w: deep } },
      { query: 'query Q($where: PatientFilter = { diagnosis: "flu" }) { patients(where: $where) }' },
    ];
    for (const one of given) await expectGuarded(one, 'PatientFilter.diagnosis', permissions);
    await expectOpen({ query: inVariable, variables: { where: { any: [{ name: 'Ada' }] } } });
    await expectOpen({ query: inVariable, variables: { where: null } });
    await expectOpen({ query: 'query Q($d: String) { patients(where: { diagnosis: $d }) }' });
    await expectOpen({
      query: 'query Q($where: PatientFilter = { diagnosis: "flu" }) { patients(where: $where) }',
      variables: { where: { name: 'Ada' } },
    });
  });

  it('[GW-23] finds enum values, written down or in variables, and leaves the schema’s own defaults alone', async () => {
    const listed = 'query Q($order: [Order!]) { patients(order: $order) }';
    for (const given of [
      { query: '{ patients(order: [NAME, PAIN]) }' },
      { query: '{ patients(order: PAIN) }' },
      { query: listed, variables: { order: ['NAME', 'PAIN'] } },
      { query: listed, variables: { order: 'PAIN' } },
      { query: 'query Q($one: Order!) { patients(order: [$one]) }', variables: { one: 'PAIN' } },
      { query: '{ worst(order: PAIN) }' },
    ]) {
      await expectGuarded(given, 'Order.PAIN', [['pain:read']]);
    }
    await expectOpen({ query: listed, variables: { order: ['NAME'] } });
    await expectOpen({ query: '{ worst }' });
  });

  it('[GW-23] never lets a refused mutation reach the subgraph', async () => {
    const query = 'mutation M($input: AdmitInput!) { admit(input: $input) }';
    const input = { name: 'Ada', kin: { name: 'Bo', vip: true } };
    await expectGuarded({ query, variables: { input } }, 'AdmitInput.vip', [['vip:grant']]);
    await expectGuarded({ query: 'mutation { admit(input: { name: "Ada", vip: false }) }' }, 'AdmitInput.vip', [
      ['vip:grant'],
    ]);
    await expectOpen({ query, variables: { input: { name: 'Ada' } } });
    const both = await system.ask(
      'mutation { discharge(id: "1", input: { name: "Ada", vip: true }) second: admit(input: { name: "Bo" }) }',
      { as: 'plain' },
    );
    expect(both.data).toBeNull();
    expect(both.errors).toMatchObject([
      { extensions: { coordinate: 'Mutation.discharge', permissions: [['patient:discharge', 'vip:grant']] } },
    ]);
  });

  it('[GW-23] judges the argument of an interface by every implementer that can be there', async () => {
    const wide = await system.ask('{ beds { note(language: "fr") } }', { as: 'plain' });
    expect(wide.data).toEqual({ beds: [{ note: null }, { note: null }] });
    expect(wide.errors[0]?.extensions).toMatchObject({ coordinate: 'Bed.note(language:)' });
    const narrow = await system.ask('{ beds { ... on PlainBed { ... on Bed { note(language: "fr") } } } }', {
      as: 'plain',
    });
    expect(narrow.body).toEqual({ data: { beds: [{ note: 'plain fr' }, {}] } });
    expect((await system.ask('{ beds { note } }', { as: 'plain' })).errors).toEqual([]);
  });

  it('[GW-23] [GW-24] keeps verdicts of the same text apart by what the variables give', async () => {
    const query = 'query Q($where: PatientFilter) { patients(where: $where) }';
    const wheres = [{ name: 'Ada' }, { diagnosis: 'flu' }, { any: [{ diagnosis: 'flu' }] }, {}, undefined];
    const asked = Array.from({ length: 60 }, (_, index) => ({
      where: wheres[index % wheres.length],
      as: index % 2 === 0 ? 'plain' : 'all',
    }));
    const answers = await Promise.all(asked.map(({ where, as }) => ask({ query, variables: { where } }, as)));
    answers.forEach(({ data, errors }, index) => {
      const { where, as } = asked[index] ?? {};
      const isRefused = as === 'plain' && JSON.stringify(where ?? {}).includes('diagnosis');
      expect(errors).toHaveLength(isRefused ? 1 : 0);
      expect(data?.patients === null).toBe(isRefused);
    });
  });

  it('[GW-23] finds what lies deep in a value', async () => {
    let where: object = { diagnosis: 'flu' };
    for (let depth = 0; depth < 12; depth += 1) where = { any: [where] };
    const { errors } = await ask(
      { query: 'query Q($w: PatientFilter) { patients(where: $w) }', variables: { w: where } },
      'plain',
    );
    expect(errors).toMatchObject([{ extensions: { coordinate: 'PatientFilter.diagnosis' } }]);
  });

  it('[GW-23] [GW-25] hides from the schema what the viewer may not give', async () => {
    const query = `{
      query: __type(name: "Query") { fields { name args { name defaultValue type { kind } } } }
      filter: __type(name: "PatientFilter") { inputFields { name } }
      order: __type(name: "Order") { enumValues { name } }
      directives: __schema { directives { name } types { name } }
    }`;
    const plain = await system.ask(query, { as: 'plain' });
    expect(plain.errors).toEqual([]);
    expect(plain.data).toMatchObject({
      query: {
        fields: [
          { name: 'patients', args: [{ name: 'ward' }, { name: 'where' }, { name: 'order', defaultValue: '[NAME]' }] },
          { name: 'beds' },
          { name: 'worst', args: [{ name: 'order', defaultValue: null, type: { kind: 'ENUM' } }] },
          { name: 'wards' },
        ],
      },
      filter: { inputFields: [{ name: 'name' }, { name: 'any' }] },
      order: { enumValues: [{ name: 'NAME' }] },
    });
    expect(JSON.stringify(plain.body)).not.toContain('mayGive');
    const all = JSON.stringify((await system.ask(query, { as: 'all' })).body);
    for (const shown of ['archived', 'diagnosis', 'PAIN', 'audit']) expect(all).toContain(`"${shown}"`);
  });

  it('[GW-25] answers about the schema also beside a variable of a type that the viewer does not see', async () => {
    const query = `query Q($secret: SecretInput) { __type(name: "SecretInput") { name } locked(input: $secret) }`;
    const plain = await system.ask(query, { as: 'plain', variables: { secret: { code: 1 } } });
    expect(plain.data).toEqual({ __type: null, locked: null });
    expect(plain.errors).toMatchObject([{ extensions: { coordinate: 'Query.locked' } }]);
    const all = await system.ask(query, { as: 'all', variables: { secret: { code: 1 } } });
    expect(all.body).toEqual({ data: { __type: { name: 'SecretInput' }, locked: 'open' } });
  });

  it('[GW-25] suggests no hidden input for a mistyped one, in the text or in variables', async () => {
    const mistakes: [given: Given, hidden: string][] = [
      [{ query: '{ patients(archivd: true) }' }, 'archived'],
      [{ query: '{ patients(where: { diagnosi: "flu" }) }' }, 'diagnosis'],
      [{ query: '{ patients(order: PAINS) }' }, 'PAIN'],
      [
        { query: 'query Q($w: PatientFilter) { patients(where: $w) }', variables: { w: { diagnosi: 'flu' } } },
        'diagnosis',
      ],
      [{ query: 'query Q($o: [Order!]) { patients(order: $o) }', variables: { o: ['PAINS'] } }, 'PAIN'],
    ];
    for (const [given, hidden] of mistakes) {
      for (const as of ['all', 'plain', 'all']) {
        const messages = (await ask(given, as)).errors.map(({ message }) => message).join('\n');
        expect(messages).toMatch(/not defined|does not exist|Unknown argument/);
        const told = new RegExp(`\\b${hidden}\\b`).test(messages);
        expect({ messages, told }).toEqual({ messages, told: as === 'all' });
      }
    }
  });
});
