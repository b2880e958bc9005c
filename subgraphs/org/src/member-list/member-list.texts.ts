import { fillText, type Language, type Text, type TextValues } from '@account-center/kit';

/** The language that a client requests; Chinese by default. */
export const languageOf = (named: 'ZH' | 'EN' | null | undefined): Language => (named === 'EN' ? 'en' : 'zh');

/** All messages about a file and its cells, and the names of files. The language is that of the file's headers. */
const texts = {
  // Names of files
  templateName: { zh: '成员导入模板.xlsx', en: 'Member import template.xlsx' },
  errorsName: { zh: '导入错误.xlsx', en: 'Import errors.xlsx' },
  exportName: { zh: '成员.xlsx', en: 'Members.xlsx' },
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
  // Any cell, regardless of its column
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
  // A cell, after validation
  required: { zh: '必填。', en: 'Needed.' },
  oneLine: {
    zh: '须写在一行，不能含换行或控制字符。',
    en: 'Write it on one line, without line breaks and control characters.',
  },
  tooLong: { zh: '最多 {maximum} 个字符。', en: 'At most {maximum} characters.' },
  invisible: { zh: '没有可见的文字。', en: 'There is no text that can be seen.' },
  onlyWords: { zh: '只能填写：{words}。', en: 'Only: {words}.' },
  notPhone: {
    zh: '不是有效的手机号码。只填写一个号码，不带分机、姓名或其他内容。',
    en: 'This is not a mobile number. Write one number alone, without an extension, a name or anything else.',
  },
  notMobile: {
    zh: '不是手机号码，固定电话不能接收短信。',
    en: 'This is not a mobile number. A landline takes no messages.',
  },
  notEmail: { zh: '不是有效的邮箱地址。', en: 'This is not an email address.' },
  tooManyDepartments: { zh: '最多 {maximum} 个部门。', en: 'At most {maximum} departments.' },
  badPath: {
    zh: '部门路径有误：各级名称 1 至 64 个字符，用“/”分隔，名称中不能含分号、逗号、顿号或控制字符。',
    en: 'The path is wrong: names of 1 to 64 characters, parted by "/", without semicolons, commas and control characters.',
  },
  leadersMismatch: {
    zh: '“是否部门负责人”须与部门一一对应。',
    en: 'Give one answer for each department.',
  },
  phoneTaken: { zh: '手机已被另一成员使用。', en: 'Another member has this phone.' },
  emailTaken: { zh: '企业邮箱已被另一成员使用。', en: 'Another member has this email address.' },
  employeeNumberTaken: { zh: '工号已被另一成员使用。', en: 'Another member has this employee number.' },
  otherAccount: { zh: '该手机的成员使用另一个帐号。', en: 'The member with this phone has another account number.' },
  used: { zh: '已被使用。', en: 'This is already in use.' },
  repeated: { zh: '与第 {row} 行重复。', en: 'Row {row} has the same.' },
  noRole: { zh: '没有角色“{name}”。', en: 'There is no role "{name}".' },
  accessDiffers: {
    zh: '与现有不同：已有成员请在帐号中修改，此处留空或与现有一致。',
    en: 'This differs from what the member has. Change it at the account, and leave the cell empty or as it is.',
  },
  mayNotHide: { zh: '您无权隐藏或显示成员。', en: 'You may not hide or show members.' },
  departmentFull: {
    zh: '每个部门最多 {maximum} 名直属成员。',
    en: 'A department has at most {maximum} members directly in it.',
  },
  otherDepartments: {
    zh: '该成员还属于您管理范围以外的部门。',
    en: 'The member belongs to departments outside of your information scope as well.',
  },
  seatsTaken: { zh: '套餐的 {maximum} 个席位已满。', en: 'All {maximum} seats of the plan are taken.' },
  fromRoot: {
    zh: '部门路径须从根部门“{root}”写起。',
    en: 'The path begins with the root department "{root}".',
  },
  rootAgain: {
    zh: '路径中再次出现根部门“{root}”。多个部门请用“;”分隔。',
    en: 'The root department "{root}" occurs in the path again. Separate several departments with ";".',
  },
  departmentNotYours: {
    zh: '没有您可以管理的部门“{path}”。',
    en: 'There is no department "{path}" that you may manage.',
  },
  mayNotCreate: {
    zh: '没有部门“{path}”，而您无权创建部门。',
    en: 'There is no department "{path}", and you may not create departments.',
  },
  departmentDepth: { zh: '部门最多 {maximum} 级。', en: 'Departments can be at most {maximum} levels deep.' },
  departmentCount: {
    zh: '根部门以下最多 {maximum} 个部门。',
    en: 'There are at most {maximum} departments below the root.',
  },
  // Identity's problems with an account, by code
  NUMBER_NOT_IN_SEGMENT: { zh: '帐号不在贵企业的号段内。', en: 'The number is not in your number segments.' },
  NUMBER_TAKEN: { zh: '帐号已被使用，或曾被使用。', en: 'The number is in use, or was in use before.' },
  memberAbove: {
    zh: '该成员拥有您没有的权限，您不能修改其资料。',
    en: 'This member holds permissions that you do not: you cannot change them.',
  },
  ROLE_ABOVE_YOURS: {
    zh: '该角色含有您没有的权限，您不能授予。',
    en: 'The role holds permissions that you do not hold; you cannot give it.',
  },
  ROLE_NOT_ASSIGNABLE: { zh: '该角色不能分配给成员。', en: 'This role cannot be assigned to members.' },
  ROLE_NOT_FOUND: { zh: '没有这个角色。', en: 'There is no such role.' },
  ROLE_REQUIRED: { zh: '成员至少需要一个角色。', en: 'A member needs at least one role.' },
  PHONE_INVALID: { zh: '不是有效的手机号码。', en: 'This is not a mobile number.' },
  EMAIL_INVALID: { zh: '不是有效的邮箱地址。', en: 'This is not an email address.' },
  EMAIL_NOT_CONFIGURED: {
    zh: '平台尚不能发送邮件，激活信息无法送达。请填写手机，或设置初始密码。',
    en: 'The platform sends no email yet, so the activation secret cannot be sent. Add a phone, or set an initial password.',
  },
  SCOPE_TOO_LARGE: { zh: '信息管理范围最多 3 个部门。', en: 'An information scope names at most 3 departments.' },
  ACCOUNT_EXISTS: { zh: '该成员已有帐号。', en: 'The member has an account already.' },
  LIMIT_REACHED: { zh: '套餐的席位已满。', en: 'All seats of your plan are taken.' },
} as const satisfies Readonly<Record<string, Text>>;
export type TextKey = keyof typeof texts;

export const say = (language: Language, key: TextKey, values: TextValues = {}): string =>
  fillText(texts[key][language], values);

/** The text for another service's error code; null without one. */
export const keyOfCode = (code: string): TextKey | null => (Object.hasOwn(texts, code) ? (code as TextKey) : null);
