import { describe, expect, test } from 'vitest';
import { spell } from '../src/member/pinyin.rules.ts';
import { judgingOf } from '../src/member-import/judging.rules.ts';
import { splitList } from '../src/member-import/lists.rules.ts';
import { parseRow } from '../src/member-import/row.rules.ts';
import { workbookOf } from './support/import.ts';
import { columnOf, readContent } from './support/package.ts';

describe('the text of a cell', () => {
  test('[ORG-31] of a number cell is all its digits, and one that shows something else is no text', async () => {
    const values = [13_812_345_678, { formula: '1+1', result: 2 }, new Date(), { error: '#N/A' as const }];
    const rows = values.map((value) => ({
      姓名: '甲',
      部门: '根',
      手机: '13800000001',
      角色: '普通成员',
      职务: value,
    }));
    expect(columnOf(await readContent(await workbookOf(rows)), 'title')).toEqual([
      '13812345678',
      { problem: 'isFormula' },
      { problem: 'isDate' },
      { problem: 'isError' },
    ]);
  });
});

describe('a long list', () => {
  test('[ORG-31, ORG-34] keeps every character, wherever the reading of the file is cut', async () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `${'x'.repeat(index % 3)}${'欧阳'.repeat(10)}${index}`);
    const read = await readContent(await workbookOf(names.map((name) => ({ 姓名: name }))));
    expect(columnOf(read, 'name')).toEqual(names);
  });
});

describe('a row', () => {
  const judging = judgingOf('zh', { departments: [], roles: [] });
  const parse = (cells: Parameters<typeof parseRow>[0]['cells']) =>
    parseRow({ number: 2, cells, unreadable: [] }, judging);

  test('[ORG-31] pairs departments with leaders, and takes a department that is named twice for one place', () => {
    const { row, problems } = parse({ departments: 'A/B；A ; A/B', leader: '否;否;是' });
    expect(problems).toEqual([]);
    expect(row.departments).toEqual([['A', 'B'], ['A']]);
    expect(row.leaders).toEqual([true, false]);
  });

  test('[ORG-31] tells every cell that is wrong', () => {
    const { problems } = parse({
      gender: '?',
      phone: '1',
      email: 'x',
      hidden: 'maybe',
      leader: '是;否',
      scope: 'A;B;C;D',
      departments: 'A//B',
    });
    expect(problems.map(({ column }) => column).sort()).toEqual([
      'departments',
      'email',
      'gender',
      'hidden',
      'leader',
      'phone',
      'scope',
    ]);
  });
});

describe('a list in a cell', () => {
  test('[I4, I5] is parted by every separator, and keeps known names whole that hold one', () => {
    expect(splitList(' a；b、c,d，e\n;;f ')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const known = new Set(['a;b', 'b;c、d', 'x、y']);
    const isKnown = (entry: string) => known.has(entry);
    expect(splitList('a;b;c、d;x、y;x', isKnown)).toEqual(['a;b', 'c', 'd', 'x、y', 'x']);
    expect(splitList(Array.from({ length: 5_000 }, () => 'a').join(';'), isKnown)).toHaveLength(5_000);
    expect(splitList('')).toEqual([]);
  });
});

describe('the pinyin of a name', () => {
  test('[ORG-11] reads family names as such, and leaves other scripts as they are', () => {
    expect(spell('曾小明')).toEqual({ pinyin: 'zengxiaoming', initials: 'zxm' });
    expect(spell('单雄信')).toMatchObject({ pinyin: 'shanxiongxin' });
    expect(spell('吕布').pinyin).toBe('lvbu');
    expect(spell('Ada Lovelace').pinyin).toBe('adalovelace');
  });
});
