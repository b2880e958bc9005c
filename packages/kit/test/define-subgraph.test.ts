import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineSubgraph, type Noun, type Runtime } from '@account-center/kit';
import { appendOnly, shared } from '@account-center/kit/database';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'subgraph-'));
mkdirSync(join(folder, 'src/member'), { recursive: true });
writeFileSync(join(folder, 'src/schema.graphql'), 'scalar Date\ntype Query { me: Member }');
writeFileSync(join(folder, 'src/member/member.graphql'), 'type Member { name: String born: Date }');
afterAll(() => rmSync(folder, { recursive: true }));

const tables = {
  entries: appendOnly(pgTable('ledger_entry', { id: text() })),
  plans: shared(pgTable('plan', { id: text() })),
  members: pgTable('member', { id: text() }),
  MAXIMUM: 3,
};
const define = (...nouns: Noun[]) =>
  defineSubgraph({ name: 'sample', folder, tables, nouns, extendContext: (context) => context });

const me: Noun = { resolvers: { Query: { me: () => ({}) }, Member: { name: () => 'Li' } } };
const born: Noun = { resolvers: { Member: { born: () => '2000-01-01' } } };
const runtime = {} as Runtime;
const task = { run: async () => {} } as never;

describe('a subgraph is put together of its nouns', () => {
  test('that may add fields to one type', () => {
    const { definition } = define(me, born);
    expect(definition.sdl).toMatch(/type Member.*type Query/s);
    expect(definition.resolvers).toMatchObject({
      Query: { me: expect.any(Function) },
      Member: { name: expect.any(Function), born: expect.any(Function) },
    });
    // Of the scalars those that its SDL declares.
    expect(Object.keys(definition.resolvers as object).toSorted()).toEqual(['Date', 'Member', 'Query']);
  });

  test('none of which may take a field, task or event of another', async () => {
    expect(() => define(me, me)).toThrow('Two nouns have the resolver of Query: me');
    const worker: Noun = { tasks: () => ({ sweep: task }) };
    const handlers = () => ({ 'member.changed': async () => {} });
    const listener: Noun = { takes: ['member.changed'], handlers };
    await expect(define(worker, worker).definition.setUp?.(runtime, {})).rejects.toThrow(
      'Two nouns have the task sweep',
    );
    expect(() => define(listener, listener)).toThrow('Two nouns have the handler of member.changed');
  });

  test('that say which events they take, and handle these and no others', async () => {
    const handlers = () => ({ 'member.changed': async () => {} });
    const listener: Noun = { takes: ['member.changed'], handlers };
    expect(define(me, listener).definition.takes).toEqual(['member.changed']);
    await expect(define(listener).definition.setUp?.(runtime, {})).resolves.toBeDefined();
    await expect(define({ handlers }).definition.setUp?.(runtime, {})).rejects.toThrow(
      'A noun has a handler of member.changed and does not take it',
    );
    await expect(define({ takes: ['member.left'] }).definition.setUp?.(runtime, {})).rejects.toThrow(
      'A noun takes member.left and has no handler of it',
    );
  });

  test('whose tables tell themselves that they are only added to, or belong to no enterprise', () => {
    expect(define().migrationPlan).toEqual({
      folder: join(folder, 'migrations'),
      appendOnly: ['ledger_entry'],
      shared: ['plan'],
    });
  });
});
