import { describe, expect, test } from 'vitest';
import { findTracedTests } from '../lib/titles.ts';

// Written in two parts, so that the requirement list does not take these examples for tests.
const ORG = 'ORG-4';
const SMS = 'SMS-1';

describe('tests are traced by the ids at the start of their titles', () => {
  test('one id, several ids, several brackets', () => {
    expect(findTracedTests(`test('[${ORG}] refuses', async () => {});`)).toEqual([{ ids: [ORG], text: 'refuses' }]);
    expect(findTracedTests(`it("[${ORG}, ${SMS}] don't", () => {});`)).toEqual([{ ids: [ORG, SMS], text: "don't" }]);
    expect(findTracedTests(`describe('[${ORG}][${SMS}] both', () => {});`)).toEqual([
      { ids: [ORG, SMS], text: 'both' },
    ]);
  });

  test('titles of tables of cases, and titles on a line of their own', () => {
    const cases = `test.each([[f(1)], [2]])('[${ORG}] case %i', () => {});`;
    const wrapped = `test(\n  '[${ORG}] wrapped',\n  () => {},\n);`;
    expect(findTracedTests(`${cases}\n${wrapped}`)).toEqual([
      { ids: [ORG], text: 'case %i' },
      { ids: [ORG], text: 'wrapped' },
    ]);
  });

  test('a skipped or planned test, and an id elsewhere in a title, prove nothing', () => {
    expect(findTracedTests(`test.skip('[${ORG}] later', () => {});`)).toEqual([]);
    expect(findTracedTests(`test.todo('[${ORG}] later');`)).toEqual([]);
    expect(findTracedTests(`test('refuses [${ORG}]', () => {});`)).toEqual([]);
  });
});
