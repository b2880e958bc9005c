import type { NoticeText } from '../delivery/index.ts';

export const accountTexts = {
  /** Carries the secret for the first sign-in (ID-12). */
  ACTIVATION: {
    subject: { en: '{enterprise}: your account', zh: '{enterprise}：您的账号' },
    text: {
      en: '{enterprise}: your account number is {number}. Sign in within {hours} hours with the secret {secret}',
      zh: '{enterprise}：您的账号是 {number}。请在 {hours} 小时内用激活密码登录：{secret}',
    },
  },
} as const satisfies Readonly<Record<string, NoticeText>>;
