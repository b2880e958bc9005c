import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbookFixture } from './support/import.ts';
import { columnOf, HEADER, partsOf, readContent, readParts, type XmlCell } from './support/package.ts';

const readFixture = async (name: string) => readContent(await workbookFixture(name));
const MEMBER = ['甲', '星河智造集团', '13900000001', '普通成员'];
const LIST = [HEADER, MEMBER];
const sheetOf = (rows: readonly (readonly XmlCell[])[], name = '成员') => [{ name, rows }];
const readTitles = async (...cells: XmlCell[]) =>
  columnOf(await readParts(partsOf(sheetOf([HEADER, ...cells.map((cell) => [...MEMBER, cell])]))), 'title');

describe('the order of the parts in a file', () => {
  test('[I2] means nothing: the same file gives the same answer each time', async () => {
    const parts = partsOf([
      { name: '说明', rows: [['请填写下一页']] },
      { name: '成员', rows: [HEADER, MEMBER, ['乙', '星河智造集团', '13900000002', '普通成员', '经理', 'B2']] },
    ]);
    const expected = await readParts(parts);
    expect(columnOf(expected, 'name')).toEqual(['甲', '乙']);
    const orders = fc.shuffledSubarray([...parts], { minLength: parts.size });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        expect(await readParts(order)).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });

  test('[I2] means nothing in files of spreadsheet programs either', async () => {
    for (const name of ['two-sheets-excel-order.xlsx', 'deferred-sheet.xlsx', 'strings-first.xlsx']) {
      const reads = await Promise.all(Array.from({ length: 20 }, () => readFixture(name)));
      for (const { rows } of reads)
        expect(rows).toMatchObject([{ number: 2, cells: { departments: '星河智造集团/测试甲' } }]);
    }
  });
});

describe('the text of a cell', () => {
  test('[I3] is what the cell shows, without phonetic hints, with all its runs', async () => {
    const names = {
      'phonetic-shared.xlsx': '单雄信',
      'inline-phonetic.xlsx': '单田芳',
      't-then-r.xlsx': '李四光',
      'inline-rich.xlsx': '欧阳锋',
    };
    for (const [file, name] of Object.entries(names)) expect(columnOf(await readFixture(file), 'name')).toEqual([name]);
    expect(columnOf(await readFixture('leading-zero-format.xlsx'), 'employeeNumber')).toEqual(['000123']);
    expect(columnOf(await readFixture('date-as-serial.xlsx'), 'title')).toEqual([{ problem: 'isDate' }]);
    expect(columnOf(await readFixture('date-as-serial.xlsx'), 'employeeNumber')).toEqual([{ problem: 'isDate' }]);
    expect(columnOf(await readFixture('long-number.xlsx'), 'employeeNumber')).toEqual([{ problem: 'longNumber' }]);
  });

  test('[I3] has its escaped characters, and no others', async () => {
    expect(
      await readTitles('经理_x000D_', '_x4e2d_文', '_x005F_x0041_', 'a_x000a_b', '_xZZZZ_', 'a\u200bb', 'x_x0007_y'),
    ).toEqual(['经理', '中文', '_x0041_', 'a\nb', '_xZZZZ_', 'ab', { problem: 'controlCharacters' }]);
  });

  test('[I3] is read from every kind of value', async () => {
    const titles = await readTitles(
      { xml: 't="str"><v>文本</v>' },
      { xml: 't="inlineStr"><is><t>内</t></is>' },
      { xml: 't="b"><v>1</v>' },
      { xml: 't="e"><v>#N/A</v>' },
      { xml: 't="d"><v>2024-01-02</v>' },
      { xml: 't="str"><f>A1</f><v>公式</v>' },
      { xml: '><v><![CDATA[42]]></v>' },
      { xml: 't="n"><v>abc</v>' },
      'x'.repeat(2_001),
    );
    expect(titles).toEqual([
      '文本',
      '内',
      'TRUE',
      { problem: 'isError' },
      { problem: 'isDate' },
      { problem: 'isFormula' },
      '42',
      { problem: 'isError' },
      { problem: 'longText' },
    ]);
  });

  test('[I3] of a number has the digits that the spreadsheet shows', async () => {
    const codes = [
      '000000',
      '0_ ',
      '#,##0',
      '0.00',
      '"A"000',
      '000-0000-0000',
      'yyyy\\-mm\\-dd',
      '[h]:mm',
      '0.00E+00',
      'bad[',
    ];
    const styles =
      `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
      `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
      `<cellXfs><xf/>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}<xf numFmtId="14"/><xf numFmtId="58"/><xf numFmtId="49"/></cellXfs>`;
    const shown: [number, string, unknown][] = [
      [0, '13812345678', '13812345678'],
      [0, '1.3812345678E10', '13812345678'],
      [0, '0.30000000000000004', '0.3'],
      [0, '1E-7', '0.0000001'],
      [0, '-12.5', '-12.5'],
      [0, '999999999999999', '999999999999999'],
      [0, '1000000000000000', { problem: 'longNumber' }],
      [1, '123', '000123'],
      [2, '13812345678', '13812345678'],
      [3, '13812345678', '13812345678'],
      [4, '13812345678', '13812345678'],
      [5, '7', 'A007'],
      [6, '13812345678', '138-1234-5678'],
      [7, '45293', { problem: 'isDate' }],
      [8, '0.5', { problem: 'isDate' }],
      [9, '123456', '123456'],
      [10, '5', '5'],
      [11, '45293', { problem: 'isDate' }],
      [12, '45293', { problem: 'isDate' }],
      [13, '123', '123'],
    ];
    const rows = [HEADER, ...shown.map(([style, value]) => [...MEMBER, { xml: `s="${style}"><v>${value}</v>` }])];
    const read = await readParts(partsOf(sheetOf(rows), { styles }));
    expect(columnOf(read, 'title')).toEqual(shown.map(([, , text]) => text));
  });
});

