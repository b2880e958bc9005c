import { foldText, lineText, type Text } from '@account-center/kit';

/** A name that appears in lists of names, so it must not contain a separator. */
export const listedName = (maximum: number) =>
  lineText(maximum).refine(
    (name) => !/[;；、,，]/.test(name),
    'must not contain separators of lists: semicolon, comma, enumeration comma',
  );

/** Names of the built-in roles in each language. They stay valid when the enterprise has renamed the role. */
export const builtInRoleNames = {
  SYSTEM_ADMINISTRATOR: { en: 'System administrator', zh: '系统管理员' },
  INFORMATION_ADMINISTRATOR: { en: 'Information administrator', zh: '信息管理员' },
  ORDINARY_MEMBER: { en: 'Ordinary member', zh: '普通成员' },
  ENTERPRISE_ADMINISTRATOR: { en: 'Enterprise administrator', zh: '企业管理员' },
} as const satisfies Readonly<Record<string, Text>>;

/** Key for comparing names of roles; ignores case and character width. */
export const roleKey = (name: string): string => foldText(name).toLowerCase();
