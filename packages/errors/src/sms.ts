import type { ErrorTexts } from './text.ts';

export const sms = {
  INSUFFICIENT_CREDIT: {
    en: 'The account has too little credit; see `balance` and `needed`. Top it up, or use less.',
    zh: '账户余额不足，见 `balance` 与 `needed`。请充值或减少数量。',
  },
  NO_RECIPIENTS: {
    en: 'No recipient is left; `rejected` says why. Correct the recipients.',
    zh: '没有可发送的对象，原因见 `rejected`。请更正收件人。',
  },
  SMS_ACCOUNT_SUSPENDED: {
    en: 'The SMS account is suspended. Its credit stays; ask an administrator to resume it.',
    zh: '短信账户已停用，余额保留。请联系管理员恢复。',
  },
  SMS_ACCOUNT_CLOSED: {
    en: 'The SMS account is closed: it cannot hold or move credit.',
    zh: '短信账户已关闭，不能持有或转移额度。',
  },
  DEALER_REFERENCE_USED: {
    en: 'This dealer reference was used for a top-up. Use each reference once.',
    zh: '此经销商单号已用于充值。一个单号只能使用一次。',
  },
  SCHEDULE_TOO_SOON: {
    en: 'A message must be scheduled at least 5 minutes ahead. Choose a later time, or send it now.',
    zh: '定时短信至少提前 5 分钟。请选择更晚的时间，或立即发送。',
  },
  SCHEDULE_TOO_LATE: {
    en: 'A message can be scheduled at most 35 days ahead. Choose an earlier time.',
    zh: '定时短信最多提前 35 天。请选择更早的时间。',
  },
  SCHEDULE_CLOSED: {
    en: 'A scheduled message can be changed or cancelled until 1 minute before its time.',
    zh: '定时短信只能在发送前 1 分钟以上修改或取消。',
  },
  NOT_A_NUMBER: { en: 'This is not a telephone number. Correct it.', zh: '电话号码无效。请更正。' },
  NOT_MOBILE: {
    en: 'This number cannot receive messages. Give a mobile number.',
    zh: '此号码无法接收短信。请提供手机号。',
  },
  NO_PHONE: {
    en: 'The member has no phone number in the directory. Have one entered first.',
    zh: '通讯录中没有该成员的手机号。请先登记。',
  },
  ACCOUNT_DISABLED: {
    en: 'The member has left, or the account is disabled. Choose another member.',
    zh: '该成员已离职或账号已停用。请另选他人。',
  },
} as const satisfies ErrorTexts;
