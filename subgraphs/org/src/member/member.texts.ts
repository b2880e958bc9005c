import type { Text } from '@account-center/kit';

export const memberTexts = {
  /** The SMS to a new member (ORG-10). */
  NEW_MEMBER: {
    en: '{enterprise}: your work account is {number}.',
    zh: '{enterprise}：您的工作账号是 {number}。',
  },
} as const satisfies Readonly<Record<string, Text>>;
