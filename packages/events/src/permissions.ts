import type { Text } from '@account-center/formats';

/** Who can hold a permission. */
export type Holder =
  | 'ENTERPRISE_ADMINISTRATOR'
  | 'SYSTEM_ADMINISTRATOR'
  | 'OTHER_ROLE'
  | 'APP'
  | 'DEALER_APP'
  | 'OPERATOR';

/**
 * A built-in role with default permissions, to which others can be added. The enterprise administrator's role is fixed.
 */
export type EditableRole = 'SYSTEM_ADMINISTRATOR' | 'INFORMATION_ADMINISTRATOR' | 'ORDINARY_MEMBER';

/** A permission, with a text of what it allows, as shown to the editor of a role. */
interface PermissionRow extends Text {
  holders: readonly Holder[];
  /** Built-in roles that have it by default, in every new enterprise (ID-40). */
  roles?: readonly EditableRole[];
  /** It grants no field by itself; a rule in a service checks it. */
  byRule?: true;
}

/** Only an enterprise's people can hold this, by their roles. */
const PEOPLE = ['ENTERPRISE_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR', 'OTHER_ROLE'] as const;
/** An enterprise's people, and the apps that it registered. */
const ALL = [...PEOPLE, 'APP'] as const;
const SYSTEM = ['SYSTEM_ADMINISTRATOR'] as const;
const BOTH = ['SYSTEM_ADMINISTRATOR', 'INFORMATION_ADMINISTRATOR'] as const;
const EVERYBODY = [...BOTH, 'ORDINARY_MEMBER'] as const;

/**
 * All permissions. A name (`area:object:action`) is also the OAuth scope and the argument of `@requiresScopes`; its
 * first part is the module. The permissions that roles, apps and operators may hold are derived from this table.
 */
