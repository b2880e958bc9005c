/** Columns of the member workbook, as customers know them from their own lists (ORG-30). */
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

export interface Column {
  /** Text of the header cell; columns are found by it, in any order. */
  header: string;
  /** The rule, as the header's comment tells it. */
  rule: string;
  /** Characters. */
  width: number;
}

const KEEPS = '已有成员留空则保持不变。';

export const columns: Readonly<Record<ColumnKey, Column>> = {
  name: { header: '姓名', rule: '必填，1 至 60 个字符。', width: 14 },
  accountNumber: {
    header: '帐号',
    rule: '选填。新成员留空则分配号段中的下一个空号；已有成员先按帐号、再按手机匹配。',
    width: 16,
  },
  alias: { header: '别名', rule: `选填，最多 64 个字符。${KEEPS}`, width: 12 },
  title: { header: '职务', rule: `选填，最多 64 个字符。${KEEPS}`, width: 16 },
  departments: {
    header: '部门',
    rule: `新成员必填。从根部门写起，各级用“/”分隔；多个部门用“;”分隔，第一个为主部门，最多 10 个。不存在的部门会自动创建。${KEEPS}`,
    width: 40,
  },
  employeeNumber: { header: '工号', rule: `选填，最多 32 个字符，企业内唯一。${KEEPS}`, width: 12 },
  gender: { header: '性别', rule: `选填：男 或 女。${KEEPS}`, width: 8 },
  phone: { header: '手机', rule: '新成员必填，企业内唯一。国外号码以“+”和国家代码开头。', width: 18 },
  email: { header: '企业邮箱', rule: `选填，企业内唯一。${KEEPS}`, width: 28 },
  leader: {
    header: '是否部门负责人',
    rule: '选填：是 或 否，默认否。多个部门时用“;”分隔，与部门一一对应。',
    width: 16,
  },
  roles: {
    header: '角色',
    rule: '新成员必填，须为已有角色；多个用“;”分隔。已有成员的角色不在此修改：留空或与现有一致。',
    width: 18,
  },
  scope: {
    header: '信息管理范围',
    rule: '选填，最多 3 个部门，用“;”分隔；留空则为所在部门。已有成员的范围不在此修改：留空或与现有一致。',
    width: 40,
  },
  hidden: { header: '是否隐藏', rule: `选填：是 或 否，默认否。${KEEPS}`, width: 10 },
};

export const SHEET_NAME = '成员';
export const YES = '是';
export const NO = '否';
/** Separates several values in one cell; the full-width one is read as well. */
export const SEPARATOR = ';';
/** Separates the names on a department's path. */
export const PATH_SEPARATOR = '/';

export const genderWords = { MALE: '男', FEMALE: '女' } as const;

/** What Chinese lists call the built-in roles, whatever the enterprise named them. */
export const builtInRoleWords: Readonly<Record<string, string>> = {
  SYSTEM_ADMINISTRATOR: '系统管理员',
  INFORMATION_ADMINISTRATOR: '信息管理员',
  ORDINARY_MEMBER: '普通成员',
};
