import type { NoticeText } from '../delivery/index.ts';

const subject = { en: '{enterprise}: your contact', zh: '{enterprise}：您的联系方式' } as const;

/** Notices to a contact that was changed in the directory. */
export const contactTexts = {
  REPLACED: {
    subject,
    text: {
      en: '{enterprise}: this contact was replaced in the directory and no longer signs in to account {number}. Your password still does. If you did not ask for this, tell your administrator.',
      zh: '{enterprise}：此联系方式已在通讯录中被更换，不能再登录账号 {number}。密码仍可登录。如非您本人要求，请联系管理员。',
    },
  },
  ENTERED: {
    subject,
    text: {
      en: '{enterprise}: this contact was entered for account {number}. It cannot sign in until the holder of the account signs in with the password and confirms it.',
      zh: '{enterprise}：此联系方式已登记到账号 {number}。账号持有人用密码登录并确认后，才能用它登录。',
    },
  },
} as const satisfies Readonly<Record<string, NoticeText>>;