const table = {
  // The enterprise and its people's accounts
  'identity:enterprise:read': {
    en: 'See the plan, seats and settings of the enterprise.',
    zh: '查看企业的套餐、席位和设置。',
    holders: ALL,
    roles: SYSTEM,
  },
  'identity:enterprise:manage': {
    en: 'Change the settings of the enterprise. Enterprise administrators only.',
    zh: '修改企业的设置。仅限企业管理员。',
    holders: ['ENTERPRISE_ADMINISTRATOR'],
  },
  'identity:account:read': {
    en: 'See members’ account numbers, their state and last sign-in.',
    zh: '查看成员的账号、状态和最近登录时间。',
    holders: ALL,
    roles: BOTH,
  },
  'identity:account:manage': {
    en: 'Disable and enable accounts, end sessions, report a lost phone. Never in custom roles.',
    zh: '停用和启用账号、结束会话、挂失手机。不能授予自定义角色。',
    holders: ['ENTERPRISE_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'],
    roles: SYSTEM,
  },
  'identity:role:read': {
    en: 'See roles and who holds them.',
    zh: '查看角色及其成员。',
    holders: ALL,
    roles: SYSTEM,
  },
  'identity:role:manage': {
    en: 'Create, edit and delete roles and assign them to members, within one’s own permissions.',
    zh: '在自身权限范围内新建、修改、删除角色，并分配给成员。',
    holders: PEOPLE,
    roles: SYSTEM,
  },
  'identity:audit:read': {
    en: 'Read and verify the audit log.',
    zh: '查看并校验审计日志。',
    holders: ALL,
    roles: SYSTEM,
  },
  'identity:app:manage': {
    en: 'Register and revoke third-party apps.',
    zh: '登记和停用第三方应用。',
    holders: PEOPLE,
    roles: SYSTEM,
  },
  // The directory
  'org:department:read': {
    en: 'See the department tree.',
    zh: '查看部门树。',
    holders: ALL,
    roles: EVERYBODY,
  },
  'org:department:manage': {
    en: 'Add, rename, move and remove departments.',
    zh: '新增、重命名、移动和删除部门。',
    holders: ALL,
    roles: SYSTEM,
  },
  'org:member:read': {
    en: 'Find members and see their cards.',
    zh: '查找成员并查看其名片。',
    holders: ALL,
    roles: EVERYBODY,
  },
  'org:member:manage': {
    en: 'Add, edit and transfer members.',
    zh: '新增、修改和调动成员。',
    holders: ALL,
    roles: SYSTEM,
  },
  'org:member:import': {
    en: 'Import members from a workbook.',
    zh: '从工作簿导入成员。',
    holders: ALL,
    roles: SYSTEM,
  },
  'org:member:export': {
    en: 'Export members to a workbook.',
    zh: '将成员导出到工作簿。',
    holders: ALL,
    roles: SYSTEM,
  },
  'org:member:offboard': {
    en: 'Off-board members who leave.',
    zh: '办理成员离职。',
    holders: ALL,
    roles: SYSTEM,
  },
  'org:contact:read': {
    en: 'See members’ phone numbers and email addresses.',
    zh: '查看成员的手机号和邮箱。',
    holders: ALL,
    roles: BOTH,
  },
  'org:hidden:read': {
    en: 'Find hidden members.',
    zh: '查找隐藏成员。',
    holders: ALL,
    roles: SYSTEM,
  },
  // SMS credit and sending
  'sms:account:read': {
    en: 'See members’ SMS accounts and balances.',
    zh: '查看成员的短信账户和余额。',
    holders: ALL,
    roles: SYSTEM,
  },
  'sms:account:manage': {
    en: 'Open SMS accounts, allocate credit and take it back.',
    zh: '管理短信账户，分配和收回额度。',
    holders: ALL,
    roles: SYSTEM,
  },
  'sms:main:read': {
    en: 'See the main account and its ledger.',
    zh: '查看主账户及其账本。',
    holders: [...ALL, 'DEALER_APP'],
  },
  'sms:main:top-up': {
    en: 'Top up the main account. Platform operators and dealers’ apps only.',
    zh: '为主账户充值。仅限平台运营人员和经销商应用。',
    holders: ['DEALER_APP', 'OPERATOR'],
  },
  'sms:main:spend': {
    en: 'Send SMS from the main account’s credit.',
    zh: '使用主账户额度发送短信。',
    holders: ALL,
    byRule: true,
  },
  'sms:message:send': {
    en: 'Send SMS from one’s own credit.',
    zh: '使用自己的额度发送短信。',
    holders: ALL,
  },
  'sms:record:read': {
    en: 'Read sent messages, their recipients and results.',
    zh: '查看短信的发送内容、对象和结果。',
    holders: ALL,
    roles: BOTH,
  },
  'sms:statement:read': {
    en: 'Read statements of SMS credit.',
    zh: '查看短信额度的明细。',
    holders: ALL,
    roles: BOTH,
  },
  // The message archive
  'archive:write': {
    en: 'Feed messages into the archive. Apps only.',
    zh: '向消息存档提交消息。仅限应用。',
    holders: ['APP'],
  },
  'archive:read': {
    en: 'Read archived conversations.',
    zh: '查看存档的会话。',
    holders: ALL,
    roles: ['INFORMATION_ADMINISTRATOR'],
  },
  'archive:deleted:read': {
    en: 'Read records of deleted accounts.',
    zh: '查看已删除账号名下的记录。',
    holders: ALL,
  },
  // Attendance
  'attendance:rule:manage': {
    en: 'Set work times, places and holidays.',
    zh: '设置工作时间、地点和节假日。',
    holders: ALL,
    roles: SYSTEM,
  },
  'attendance:report:read': {
    en: 'Read attendance overviews and reports.',
    zh: '查看考勤概览和报表。',
    holders: ALL,
    roles: BOTH,
  },
  'attendance:report:export': {
    en: 'Export attendance reports.',
    zh: '导出考勤报表。',
    holders: ALL,
    roles: BOTH,
  },
  'attendance:month:lock': {
    en: 'Lock months of attendance.',
    zh: '锁定月度考勤。',
    holders: PEOPLE,
    roles: SYSTEM,
  },
  'attendance:month:unlock': {
    en: 'Unlock locked months of attendance.',
    zh: '解除月度考勤的锁定。',
    holders: PEOPLE,
  },
  'attendance:punch:write': {
    en: 'Punch in and out.',
    zh: '上下班打卡。',
    holders: PEOPLE,
    roles: EVERYBODY,
  },
  'attendance:punch:ingest': {
    en: 'Submit punches recorded by punch clocks.',
    zh: '提交考勤机的打卡记录。',
    holders: ['APP'],
  },
  // The platform's own operators
  'platform:enterprise:manage': {
    en: 'Open enterprises and manage their plans. Platform operators only.',
    zh: '开通企业并管理其套餐。仅限平台运营人员。',
    holders: ['OPERATOR'],
  },
  'platform:task:manage': {
    en: 'See background work that needs attention, and replay it. Platform operators only.',
    zh: '查看需要处理的后台任务并重放。仅限平台运营人员。',
    holders: ['OPERATOR'],
  },
} as const satisfies Readonly<Record<string, PermissionRow>>;

export type Permission = keyof typeof table;

export const permissionTable: Readonly<Record<Permission, PermissionRow>> = table;

/** The names of all permissions, in the order of the table. */
export const permissions = Object.keys(table) as readonly Permission[];

export const permissionsOf = (holder: Holder): readonly Permission[] =>
  permissions.filter((name) => permissionTable[name].holders.includes(holder));

/** Default permissions of a built-in role. */
export const initialPermissionsOf = (role: EditableRole): readonly Permission[] =>
  permissions.filter((name) => permissionTable[name].roles?.includes(role));
