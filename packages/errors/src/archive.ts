import type { ErrorTexts } from './text.ts';

export const archive = {
  RANGE_TOO_LONG: {
    en: 'Records can be read for at most 30 days at a time. Choose a shorter range.',
    zh: '单次最多查询 30 天的记录。请缩短时间范围。',
  },
  PARTY_NOT_FOUND: {
    en: 'There is no such member or account number. Correct the party.',
    zh: '没有此成员或账号。请更正会话参与者。',
  },
  NO_MEMBER: {
    en: 'Both parties are outside of the enterprise. One of them must be a member.',
    zh: '双方都不是企业成员。至少一方必须是成员。',
  },
  SAME_PARTY: {
    en: 'Sender and recipient are the same. Correct one of them.',
    zh: '发送方与接收方相同。请更正其中之一。',
  },
  GROUP_NOT_FOUND: {
    en: 'The group is not known yet. Send the group before its first message.',
    zh: '尚未登记该群组。请先登记群组，再提交其消息。',
  },
} as const satisfies ErrorTexts;
