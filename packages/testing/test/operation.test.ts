import { type Answer, type Asked, type Client, type DataOf, untyped, type VariablesOf } from '@account-center/testing';
import { expectTypeOf, test } from 'vitest';

const ROLE = 'query Role($id: ID!) { role(id: $id) { name kind } }';
const ROLES = '{ roles { id } }';
type RoleData = { readonly role: { readonly name: string; readonly kind: 'CUSTOM' } };

// `tsc` proves these, not the run.
test('an operation in the source has the types of its variables and of its answer', () => {
  expectTypeOf<RoleData>().toExtend<DataOf<typeof ROLE>>();
  expectTypeOf<DataOf<typeof ROLE>['role']['name']>().toEqualTypeOf<string>();
  expectTypeOf<keyof DataOf<typeof ROLE>['role']>().toEqualTypeOf<'name' | 'kind'>();
  expectTypeOf<VariablesOf<typeof ROLE>>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<{ roleId: string }>().not.toExtend<VariablesOf<typeof ROLE>>();
});

test('a client takes variables that are required, and answers null for a root field that may be refused', () => {
  const query: Client['query'] = async () => await Promise.reject(new Error('Nothing is sent'));
  expectTypeOf(query<typeof ROLE>)
    .parameter(1)
    .toEqualTypeOf<{ id: string }>();
  expectTypeOf(query<typeof ROLES>)
    .parameter(1)
    .toExtend<Record<string, never> | undefined>();
  type Refusable = { role: DataOf<typeof ROLE>['role'] | null };
  expectTypeOf(query<typeof ROLE>).returns.resolves.toExtend<Answer<Refusable>>();
});

test('a text that is only known at run time needs a mark', () => {
  expectTypeOf<string>().not.toExtend<Asked>();
  expectTypeOf(untyped<RoleData>('')).toExtend<Asked>();
});
