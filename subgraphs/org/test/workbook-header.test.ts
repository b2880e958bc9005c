import { describe, expect, test } from 'vitest';
import { headerKey } from '../src/member-list/header.rules.ts';
import { workbookFixture } from './support/import.ts';
import { columnOf, HEADER, partsOf, readContent, readParts, refusalOf, type XmlCell } from './support/package.ts';

const MEMBER = ['甲', '星河智造集团', '13900000001', '普通成员', '经理', 'A1'];
const read = (rows: readonly (readonly XmlCell[])[]) => readParts(partsOf([{ name: '成员', rows }]));
const readCsv = (content: string | Buffer) => readContent(Buffer.from(content), '名单.CSV');
const CELLS = {
  name: '甲',
  departments: '星河智造集团',
  phone: '13900000001',
  roles: '普通成员',
  title: '经理',
  employeeNumber: 'A1',
};

describe('the header of a list', () => {
  test('[S25, I10] is known by its names, whatever marks, remarks, blanks and widths stand around them', () => {
    const forms = [
      '姓名',
      ' 姓 名 ',
      '*姓名',
      '姓名*',
      '姓名（必填）',
      '姓名(必填)',
      '姓名\n【必填】',
      '＊姓名：',
      '姓名\u200b',
      '姓\u3000名',
      '姓名-必填',
      '（必填）姓名',
      '必填 姓名',
    ];
    for (const form of forms) expect(headerKey(form)).toBe('姓名');
    expect(headerKey('Name (required)')).toBe(headerKey('*NAME'));
    expect(headerKey('（备注）')).toBe('备注');
  });

  test('[S25, I10] is found below titles, and in files as people write them', async () => {
    const files = [
      'header-star.xlsx',
      'header-inner-space.xlsx',
      'title-row-above.xlsx',
      'header-unknown-column-dropped.xlsx',
    ];
    for (const file of files) {
      const found = await readContent(await workbookFixture(file));
      expect(found.rows).toMatchObject([{ cells: { departments: '星河智造集团/测试甲', phone: expect.any(String) } }]);
      expect(found.ignoredColumns).toEqual([]);
    }
    const titles = Array.from({ length: 18 }, (_, index) => [`说明 ${index}：姓名`]);
    const found = await read([...titles, ['姓名'], HEADER, MEMBER]);
    expect(found.rows).toEqual([{ number: 21, cells: CELLS, unreadable: [] }]);
  });

  test('[S25] that stands further down, or lacks columns, is told with what it lacks', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => [`说明 ${index}`]);
    expect(await refusalOf(read([...titles, HEADER, MEMBER]))).toMatchObject({ code: 'IMPORT_COLUMNS_MISSING' });
    const refusal = await refusalOf(read([['姓名', '手机', '职务'], MEMBER]));
    expect(refusal?.code).toBe('IMPORT_COLUMNS_MISSING');
    expect(refusal?.message).toContain('缺少列：“部门”、“角色”');
    expect((await refusalOf(read([['Name', 'Phone'], MEMBER])))?.message).toContain(
      'lacks the columns "Departments", "Roles"',
    );
  });

  test('[S25, I10] tells columns that nobody knows, and refuses two that say the same', async () => {
    const found = await read([
      [...HEADER, '备注', '入职\n日期'],
      [...MEMBER, '好', '今天'],
    ]);
    expect(found.ignoredColumns).toEqual(['备注', '入职 日期']);
    expect(found.rows).toEqual([{ number: 2, cells: CELLS, unreadable: [] }]);
    const twice = await refusalOf(read([[...HEADER, '手 机'], MEMBER]));
    expect(twice?.code).toBe('IMPORT_COLUMNS_REPEATED');
    expect(twice?.message).toContain('“手机”、“手 机”');
    const synonym = await read([
      [...HEADER, '手机号码', '邮箱'],
      [...MEMBER, '1', 'a@b.example'],
    ]);
    expect(synonym.ignoredColumns).toEqual(['手机号码']);
    expect(columnOf(synonym, 'email')).toEqual(['a@b.example']);
  });

  test('[S25, I10] without members below it is told as such', async () => {
    expect(await refusalOf(read([HEADER, [], ['', '']]))).toMatchObject({ code: 'IMPORT_EMPTY' });
    expect((await refusalOf(read([HEADER])))?.message).toContain('没有成员');
    expect(await refusalOf(read([['x']]))).toMatchObject({ code: 'IMPORT_COLUMNS_MISSING' });
  });

  test('[S25] tells the language of the file', async () => {
    const english = ['Name', 'Departments *', 'Phone (required)', 'Role', 'Job title', 'Employee ID'];
    expect(await read([english, MEMBER])).toMatchObject({ language: 'en', rows: [{ cells: CELLS }] });
    expect(await read([HEADER, MEMBER])).toMatchObject({ language: 'zh' });
  });
});

