import { inLanguage } from '../language.ts';
import type { Refusal } from '../gateway.ts';
import type { SignInKind } from './credentials.ts';

interface Texts {
  signInAs: string;
  forms: Record<SignInKind, { label: string; name: string; secret: string }>;
  sendCode: string;
  contactNeeded: string;
  codeSent: { toOutbox: string; elsewhere: string };
  enterprise: string;
  whichEnterprise: string;
  signIn: string;
  signOut: string;
  changePassword: string;
  endsAt: (time: string) => string;
  ended: string;
  /** Messages for refusals, by code. For other codes the gateway's message is shown. */
  refusals: Partial<Record<string, (extensions: Refusal['extensions']) => string>>;
}

const english: Texts = {
  signInAs: 'Sign in as',
  forms: {
    account: { label: 'Member or enterprise', name: 'Account or enterprise number', secret: 'Password' },
    code: { label: 'Phone or email code', name: 'Phone or email', secret: 'Code' },
    operator: { label: 'Platform operator', name: 'Operator', secret: 'Password' },
    app: { label: 'App', name: 'Client id', secret: 'Client secret' },
  },
  sendCode: 'Send code',
  contactNeeded: 'Enter a phone or an email address first.',
  codeSent: {
    toOutbox: 'If somebody here has that phone or address, the code is in the outbox, on the left.',
    elsewhere: 'If somebody here has that phone or address, the code is on its way.',
  },
  enterprise: 'Enterprise',
  whichEnterprise: 'Which enterprise?',
  signIn: 'Sign in',
  signOut: 'Sign out',
  changePassword: 'Change the password first: until then nothing else is answered.',
  endsAt: (time) =>
    `The session ends at ${time}, and what is on this page goes with it. Copy what you need, then sign out and in again.`,
  ended: 'The session has ended, and what was on this page is gone. Sign in again.',
  refusals: {},
};

const chinese: Texts = {
  signInAs: '登录身份',
  forms: {
    account: { label: '成员或企业', name: '帐号或企业号', secret: '密码' },
    code: { label: '手机或邮箱验证码', name: '手机或邮箱', secret: '验证码' },
    operator: { label: '平台运营者', name: '运营者', secret: '密码' },
    app: { label: '应用', name: '客户端 ID', secret: '客户端密钥' },
  },
  sendCode: '发送验证码',
  contactNeeded: '请先输入手机号或邮箱地址。',
  codeSent: {
    toOutbox: '如果有人使用这个手机号或邮箱，验证码就在左侧的发件箱里。',
    elsewhere: '如果有人使用这个手机号或邮箱，验证码已经发出。',
  },
  enterprise: '企业',
  whichEnterprise: '哪个企业？',
  signIn: '登录',
  signOut: '退出登录',
  changePassword: '请先修改密码：在此之前，其他请求都不会得到答复。',
  endsAt: (time) => `会话将于 ${time} 结束，本页内容会一并清除。请先复制需要的内容，然后退出并重新登录。`,
  ended: '会话已结束，本页内容已清除。请重新登录。',
  refusals: {
    INVALID_CREDENTIALS: () => '号码、密码或验证码不正确。',
    ENTERPRISE_CHOICE_NEEDED: () => '多个企业使用这个手机号或邮箱，请选择企业后再登录。',
    TOO_MANY_ATTEMPTS: ({ retryAfterSeconds }) => `失败次数过多，请在 ${String(retryAfterSeconds)} 秒后重试。`,
    TOO_MANY_CODES: ({ retryAfterSeconds }) => `请求验证码过于频繁，请在 ${String(retryAfterSeconds)} 秒后重试。`,
    EMAIL_NOT_CONFIGURED: () => '系统没有配置邮件服务器，请用手机接收验证码。',
  },
};

export const sessionTexts: Texts = inLanguage({ english, chinese });
