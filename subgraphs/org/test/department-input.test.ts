import { randomUUID } from 'node:crypto';
import { type Arguments, type Asked, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, openCompany } from './support/company.ts';

const ADD = 'mutation($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }';
const MOVE = 'mutation($input: MoveDepartmentInput!) { moveDepartment(input: $input) { department { id } } }';
const REORDER = 'mutation($input: ReorderDepartmentsInput!) { reorderDepartments(input: $input) { parent { id } } }';

let system: TestSystem;
let acme: Company;
let globex: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
});
afterAll(() => system.stop());

describe('what is said of a department', () => {
  test('[ORG-2] tells everything that is wrong at once: what is no id with the rest, and all that it does not find', async () => {
    const refusalOf = async <const One extends Asked>(operation: One, ...variables: Arguments<One>) => {
      const { errors } = await acme.administrator.query(operation, ...variables);
      return errors.map(({ extensions }) => extensions);
    };
    expect(await refusalOf(ADD, { input: { parentId: 'nope', name: ' ' } })).toMatchObject([
      { code: 'BAD_USER_INPUT', fields: [{ path: 'parentId', reason: 'is not an id' }, { path: 'name' }] },
    ]);
    expect(await refusalOf(ADD, { input: { parentId: 'nope', name: 'Orphan' } })).toMatchObject([
      { code: 'NOT_FOUND', what: 'department', ids: ['nope'] },
    ]);
    const unknown = [randomUUID(), globex.rootId] as const;
    expect(await refusalOf(MOVE, { input: { departmentId: unknown[0], parentId: unknown[1] } })).toMatchObject([
      { code: 'NOT_FOUND', ids: unknown },
    ]);
    expect(await refusalOf(MOVE, { input: { departmentId: 'nope', parentId: unknown[1] } })).toMatchObject([
      { code: 'NOT_FOUND', ids: ['nope', unknown[1]] },
    ]);
    const known = await acme.addDepartment('Known');
    const ids = [...unknown, 'nope'];
    expect(
      await refusalOf(REORDER, { input: { parentId: acme.rootId, departmentIds: [known, ...ids] } }),
    ).toMatchObject([{ code: 'NOT_FOUND', ids }]);
  });
});