describe('a CSV file', () => {
  const TEXT = `${HEADER.join(',')}\r\n甲,"星河智造集团",13900000001,普通成员,经理,A1\r\n`;
  const gb18030 = Buffer.from(
    'd0d5c3fb2cb2bfc3c52ccad6bbfa2cbdc7c9ab2cd6b0cef12cb9a4bac50a' +
      'bcd72cd0c7bad3d6c7d4ecbcafcdc52c31333930303030303030312cc6d5cda8b3c9d4b12cbeadc0ed2c41310a',
    'hex',
  );

  test('[S25] is read in every encoding that spreadsheet programs write', async () => {
    const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
    const files = [TEXT, `\ufeff${TEXT}`, gb18030, utf16, Buffer.from(utf16).swap16(), Buffer.from(TEXT, 'utf16le')];
    for (const file of files) expect((await readCsv(file)).rows).toEqual([{ number: 2, cells: CELLS, unreadable: [] }]);
  });

  test('[S25] is read whatever parts its columns, with quoted breaks, and with rows numbered as a program shows them', async () => {
    for (const delimiter of [';', '\t']) {
      const rows = `名单\n${HEADER.join(delimiter)}\n\n${MEMBER.join(delimiter)}\n`;
      expect((await readCsv(rows)).rows).toEqual([{ number: 4, cells: CELLS, unreadable: [] }]);
    }
    const named = `sep=|\n${HEADER.join('|')}\n"甲"|"星河智造集团\r\n星河智造集团/二部"|13900000001|普通成员|"a ""b"""|="001"\n`;
    expect((await readCsv(named)).rows).toMatchObject([
      { cells: { departments: '星河智造集团\n星河智造集团/二部', title: 'a "b"', employeeNumber: '001' } },
    ]);
  });

  test('[S25] tells numbers that a spreadsheet program rounded, and files that are no text', async () => {
    const found = await readCsv(TEXT.replace('A1', '4.40106E+17'));
    expect(columnOf(found, 'employeeNumber')).toEqual([{ problem: 'roundedNumber' }]);
    expect(await refusalOf(readCsv(`${TEXT}"乙`))).toMatchObject({ code: 'FILE_NOT_READABLE' });
    expect(await refusalOf(readCsv(Buffer.from([0xff, 0xff, 0x00, 0x80, 0x81])))).toMatchObject({
      code: 'FILE_NOT_READABLE',
    });
    expect(await refusalOf(readCsv(HEADER.join(',')))).toMatchObject({ code: 'IMPORT_EMPTY' });
    expect(await refusalOf(readCsv(`${HEADER.join(',')}${',x'.repeat(300)}\n`))).toMatchObject({
      code: 'IMPORT_EMPTY',
    });
    const wide = `${HEADER.join(',')}${',列'.repeat(300)}\n${MEMBER.join(',')}\n`;
    expect(await refusalOf(readCsv(wide))).toMatchObject({ code: 'LIMIT_REACHED' });
  });
});
