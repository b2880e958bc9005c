import { present, runExport, shareTestSystem, type TestSystem } from '@account-center/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { departmentName } from '../src/tree/department.rules.ts';
import { profileInput } from '../src/member/member.rules.ts';
import { type Company, openCompany, succeed } from './support/company.ts';
import { importWorkbook } from './support/import.ts';

const ADD_ROLE = 'mutation Add($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const MEMBERS = 12;

let system: TestSystem;
beforeAll(async () => {
  system = await shareTestSystem();
});
afterAll(() => system.stop());

/** Texts that look like something else to a spreadsheet, a list, a path or a program. */
const tricky = fc.constantFrom(
  '=1+1',
  "'=x",
  '+86',
  '-',
  '@a',
  '_x0041_',
  '_x000D_',
  '<b>&amp;"',
  '001',
  '1e5',
  'TRUE',
  '否',
  '2024-01-02',
  '__proto__',
  'constructor',
  'é',
  '𠮷野',
  '👩🏽‍💻',
  '﹤',
  '（全角）',
  'a  b',
  '.',
  '*',
  '?',
  '"',
  '姓名',
  '(必填)',
  '\\',
  '|',
  '#N/A',
  'null',
);
/** Trimmed from the ends of a name, and refused at the edge before that. */
const REFUSED = /[\v\f]/;
const texts = (maximum: number, accepts: (text: string) => boolean) =>
  fc
    .oneof(
      tricky,
      fc.string({ unit: 'binary', minLength: 1, maxLength: maximum }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: maximum }),
    )
    .filter((text) => !REFUSED.test(text) && accepts(text));
const sample = (arbitrary: fc.Arbitrary<string>, count: number, seed: number) =>
  fc.sample(arbitrary, { numRuns: count, seed });

async function fill(company: Company, seed: number): Promise<void> {
  // With the index that is appended: a line break at the end would be trimmed, and is refused in the middle.
  const isDepartment = (text: string) => departmentName.safeParse(`${text}0`).success;
  const isTitle = (text: string) => profileInput.shape.title.safeParse(text).success;
  const departments: string[] = [company.rootId];
  for (const [index, name] of sample(texts(20, isDepartment), 6, seed).entries()) {
    departments.push(await company.addDepartment(`${name}${index}`, departments[index % 3] ?? company.rootId));
  }
  const roleIds: string[] = [];
  for (const [index, name] of sample(texts(15, isDepartment), 3, seed).entries()) {
    const { addRole } = await succeed(company.administrator, ADD_ROLE, {
      input: { name: `${name}${index}`, permissions: [] },
    });
    roleIds.push(addRole.role.id);
  }
  const names = sample(texts(20, isTitle), MEMBERS, seed);
  const titles = sample(texts(20, isTitle), MEMBERS, seed + 1);
  for (const [index, name] of names.entries()) {
    const places = [departments[index % 7], departments[(index + 3) % 7]].map((departmentId, at) => ({
      departmentId: present(departmentId),
      leader: at === 1,
    }));
    await company.addMember(name, {
      title: titles[index],
      alias: titles[MEMBERS - 1 - index],
      employeeNumber: [...`${index}${titles[index]}`].slice(0, 15).join(''),
      phone: `+861370000${String(1_000 + index)}`,
      email: `m${index}@acme.example`,
      gender: index % 2 ? 'MALE' : null,
      departments: places,
      roleIds: [present(roleIds[index % 3]), present(roleIds[(index + 1) % 3])],
    });
  }
}

test('[ORG-33, ORG-34, I5] an export imports back without a change, whatever names people chose', async () => {
  const company = await openCompany(system, '甲、乙 (根)');
  const seed = Math.trunc(Math.random() * 2 ** 30);
  await fill(company, seed);
  const { file } = await runExport(company.administrator, 'memberExport', {});
  const answer = await fetch(`${system.url}${file.url}`);
  const exported = Buffer.from(await answer.arrayBuffer());
  const report = await importWorkbook(system, company.administrator, exported);
  expect({ seed, ...report }).toMatchObject({
    state: 'IMPORTED',
    problems: [],
    addedCount: 0,
    changedCount: 0,
    unchangedCount: MEMBERS,
    departmentsAddedCount: 0,
  });
});