describe('a workbook of another writer', () => {
  test('[I6] is read: no references, other names, prefixes and encodings', async () => {
    const files = [
      'no-cell-references.xlsx',
      'no-row-reference.xlsx',
      'prefixed-namespace.xlsx',
      'part-name-other.xlsx',
      'utf16-strings.xlsx',
    ];
    for (const file of files) {
      expect((await readFixture(file)).rows).toMatchObject([
        { number: 2, cells: { departments: '星河智造集团/测试甲', roles: '普通成员', phone: expect.any(String) } },
      ]);
    }
  });

  test('[I6] is read: strict vocabulary, absolute targets, odd part names, namespaces where they are used', async () => {
    const rename = (parts: Map<string, string>, edit: (text: string) => string) =>
      new Map([...parts].map(([name, text]) => [name, edit(text)]));
    const plain = partsOf(sheetOf(LIST));
    const variants = [
      rename(plain, (text) =>
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ),
      rename(plain, (text) =>
        text.replaceAll('Target="worksheets/', 'Target="/xl/worksheets/').replace('"xl/workbook', '"/xl/workbook'),
      ),
      rename(plain, (text) => text.replaceAll('Target="worksheets/', 'Target="../xl/./worksheets/')),
      new Map([...plain].map(([name, text]) => [`/${name.replaceAll('/', '\\').toUpperCase()}`, text])),
      rename(plain, (text) =>
        text
          .replaceAll(/<(\/?)(row|c|v)(?=[ >])/g, '<$1q:$2')
          .replaceAll('<q:row', '<q:row xmlns:q="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'),
      ),
      rename(plain, (text) =>
        text.replace('<sheetData>', '<cols><c r="bad"/></cols><sheetData><c xmlns="urn:other" r="bad"><v>9</v></c>'),
      ),
    ];
    for (const parts of variants) expect(columnOf(await readParts(parts), 'name')).toEqual(['甲']);
  });
});

describe('the sheet that is read', () => {
  const people = (name: string) => [HEADER, [name, ...MEMBER.slice(1)]];

  test('[I7] is the first visible one with a list, in the order of the tabs', async () => {
    expect(columnOf(await readFixture('hidden-sheet-first.xlsx'), 'name')).toEqual(['新表甲']);
    expect(await readFixture('tab-order.xlsx')).toMatchObject({
      rows: [{ cells: { name: '前页甲' } }],
      ignoredSheets: ['表1'],
    });
    const read = await readParts(
      partsOf([
        { name: '旧', state: 'veryHidden', rows: people('旧') },
        { name: '封面', rows: [['姓名'], ['填表人']] },
        { name: '空表', rows: [HEADER] },
        { name: '新', rows: people('新') },
      ]),
    );
    expect(columnOf(read, 'name')).toEqual(['新']);
    expect(read.ignoredSheets).toEqual([]);
  });

  test('[I7] is told beside the lists that are not read', async () => {
    const read = await readFixture('two-lists.xlsx');
    expect(columnOf(read, 'name')).toEqual(['多表甲']);
    expect(read.ignoredSheets).toEqual(['表2']);
  });
});
