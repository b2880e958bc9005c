import { builtInRoleNames } from '@account-center/directory';
import type { Text } from '@account-center/kit';
import type { RoleKind } from './role.table.ts';

export type BuiltInKind = Exclude<RoleKind, 'CUSTOM'>;

const descriptions = {
  ENTERPRISE_ADMINISTRATOR: {
    en: 'Signs in with the enterprise number. May do everything; cannot be assigned to members.',
    zh: '用企业号登录，拥有全部权限，不能分配给成员。',
  },
  SYSTEM_ADMINISTRATOR: {
    en: 'Looks after accounts, roles, the directory, SMS accounts and attendance.',
    zh: '管理账号、角色、通讯录、短信账户和考勤。',
  },
  INFORMATION_ADMINISTRATOR: {
    en: 'Reads records, statements, reports and the message archive within the information scope.',
    zh: '在信息管理范围内查看记录、明细、报表和消息存档。',
  },
  ORDINARY_MEMBER: { en: 'Finds colleagues and punches in.', zh: '查找同事，上下班打卡。' },
} as const satisfies Readonly<Record<BuiltInKind, Text>>;

/** Name and description of the built-in roles, until the enterprise changes them. */
export const roleTexts = (kind: BuiltInKind): { name: Text; description: Text } => ({
  name: builtInRoleNames[kind],
  description: descriptions[kind],
});
