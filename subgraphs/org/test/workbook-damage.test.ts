import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbookFixture } from './support/import.ts';
import { columnOf, HEADER, partsOf, readContent, readParts, refusalOf, type XmlCell } from './support/package.ts';
import { zipOf } from './support/zip.ts';

const readFixture = async (name: string) => readContent(await workbookFixture(name));
const codeOf = async (read: Promise<unknown>) => (await refusalOf(read))?.code;
const MEMBER = ['甲', '星河智造集团', '13900000001', '普通成员'];
const LIST = [HEADER, MEMBER];
const sheetOf = (rows: readonly (readonly XmlCell[])[], name = '成员') => [{ name, rows }];

describe('a damaged file', () => {
  test('[I1] is refused at once, wherever it is damaged', async () => {
    for (const name of ['corrupt-middle-hangs.xlsx', 'corrupt-sheet-4-bytes-hangs.xlsx']) {
      expect(await codeOf(readFixture(name))).toBe('FILE_NOT_READABLE');
    }
    const whole = zipOf(partsOf(sheetOf(LIST)));
    const places = fc.integer({ min: 0, max: whole.length - 22 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const damaged = Buffer.from(whole);
        damaged[place] = (damaged[place] ?? 0) ^ change;
        const read = await readContent(damaged).then(({ rows }) => rows, refusalCode);
        // Bytes that carry nothing (times, versions) may change; what is read is what was written.
        // A size that is damaged may be more than is taken in.
        if (typeof read === 'string') expect(['FILE_NOT_READABLE', 'LIMIT_REACHED']).toContain(read);
        else expect(read).toMatchObject([{ cells: { name: '甲', phone: '13900000001' } }]);
      }),
      { numRuns: 80 },
    );
  });

  test('[I1] is refused when it is cut short', async () => {
    const whole = zipOf(partsOf(sheetOf(LIST)));
    for (let length = 2; length < whole.length; length += 97) {
      expect(await codeOf(readContent(whole.subarray(0, length)))).toBe('FILE_NOT_READABLE');
    }
  });

  test('[I1] is told from other files by what it is', async () => {
    const compound = (text: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(text, 'utf16le')]);
    const files: [Buffer, string][] = [
      [Buffer.alloc(0), '空'],
      [compound('Workbook'), '.xls'],
      [compound('EncryptedPackage'), '密码'],
      [Buffer.from('<html><table></table></html>'), '不是 .xlsx'],
      [zipOf([['readme.txt', 'text']]), '不是 .xlsx'],
      [
        zipOf([
          ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
          ['content.xml', '<a/>'],
        ]),
        '.ods',
      ],
    ];
    for (const [content, word] of files) {
      const refusal = await refusalOf(readContent(content));
      expect(refusal?.code).toBe('FILE_NOT_READABLE');
      expect(refusal?.message).toContain(word);
    }
  });

  test('[I1] is refused when parts contradict each other', async () => {
    const change = async (name: string, edit: (text: string) => string) => {
      const parts = partsOf(sheetOf(LIST));
      parts.set(name, edit(parts.get(name) ?? ''));
      return codeOf(readParts(parts));
    };
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(await change(sheet, (xml) => xml.replace('<v>0</v>', '<v>999</v>'))).toBe('FILE_NOT_READABLE');
    expect(await change(sheet, (xml) => xml.replace('r="2"', 'r="1"'))).toBe('FILE_NOT_READABLE');
    expect(await change(sheet, (xml) => xml.replace('r="B2"', 'r="A2"'))).toBe('FILE_NOT_READABLE');
    expect(await change(sheet, (xml) => xml.replace('</row>', ''))).toBe('FILE_NOT_READABLE');
    expect(await change('xl/_rels/workbook.xml.rels', (xml) => xml.replace('sheet1', 'sheet7'))).toBe(
      'FILE_NOT_READABLE',
    );
    const twice = [...partsOf(sheetOf(LIST)), [sheet, '<worksheet/>'] as const];
    expect(await codeOf(readParts(twice))).toBe('FILE_NOT_READABLE');
  });
});

const refusalCode = (error: unknown) => (error as { code?: string }).code ?? 'no code';

describe('a file that asks for too much', () => {
  test('[I1] is refused: entities, document types, deep nesting', async () => {
    const parts = partsOf(sheetOf(LIST));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const evil = [
      sheet.replace('<worksheet', '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet'),
      sheet.replace('<worksheet', '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet'),
      sheet.replace('<sheetData>', `${'<x>'.repeat(200)}${'</x>'.repeat(200)}<sheetData>`),
      sheet.replace('<v>0</v>', '<v>&unknown;</v>'),
    ];
    for (const xml of evil) {
      expect(await codeOf(readParts(new Map([...parts, ['xl/worksheets/sheet1.xml', xml]])))).toBe('FILE_NOT_READABLE');
    }
  });

  test('[I1] is refused: more than can be inflated, more columns, more rows', async () => {
    const bomb = zipOf([...partsOf(sheetOf(LIST)), ['xl/media/zeros.bin', Buffer.alloc(2 ** 20)]]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(2 ** 20);
    bomb.writeUInt32LE(257 * 2 ** 20, bomb.lastIndexOf(size));
    expect(await codeOf(readContent(bomb))).toBe('LIMIT_REACHED');
    const wide = [[...HEADER, ...Array.from({ length: 260 }, (_, index) => `列${index}`)], MEMBER];
    expect(await codeOf(readParts(partsOf(sheetOf(wide))))).toBe('LIMIT_REACHED');
    const long = [HEADER, ...Array.from({ length: 30_001 }, () => MEMBER)];
    expect(await codeOf(readParts(partsOf(sheetOf(long))))).toBe('LIMIT_REACHED');
  });

  test('[I1] is refused when it says that it is smaller than it is', async () => {
    const parts = partsOf(sheetOf(LIST));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const file = zipOf(parts);
    const size = Buffer.alloc(8);
    size.writeUInt32LE(crc32(Buffer.from(sheet)), 0);
    const directory = file.lastIndexOf(size.subarray(0, 4));
    file.writeUInt32LE(10, directory + 8);
    expect(await codeOf(readContent(file))).toBe('FILE_NOT_READABLE');
  });

  test('[I1] reads past cells that are only formatted', async () => {
    const parts = partsOf(sheetOf(LIST));
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/></row>`,
    );
    const sheet = (parts.get('xl/worksheets/sheet1.xml') ?? '').replace('</sheetData>', `${rows.join('')}</sheetData>`);
    const read = await readParts(new Map([...parts, ['xl/worksheets/sheet1.xml', sheet]]));
    expect(columnOf(read, 'name')).toEqual(['甲']);
  });
});
