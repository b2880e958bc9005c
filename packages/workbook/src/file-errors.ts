import { DomainError, type Text, textIn, type ValuesOf } from '@account-center/kit';

/** Problems with a file. */
const texts = {
  fileDamaged: {
    zh: '文件已损坏，无法读取。请用表格软件打开并另存为 .xlsx，再重新上传。',
    en: 'The file is damaged and cannot be read. Open it, save it as .xlsx, and upload it again.',
  },
  fileEmpty: { zh: '文件是空的。请检查后重新上传。', en: 'The file is empty. Check it and upload it again.' },
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
  importBytes: {
    zh: '文件的内容过大。请将名单复制到新的工作簿，不含空白行列和其他内容，再重新上传。',
    en: 'The content of the file is too large. Copy the list alone into a new workbook, without empty rows and columns, and upload that.',
  },
  importSeconds: {
    zh: '文件读取超过 {value} 秒。请将名单复制到新的工作簿，不含空白行列和其他内容，再重新上传。',
    en: 'Reading the file took more than {value} seconds. Copy the list alone into a new workbook and upload that.',
  },
} as const satisfies Readonly<Record<string, Text>>;
type Limit = Extract<keyof typeof texts, `import${string}`>;

/** A problem in both languages, because the reader's is not known yet. */
const inBoth = <One extends Text>(text: One, values: ValuesOf<One>): string =>
  `${textIn('zh', text, values)} ${textIn('en', text, values)}`;

/** The file is damaged or has no readable table; the message contains the reason. */
export const notReadable = (reason: Exclude<keyof typeof texts, Limit> = 'fileDamaged'): DomainError =>
  new DomainError('FILE_NOT_READABLE', inBoth(texts[reason], {}));

/** Reading the file needs more bytes or time than allowed. `limit` names the limit. */
export const overLimit = (limit: Limit, value: number): DomainError =>
  new DomainError('LIMIT_REACHED', inBoth(texts[limit], { value }), { limit, value });
