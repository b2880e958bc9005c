import { inLanguage } from '../language.ts';

interface Texts {
  title: string;
  about: string;
  empty: string;
  ownPage: string;
  channels: Partial<Record<string, string>>;
}

const english: Texts = {
  title: 'Outbox',
  about: 'What the system would have sent by SMS and email. It is shown here because nothing is set up to carry it.',
  empty: 'Nothing was sent yet. Ask for a sign-in code, or add a member with a phone.',
  ownPage: 'Open as a page',
  channels: { SMS: 'SMS', EMAIL: 'Email' },
};

const chinese: Texts = {
  title: '发件箱',
  about: '系统本应通过短信和邮件发出的内容。因为没有配置发送通道，所以显示在这里。',
  empty: '还没有发出任何内容。请求一个登录验证码，或添加一位有手机号的成员。',
  ownPage: '在单独页面中打开',
  channels: { SMS: '短信', EMAIL: '邮件' },
};

export const outboxTexts: Texts = inLanguage({ english, chinese });
