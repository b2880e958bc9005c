import type { NoticeText } from '../delivery/index.ts';
import type { CodePurpose } from './code.table.ts';

/** The message that carries a code, by what the code is for. */
export const codeTexts = {
  SIGN_IN: {
    subject: { en: 'Your sign-in code', zh: '登录验证码' },
    text: {
      en: 'Your sign-in code is {code}, valid for 10 minutes.',
      zh: '您的登录验证码是 {code}，10 分钟内有效。',
    },
  },
  PROVE: {
    subject: { en: 'Your confirmation code', zh: '确认码' },
    text: {
      en: 'Your code is {code}, valid for 10 minutes. It confirms that you receive messages here. Do not share it.',
      zh: '您的确认码是 {code}，10 分钟内有效，用于确认您能在此接收消息。请勿告知他人。',
    },
  },
} as const satisfies Readonly<Record<CodePurpose, NoticeText>>;
