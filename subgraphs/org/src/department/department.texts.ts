import type { Text } from '@account-center/kit';

export const departmentTexts = {
  /** Name of a department that is added without one (ORG-2). */
  NEW_DEPARTMENT: { en: 'New department', zh: '新部门' },
} as const satisfies Readonly<Record<string, Text>>;
