import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SECRETS, libraryGraph } from './support/library.ts';
import { type FixtureSystem, type GraphqlAnswer, startFixtureSystem } from './support/system.ts';

/** What is told of the refused fields, as `coordinate path permissions`. */
const refused = ({ errors }: GraphqlAnswer) =>
  errors.map(({ path, extensions }) => [extensions.coordinate, path?.join('.'), extensions.permissions]);

describe('access to fields', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(libraryGraph);
    system.identity.grant('plain');
    system.identity.grant('payroll', 'salary:read');
    system.identity.grant('auditor', 'auditor');
    system.identity.grant('guard', 'vault:open');
  });
  afterAll(() => system.gateway.stop());
  beforeEach(() => {
    system.calls.length = 0;
  });

  /** The texts of all operations that reached a subgraph. */
  const sent = () => system.calls.map(({ query }) => query).join('\n');

  it('[GW-20] takes a refused field out and tells which permission is missing', async () => {
    const query = '{ person(id: "p1") { id salary name } }';
    const plain = await system.ask(query, { as: 'plain' });
    expect(plain.status).toBe(200);
    expect(plain.data).toEqual({ person: { id: 'p1', salary: null, name: 'Ada' } });
    expect(Object.keys(plain.data?.person as object)).toEqual(['id', 'salary', 'name']);
    expect(plain.errors).toEqual([
      {
        message: 'You may not use Person.salary. Missing permission: salary:read.',
        path: ['person', 'salary'],
        extensions: {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          coordinate: 'Person.salary',
          path: ['person', 'salary'],
          permissions: [['salary:read']],
        },
      },
    ]);
    expect(sent()).not.toContain('salary');

    const payroll = await system.ask(query, { as: 'payroll' });
    expect(payroll.body).toEqual({ data: { person: { id: 'p1', salary: SECRETS.salary, name: 'Ada' } } });
  });

  it('[G26] tells who sent no token to sign in, also where a permission is asked for', async () => {
    const { errors } = await system.ask('{ person(id: "p1") { salary } }');
    expect(errors).toMatchObject([
      {
        message: 'Sign in to use Person.salary.',
        extensions: { code: 'UNAUTHENTICATED', permissions: [['salary:read']] },
      },
    ]);
  });

  it('[GW-20] lets nobody past @authenticated without a token', async () => {
    const query = '{ me { name } person(id: "p1") { name diary } }';
    const anonymous = await system.ask(query);
    expect(anonymous.data).toEqual({ me: null, person: { name: 'Ada', diary: null } });
    expect(anonymous.errors.map(({ message }) => message)).toEqual([
      'Sign in to use Query.me.',
      'Sign in to use Person.diary.',
    ]);
    expect(anonymous.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    const { data, errors } = await system.ask(query, { as: 'plain' });
    expect(errors).toEqual([]);
    expect(data).toEqual({ me: { name: 'Ada' }, person: { name: 'Ada', diary: SECRETS.diary } });
  });

  it('[GW-20] reads lists of permissions as alternatives of which all have to be held', async () => {
    const refusal = await system.ask('{ ledger report }', { as: 'plain' });
    expect(refusal.data).toEqual({ ledger: null, report: null });
    expect(refused(refusal)).toEqual([
      ['Query.ledger', 'ledger', [['auditor'], ['ledger:read', 'ledger:all']]],
      ['Query.report', 'report', [['trusted']]],
    ]);
    expect(system.calls).toEqual([]);

    system.identity.grant('half', 'ledger:read');
    const half = await system.ask('{ ledger }', { as: 'half' });
    expect(refused(half)).toEqual([['Query.ledger', 'ledger', [['ledger:all'], ['auditor']]]]);
    system.identity.grant('both', 'ledger:read', 'ledger:all', 'trusted');
    expect((await system.ask('{ ledger report }', { as: 'both' })).body).toEqual({
      data: { ledger: 'ledger', report: 'report' },
    });
    expect((await system.ask('{ ledger }', { as: 'auditor' })).body).toEqual({ data: { ledger: 'ledger' } });
  });

  it('[GW-20] never sends a refused mutation to a subgraph', async () => {
    const query = 'mutation { promote(id: "p1") { id } }';
    const refusal = await system.ask(query, { as: 'plain' });
    expect(refusal.data).toBeNull();
    expect(refused(refusal)).toEqual([['Mutation.promote', 'promote', [['person:promote']]]]);
    expect(system.calls).toEqual([]);

    const both = await system.ask('mutation { rename(id: "p1", name: "Eve") { name } p: promote(id: "p1") { id } }', {
      as: 'plain',
    });
    expect(both.data).toBeNull();
    expect(sent()).toContain('rename');
    expect(sent()).not.toContain('promote');

    system.identity.grant('chief', 'person:promote');
    expect((await system.ask(query, { as: 'chief' })).body).toEqual({ data: { promote: { id: 'p1' } } });
  });

  it('[GW-22] judges by the field and not by its alias', async () => {
    const answer = await system.ask('{ person(id: "p1") { name: salary salary: name __typename } }', { as: 'plain' });
    expect(answer.data).toEqual({ person: { name: null, salary: 'Ada', __typename: 'Person' } });
    expect(refused(answer)).toEqual([['Person.salary', 'person.name', [['salary:read']]]]);
  });

  it('[GW-22] finds a refused field in fragments inside fragments', async () => {
    const query = `query Page { people { ...Outer } }
      fragment Outer on Person { name ...Inner }
      fragment Inner on Person { ... { money: salary } boss { ...Leaf } }
      fragment Leaf on Person { id salary }`;
    const answer = await system.ask(query, { as: 'plain' });
    expect(answer.data).toEqual({
      people: [
        { name: 'Ada', money: null, boss: null },
        { name: 'Bo', money: null, boss: { id: 'p1', salary: null } },
      ],
    });
    expect(refused(answer)).toEqual([
      ['Person.salary', 'people.0.money', [['salary:read']]],
      ['Person.salary', 'people.1.boss.salary', [['salary:read']]],
    ]);
    expect(answer.errors[1]?.extensions.path).toEqual(['people', '@', 'boss', 'salary']);
    expect(sent()).not.toContain('salary');
  });

  it('[GW-22] judges by the type that a field returns: object, enum and scalar', async () => {
    const answer = await system.ask(
      '{ vault { id } grades ciphers person(id: "p1") { grade cipher reviews { id } } }',
      {
        as: 'plain',
      },
    );
    expect(answer.data).toEqual({
      vault: null,
      grades: null,
      ciphers: null,
      person: { grade: null, cipher: null, reviews: null },
    });
    expect(refused(answer)).toEqual([
      ['Query.vault', 'vault', [['vault:open']]],
      ['Query.grades', 'grades', [['grade:read']]],
      ['Query.ciphers', 'ciphers', [['cipher:read']]],
      ['Person.grade', 'person.grade', [['grade:read']]],
      ['Person.cipher', 'person.cipher', [['cipher:read']]],
      ['Person.reviews', 'person.reviews', [['review:read']]],
    ]);
    system.identity.grant('all', 'vault:open', 'grade:read', 'cipher:read', 'review:read');
    const all = await system.ask('{ vault { code } grades ciphers person(id: "p1") { reviews { text } } }', {
      as: 'all',
    });
    expect(all.body).toEqual({
      data: {
        vault: { code: SECRETS.vault },
        grades: [SECRETS.grade],
        ciphers: [SECRETS.cipher],
        person: { reviews: [{ text: SECRETS.review }] },
      },
    });
  });

  it('[GW-22] judges the field of an interface by every implementer that can be there', async () => {
    const wide = await system.ask('{ things { label } }', { as: 'plain' });
    expect(wide.data).toEqual({ things: [{ label: null }, { label: null }] });
    expect(refused(wide)).toEqual([['Thing.label', 'things.0.label', [['vault:open']]]]);
    expect(JSON.stringify(wide.body)).not.toContain(SECRETS.vault);

    const narrow = await system.ask('{ things { ... on Book { ... on Thing { label } pages } } }', { as: 'plain' });
    expect(narrow.body).toEqual({ data: { things: [{ label: 'Novel', pages: 300 }, {}] } });

    const named = await system.ask('{ things { ... on Book { label } ... on Vault { label } } }', { as: 'plain' });
    expect(named.data).toEqual({ things: [{ label: 'Novel' }, { label: null }] });
    expect(refused(named)).toEqual([['Vault.label', 'things.1.label', [['vault:open']]]]);

    const guard = await system.ask('{ things { label } }', { as: 'guard' });
    expect(guard.body).toEqual({ data: { things: [{ label: 'Novel' }, { label: SECRETS.vault }] } });
  });

  it('[GW-22] shows an allowed field also where another selection of the same key is refused', async () => {
    const answer = await system.ask('{ things { label ... on Book { label } } }', { as: 'plain' });
    expect(answer.data).toEqual({ things: [{ label: 'Novel' }, { label: null }] });
  });

  it('[GW-22] judges the members of a union', async () => {
    const query = '{ finds { ... on Book { __typename id } ... on Vault { code } ... on Person { salary } } }';
    const answer = await system.ask(query, { as: 'plain' });
    expect(answer.data).toEqual({
      finds: [{ __typename: 'Book', id: 't1' }, { code: null }, { salary: null }, null],
    });
    expect(refused(answer).map(([coordinate]) => coordinate)).toEqual(['Vault.code', 'Person.salary']);

    for (const selection of ['__typename ... { __typename }', '__typename ... on Book { id }']) {
      const types = await system.ask(`{ finds { ${selection} } }`, { as: 'plain' });
      expect(types.data).toEqual({ finds: null });
      expect(refused(types)).toEqual([['Query.finds', 'finds', [['vault:open']]]]);
    }
  });

  it('[GW-22] asks for what the fields behind @requires ask for', async () => {
    const query = '{ people { taxes } }';
    const plain = await system.ask(query, { as: 'plain' });
    expect(plain.data).toEqual({ people: [{ taxes: null }, { taxes: null }] });
    expect(sent()).not.toContain('salary');
    const payroll = await system.ask(query, { as: 'payroll' });
    expect(payroll.body).toEqual({ data: { people: [{ taxes: SECRETS.salary / 2 }, { taxes: SECRETS.salary / 2 }] } });
  });

  it('[GW-20] makes the parent null where the refused field may not be null, up through lists', async () => {
    const list = await system.ask('{ things { id } people { name bonus } }', { as: 'guard' });
    expect(list.data).toBeNull();
    const nested = await system.ask('{ matrix { name bonus } person(id: "p2") { boss { bonus } name } }', {
      as: 'plain',
    });
    expect(nested.data).toEqual({ matrix: [null, null, null], person: { boss: null, name: 'Bo' } });
    expect(refused(nested)).toEqual([
      ['Person.bonus', 'matrix.0.0.bonus', [['salary:read']]],
      ['Person.bonus', 'person.boss.bonus', [['salary:read']]],
    ]);
  });

  it('[GW-20] says nothing of a refused field that the operation skips', async () => {
    const query = `query Page($money: Boolean! = false, $other: ID!) {
      person(id: "p1") { name salary @include(if: $money) ... on Person @skip(if: true) { salary } }
      second: person(id: $other) @include(if: $money) { salary }
    }`;
    const without = await system.ask(query, { as: 'plain', variables: { other: 'p2' } });
    expect(without.body).toEqual({ data: { person: { name: 'Ada' } } });
    const withMoney = await system.ask(query, { as: 'plain', variables: { other: 'p2', money: true } });
    expect(withMoney.data).toEqual({ person: { name: 'Ada', salary: null }, second: { salary: null } });
    expect(refused(withMoney).map(([, path]) => path)).toEqual(['person.salary', 'second.salary']);
  });

  it('[GW-20] leaves introspection as it is and drops what only refused fields used', async () => {
    const answer = await system.ask(
      'query Q($id: ID!) { __schema { queryType { name } } __type(name: "Person") { name } me { id } person(id: $id) { id } }',
      { variables: { id: 'p1' } },
    );
    expect(answer.data).toEqual({
      __schema: { queryType: { name: 'Query' } },
      __type: { name: 'Person' },
      me: null,
      person: { id: 'p1' },
    });
    const mutation = 'mutation M($id: ID!) { promote(id: $id) { ...F } } fragment F on Person { id }';
    const unsent = await system.ask(mutation, { as: 'plain', variables: { id: 'p1' } });
    expect(unsent.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(system.calls.filter(({ query }) => query.includes('promote'))).toEqual([]);
  });

  it('[GW-20] does not mistake the aliases of an operation for its own', async () => {
    const answer = await system.ask('{ person(id: "p1") { denied_0: __typename denied_: name salary } }', {
      as: 'plain',
    });
    expect(answer.data).toEqual({ person: { denied_0: 'Person', denied_: 'Ada', salary: null } });
  });

  it('[GW-24] never mixes the same text of two permission sets, in any order and in parallel', async () => {
    const query = '{ people { name money: salary bonus } me { name } }';
    const allowed = await system.ask(query, { as: 'payroll' });
    const denied = await system.ask(query, { as: 'plain' });
    expect(denied.data).toBeNull();
    const askers = Array.from({ length: 60 }, (_, index) =>
      index % 3 === 0 ? 'payroll' : index % 3 === 1 ? 'plain' : null,
    );
    const answers = await Promise.all(askers.map((as) => system.ask(query, as ? { as } : {})));
    answers.forEach(({ body }, index) => {
      if (askers[index] === 'payroll') expect(body).toEqual(allowed.body);
      else if (askers[index] === 'plain') expect(body).toEqual(denied.body);
      else expect(body).toMatchObject({ data: null });
    });
  });
});
