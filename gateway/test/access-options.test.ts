import { describe, expect, it } from 'vitest';
import { SECRETS, libraryGraph } from './support/library.ts';
import { composeFixture } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

const QUERY = '{ person(id: "p1") { name salary } }';

describe('options of access', () => {
  it('[GW-20] can keep quiet about refused fields', async () => {
    const { ask, identity } = await startSystemForTest(libraryGraph, { authorization: { tellErrors: false } });
    identity.grant('plain');
    expect((await ask(QUERY, { as: 'plain' })).body).toEqual({ data: { person: { name: 'Ada', salary: null } } });
  });

  it('[GW-20] can refuse an operation as a whole when any part of it is refused', async () => {
    const { ask, identity, calls } = await startSystemForTest(libraryGraph, { authorization: { mode: 'reject' } });
    identity.grant('plain');
    identity.grant('payroll', 'salary:read');
    const { status, body, errors } = await ask(QUERY, { as: 'plain' });
    expect(status).toBe(403);
    expect(body).not.toHaveProperty('data');
    expect(errors[0]).toMatchObject({ path: ['person', 'salary'], extensions: { permissions: [['salary:read']] } });
    expect(calls).toEqual([]);
    const skipped = await ask('{ person(id: "p1") { name salary @skip(if: true) } }', { as: 'plain' });
    expect(skipped.body).toEqual({ data: { person: { name: 'Ada' } } });
    expect((await ask(QUERY, { as: 'payroll' })).data).toEqual({ person: { name: 'Ada', salary: SECRETS.salary } });
  });

  it('[GW-20] can refuse nothing and only log what it would', async () => {
    const { ask, logs } = await startSystemForTest(libraryGraph, { authorization: { dryRun: true } });
    expect((await ask(QUERY)).body).toEqual({ data: { person: { name: 'Ada', salary: SECRETS.salary } } });
    const told = logs.filter(({ level, details }) => level === 'warn' && details.fields);
    expect(told.map(({ details }) => details.fields)).toEqual([
      [{ coordinate: 'Person.salary', missingPermissions: [['salary:read']] }],
    ]);
  });
});

describe('names of directives', () => {
  const imported =
    '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY, import: [{name: "@requiresScopes", as: "@needs"}])';
  const supergraphSdl = composeFixture(libraryGraph);

  it('[GW-21] come from the import, under whatever name', async () => {
    expect(supergraphSdl).toContain(imported);
    expect(supergraphSdl).toContain('@rule(policies: [["trusted"]])');
    const { ask } = await startSystemForTest(libraryGraph);
    expect((await ask(QUERY)).data).toEqual({ person: { name: 'Ada', salary: null } });
    expect((await ask('{ report }')).errors[0]?.extensions.permissions).toEqual([['trusted']]);
  });

  it('[GW-21] come from the namespace when the link has one, and the link may be renamed itself', async () => {
    const renamed = supergraphSdl
      .replace(imported, '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", as: "fence", for: SECURITY)')
      .replaceAll('@needs', '@fence')
      .replace('link/v1.0"', 'link/v1.0", as: "uses"')
      .replaceAll('@link(', '@uses(')
      .replaceAll('link__', 'uses__');
    const { ask, identity } = await startSystemForTest(libraryGraph, { supergraphSdl: renamed });
    identity.grant('payroll', 'salary:read');
    expect((await ask(QUERY)).data).toEqual({ person: { name: 'Ada', salary: null } });
    expect((await ask(QUERY, { as: 'payroll' })).data).toEqual({ person: { name: 'Ada', salary: SECRETS.salary } });
  });

  it('[GW-21] hide the rules from clients, with the types that only the rules need', async () => {
    const { ask } = await startSystemForTest(libraryGraph);
    const { data } = await ask('{ __schema { directives { name } types { name } } }');
    const names = JSON.stringify(data);
    expect(names).toContain('Person');
    for (const hidden of ['needs', 'authenticated', 'Scope', 'Policy', 'join__']) expect(names).not.toContain(hidden);
  });

  it('[GW-22] keep a rule of an interface that is more than the sum of its implementers', async () => {
    const guarded = supergraphSdl.replace(
      /(interface Thing[^{]*)@needs\(scopes: \[\["vault:open"\]\]\)/,
      '$1@needs(scopes: [["vault:open", "things:see"]])',
    );
    expect(guarded).not.toBe(supergraphSdl);
    const { ask } = await startSystemForTest(libraryGraph, { supergraphSdl: guarded });
    const { data, errors } = await ask('{ things { ... on Book { id } } }');
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({
      coordinate: 'Query.things',
      permissions: [['vault:open', 'things:see']],
    });
  });
});
