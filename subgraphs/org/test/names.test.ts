import { type InputOf, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Company, openCompany, succeed } from './support/company.ts';

const ADD = 'mutation($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id name } } }';
const RENAME = 'mutation($input: RenameDepartmentInput!) { renameDepartment(input: $input) { department { name } } }';
const MOVE = 'mutation($input: MoveDepartmentInput!) { moveDepartment(input: $input) { department { id } } }';
const ADD_MEMBER = 'mutation($input: AddMemberInput!) { addMember(input: $input) { member { name title email } } }';

let system: TestSystem;
let acme: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, '名称公司');
});
afterAll(() => system.stop());

const add = async (name: string, parentId = acme.rootId) =>
  (
    await succeed(acme.administrator, ADD, {
      input: { parentId, name },
    })
  ).addDepartment.department;

describe('the name of a department', () => {
  test('[I4, I5, S5] holds no separator of lists or paths, no control character, and something that can be seen', async () => {
    const names = [
      '华东；华南',
      '甲;乙',
      '甲、乙',
      'a,b',
      '甲，乙',
      'a/b',
      'a／b',
      '换\n行',
      '回\r车',
      'a\tb',
      'a\u2028b',
      '\u200b',
      '\ufeff',
      '\u3164',
      '\u2800',
    ];
    for (const name of names) {
      expect(await codesOf(acme.administrator, ADD, { input: { parentId: acme.rootId, name } })).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
    expect(await add(' 测试\u200b甲\u00a0 ')).toMatchObject({ name: '测试甲' });
  });

  test('[S5, I4] is taken when a sibling looks the same: other bytes, widths, blanks, characters that nobody sees', async () => {
    await add('Zo\u00e9 AB');
    const twins = ['Zoe\u0301 AB', 'Zo\u00e9\u00a0AB', 'Zo\u00e9 ＡＢ', 'Zo\u00e9\u200d AB', 'Zo\u00e9  AB\u202e'];
    const other = await add('Other');
    for (const name of twins) {
      expect(await codesOf(acme.administrator, ADD, { input: { parentId: acme.rootId, name } })).toEqual([
        'DEPARTMENT_NAME_TAKEN',
      ]);
      expect(await codesOf(acme.administrator, RENAME, { input: { departmentId: other.id, name } })).toEqual([
        'DEPARTMENT_NAME_TAKEN',
      ]);
    }
    const below = await add('Zo\u00e9 ＡＢ', other.id);
    expect(
      await codesOf(acme.administrator, MOVE, { input: { departmentId: below.id, parentId: acme.rootId } }),
    ).toEqual(['DEPARTMENT_NAME_TAKEN']);
    const { renameDepartment } = await succeed(acme.administrator, RENAME, {
      input: { departmentId: other.id, name: 'Ｏther' },
    });
    expect(renameDepartment.department.name).toBe('Ｏther');
  });
});

describe('the texts of a member', () => {
  const inputOf = (more: Partial<InputOf<typeof ADD_MEMBER>>) => ({
    departments: [{ departmentId: acme.rootId }],
    roleIds: [acme.roleIdOf('Ordinary member')],
    name: '甲',
    ...more,
  });

  test('[S5] are kept without what nobody can see', async () => {
    const { addMember } = await succeed(acme.administrator, ADD_MEMBER, {
      input: inputOf({
        name: '\u202aZoe\u0301\u202c',
        title: ' 经\u200b理 ',
        email: '\ufeffZoe@Acme.example\u200b',
        phone: '13712340001',
      }),
    });
    expect(addMember.member).toEqual({ name: 'Zo\u00e9', title: '经理', email: 'zoe@acme.example' });
    for (const name of ['\u200b', '\u2800', ' \u00a0', '\u0301', 'a\nb']) {
      expect(await codesOf(acme.administrator, ADD_MEMBER, { input: inputOf({ name, phone: '13712340002' }) })).toEqual(
        ['BAD_USER_INPUT'],
      );
    }
  });

  test('[S7, I9] have one mobile number as their phone', async () => {
    for (const phone of [
      'call me 13912345678 please',
      '13912345678;13912345679',
      '13912345678 ext 5',
      '021-62345678',
    ]) {
      expect(await codesOf(acme.administrator, ADD_MEMBER, { input: inputOf({ phone }) })).toEqual(['BAD_USER_INPUT']);
    }
  });
});
