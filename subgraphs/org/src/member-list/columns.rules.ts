import type { Language, Text } from '@account-center/kit';
import type { NewColumn } from '@account-center/workbook';

/** Columns of the member workbook, named as in customers' own lists (ORG-30). */
export const columnKeys = [
  'name',
  'accountNumber',
  'alias',
  'title',
  'departments',
  'employeeNumber',
  'gender',
  'phone',
  'email',
  'leader',
  'roles',
  'scope',
  'hidden',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** Texts of one row, by column. */
export type RowTexts = Partial<Record<ColumnKey, string>>;

export interface Column {
  /** Text of the header cell. Columns are found by it, in any order. */
  header: Text;
  /** Names of the column in other lists. */
  synonyms: readonly string[];
  /** The rule, as shown in the header's comment. */
  rule: Text;
  /** Characters. */
  width: number;
}

const KEEPS = '已有成员留空则保持不变。';
const STAYS = 'Empty leaves a present member as they are.';

export const columns: Readonly<Record<ColumnKey, Column>> = {
  name: {
    header: { zh: '姓名', en: 'Name' },
    synonyms: ['成员姓名', '员工姓名', 'Full name'],
    rule: { zh: '必填，1 至 60 个字符。', en: 'Needed, 1 to 60 characters.' },
    width: 14,
  },
  accountNumber: {
    header: { zh: '帐号', en: 'Account number' },
    synonyms: ['账号', '帐户', '账户', 'Account'],
    rule: {
      zh: '选填。新成员留空则分配号段中的下一个空号；已有成员先按帐号、再按手机匹配。',
      en: 'Optional. A new member without one gets the next free number; present members are matched by it, then by phone.',
    },
    width: 16,
  },
  alias: {
    header: { zh: '别名', en: 'Alias' },
    synonyms: ['昵称', 'Nickname'],
    rule: { zh: `选填，最多 64 个字符。${KEEPS}`, en: `Optional, up to 64 characters. ${STAYS}` },
    width: 12,
  },
  title: {
    header: { zh: '职务', en: 'Title' },
    synonyms: ['职位', '岗位', 'Job title', 'Position'],
    rule: { zh: `选填，最多 64 个字符。${KEEPS}`, en: `Optional, up to 64 characters. ${STAYS}` },
    width: 16,
  },
  departments: {
    header: { zh: '部门', en: 'Departments' },
    synonyms: ['所属部门', '所在部门', 'Department'],
    rule: {
      zh: `新成员必填。从根部门写起，各级用“/”分隔；多个部门用“;”分隔，第一个为主部门，最多 10 个。不存在的部门会自动创建。${KEEPS}`,
      en: `Needed for a new member. From the root down, levels parted by "/"; several departments parted by ";", the main one first, up to 10. Missing ones are created. ${STAYS}`,
    },
    width: 40,
  },
  employeeNumber: {
    header: { zh: '工号', en: 'Employee number' },
    synonyms: ['员工编号', '员工号', 'Employee ID'],
    rule: {
      zh: `选填，最多 32 个字符，企业内唯一。${KEEPS}`,
      en: `Optional, up to 32 characters, unique in the enterprise. ${STAYS}`,
    },
    width: 12,
  },
  gender: {
    header: { zh: '性别', en: 'Gender' },
    synonyms: ['Sex'],
    rule: { zh: `选填：男 或 女。${KEEPS}`, en: `Optional: Male or Female. ${STAYS}` },
    width: 8,
  },
  phone: {
    header: { zh: '手机', en: 'Phone' },
    synonyms: ['手机号', '手机号码', '移动电话', 'Mobile', 'Mobile phone', 'Phone number'],
    rule: {
      zh: '新成员必填，企业内唯一。国外号码以“+”和国家代码开头。',
      en: 'A mobile number; needed for a new member, unique in the enterprise. Begins with "+" and the country\'s code outside of China.',
    },
    width: 18,
  },
  email: {
    header: { zh: '企业邮箱', en: 'Email' },
    synonyms: ['邮箱', '电子邮箱', '电子邮件', '邮箱地址', 'Email address', 'E-mail'],
    rule: { zh: `选填，企业内唯一。${KEEPS}`, en: `Optional, unique in the enterprise. ${STAYS}` },
    width: 28,
  },
  leader: {
    header: { zh: '是否部门负责人', en: 'Department leader' },
    synonyms: ['部门负责人', 'Leader'],
    rule: {
      zh: '选填：是 或 否，默认否。多个部门时用“;”分隔，与部门一一对应。',
      en: 'Optional: Yes or No; No by default. For several departments one each, parted by ";".',
    },
    width: 16,
  },
  roles: {
    header: { zh: '角色', en: 'Roles' },
    synonyms: ['Role'],
    rule: {
      zh: '新成员必填，须为已有角色；多个用“;”分隔。已有成员的角色不在此修改：留空或与现有一致。',
      en: 'Needed for a new member; roles that exist, parted by ";". A present member\'s roles are not changed here: leave it empty or as it is.',
    },
    width: 18,
  },
  scope: {
    header: { zh: '信息管理范围', en: 'Information scope' },
    synonyms: ['管理范围', 'Scope'],
    rule: {
      zh: '选填，最多 3 个部门，用“;”分隔；留空则为所在部门。已有成员的范围不在此修改：留空或与现有一致。',
      en: 'Optional, up to 3 departments, parted by ";"; the own department when empty. A present member\'s scope is not changed here: leave it empty or as it is.',
    },
    width: 40,
  },
  hidden: {
    header: { zh: '是否隐藏', en: 'Hidden' },
    synonyms: ['隐藏'],
    rule: { zh: `选填：是 或 否，默认否。${KEEPS}`, en: `Optional: Yes or No; No by default. ${STAYS}` },
    width: 10,
  },
};

/** The columns of a list as written in a language. */
export const columnsIn = (language: Language): NewColumn[] =>
  columnKeys.map((key) => {
    const { header, rule, width } = columns[key];
    return { header: header[language], note: rule[language], width };
  });

export const SHEET_NAME: Text = { zh: '成员', en: 'Members' };
/** Name of the hidden sheet with the options of the template's drop-downs. */
export const CHOICES_NAME: Text = { zh: '选项', en: 'Choices' };
export const YES: Text = { zh: '是', en: 'Yes' };
export const NO: Text = { zh: '否', en: 'No' };
/** Separates several values in one cell. Commas and line breaks are accepted as well. */
export const SEPARATOR = ';';
/** Separates the names on a department's path. */
export const PATH_SEPARATOR = '/';

export const genderWords = {
  MALE: { zh: '男', en: 'Male' },
  FEMALE: { zh: '女', en: 'Female' },
} as const satisfies Readonly<Record<string, Text>>;
