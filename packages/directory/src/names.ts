import { foldText, lineText } from '@account-center/kit';

/** A name that stands in lists beside others, and therefore holds none of their separators. */
export const listedName = (maximum: number) =>
  lineText(maximum).refine(
    (name) => !/[;；、,，]/.test(name),
    'must not contain separators of lists: semicolon, comma, enumeration comma',
  );

/** What the built-in roles are called in each language, whatever the enterprise renamed them to. */
export const builtInRoleNames = {
  SYSTEM_ADMINISTRATOR: ['系统管理员', 'System administrator'],
  INFORMATION_ADMINISTRATOR: ['信息管理员', 'Information administrator'],
  ORDINARY_MEMBER: ['普通成员', 'Ordinary member'],
  ENTERPRISE_ADMINISTRATOR: ['企业管理员', 'Enterprise administrator'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How names of roles are compared: lists write them in every case and width. */
export const roleKey = (name: string): string => foldText(name).toLowerCase();
