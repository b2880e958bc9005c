import { expect, test } from 'vitest';
import { findWords } from '../words.ts';

test('words of any graph pass', () => {
  expect(
    findWords('const caller = { subject, permissions };\n// claims as `realm_access.roles`\nremember(it);'),
  ).toEqual([]);
});

test.each([
  ['{ enterpriseId: null }', 'enterprise'],
  ["kind: 'member'", 'member'],
  ['scope: { departmentIds: [] }', 'department'],
  ['readonly roleIds: string[]', 'role'],
  ['/** Of all members. */', 'member'],
  ['const MEMBER_ID = 1;', 'member'],
  ["transport: 'sms'", 'sms'],
])('a word of the product is found: %s', (line, word) => {
  expect(findWords(`\n${line}`)).toEqual([`2: ${word}`]);
});
