/** Languages that a workbook may be written in; told by its headers. */
export type Language = 'zh' | 'en';
export type TextValues = Readonly<Record<string, string | number>>;

/** All that is said about a file and its cells, in the language of the file; `{…}` stands for a value. */
const texts = {
  // The file
  fileDamaged: {
    zh: '文件已损坏，无法读取。请用表格软件打开并另存为 .xlsx，再重新上传。',
    en: 'The file is damaged and cannot be read. Open it, save it as .xlsx, and upload it again.',
  },
  fileEmpty: {
    zh: '文件是空的。请检查后重新上传。',
    en: 'The file is empty. Check it and upload it again.',
  },
  fileEncrypted: {
    zh: '文件设有打开密码，无法读取。请去掉密码后重新上传。',
    en: 'The file is protected with a password and cannot be read. Remove the password and upload it again.',
  },
  fileOldExcel: {
    zh: '文件是旧版 Excel 格式（.xls）。请另存为 .xlsx 后重新上传。',
    en: 'The file is an old Excel workbook (.xls). Save it as .xlsx and upload it again.',
  },
  fileBinary: {
    zh: '文件是二进制工作簿（.xlsb）。请另存为 .xlsx 后重新上传。',
    en: 'The file is a binary workbook (.xlsb). Save it as .xlsx and upload it again.',
  },
  fileOpenDocument: {
    zh: '文件是 OpenDocument 表格（.ods）。请另存为 .xlsx 后重新上传。',
    en: 'The file is an OpenDocument spreadsheet (.ods). Save it as .xlsx and upload it again.',
  },
  fileNoWorkbook: {
    zh: '文件不是 .xlsx 工作簿。请用表格软件另存为 .xlsx 后重新上传。',
    en: 'The file is no .xlsx workbook. Save it as .xlsx with a spreadsheet program and upload it again.',
  },
  fileEncoding: {
    zh: '文件的编码无法识别。请将 CSV 存为 UTF-8 或 GB18030 后重新上传。',
    en: 'The encoding of the file is not known. Save the CSV as UTF-8 or GB18030 and upload it again.',
  },
  fileNoCsv: {
    zh: '文件不是有效的 CSV。请检查引号，或另存为 .xlsx 后重新上传。',
    en: 'The file is no valid CSV. Check its quotation marks, or save it as .xlsx, and upload it again.',
  },
  // The list
  columnsMissing: {
    zh: '表头缺少列：{columns}。请使用模板的列名，表头须在前 20 行内。',
    en: 'The header lacks the columns {columns}. Use the names of the template, within the first 20 rows.',
  },
  columnsMissingInSheet: {
    zh: '工作表“{sheet}”的表头缺少列：{columns}。请使用模板的列名，表头须在前 20 行内。',
    en: 'The header of the sheet "{sheet}" lacks the columns {columns}. Use the names of the template, within the first 20 rows.',
  },
  columnsRepeated: {
    zh: '以下列出现了多次：{columns}。每列只保留一个。',
    en: 'These columns appear more than once: {columns}. Keep one of each.',
  },
  noMembers: {
    zh: '表头以下没有成员。请填写后重新上传。',
    en: 'There are no members below the header. Fill them in and upload the file again.',
  },
  importRows: {
    zh: '一个文件最多 {value} 名成员。请拆分后分别导入。',
    en: 'A file has at most {value} members. Split it.',
  },
  importColumns: {
    zh: '表头最多 {value} 列。请删除多余的列。',
    en: 'The header has at most {value} columns. Delete those that are not needed.',
  },
  importBytes: {
    zh: '文件的内容过大。请将名单复制到新的工作簿，不含空白行列和其他内容，再重新上传。',
    en: 'The content of the file is too large. Copy the list alone into a new workbook, without empty rows and columns, and upload that.',
  },
  importSeconds: {
    zh: '文件读取超过 {value} 秒。请将名单复制到新的工作簿，不含空白行列和其他内容，再重新上传。',
    en: 'Reading the file took more than {value} seconds. Copy the list alone into a new workbook and upload that.',
  },
  // A cell, whatever its column
  isDate: { zh: '单元格是日期，请改为文本。', en: 'The cell is a date. Change it to text.' },
  isFormula: { zh: '单元格是公式，请改为文本。', en: 'The cell is a formula. Change it to text.' },
  isError: { zh: '单元格有错误，请改为文本。', en: 'The cell shows an error. Change it to text.' },
  longNumber: {
    zh: '数字超过 15 位，表格软件只保留前 15 位。请将单元格设为文本后重新填写。',
    en: 'The number has more than 15 digits, of which spreadsheets keep 15. Make the cell text and type it again.',
  },
  roundedNumber: {
    zh: '数字已被表格软件改为科学计数法，丢失了位数。请将单元格设为文本后重新填写。',
    en: 'A spreadsheet program has rounded the number. Make the cell text and type it again.',
  },
  longText: { zh: '文本超过 2000 个字符。', en: 'The text has more than 2,000 characters.' },
  controlCharacters: {
    zh: '含有无法显示的控制字符，请重新填写。',
    en: 'The text contains control characters. Type it again.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type TextKey = keyof typeof texts;

const fill = (text: string, values: TextValues) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

export const say = (language: Language, key: TextKey, values: TextValues = {}): string =>
  fill(texts[key][language], values);

/** For a reader whose language is not known. */
export const bilingual = (key: TextKey, values: TextValues = {}): string =>
  `${say('zh', key, values)} ${say('en', key, values)}`;
