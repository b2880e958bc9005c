import type { ErrorTexts } from './text.ts';

/** Codes with the same meaning in all services. */
export const several = {
  BAD_USER_INPUT: {
    en: 'The input is not valid; `fields` names each wrong value and the reason. Correct them.',
    zh: '输入无效，`fields` 指出各值的问题。请更正。',
  },
  NOT_FOUND: {
    en: 'The object does not exist, or you may not see it. Check the id.',
    zh: '该对象不存在，或您无权查看。请核对标识。',
  },
  FORBIDDEN: {
    en: 'You may not do this, whatever permissions you hold. The message says who may.',
    zh: '无论持有何种权限，您都不能执行此操作。提示中说明了谁可以执行。',
  },
  LIMIT_REACHED: {
    en: 'A limit of the plan or of the product is reached; `limit` and `value` name it. Use less, or ask for a larger plan.',
    zh: '已达到套餐或产品的上限，见 `limit` 与 `value`。请减少数量，或升级套餐。',
  },
  MEMBER_AMBIGUOUS: {
    en: 'Several members have this employee number. Name the member by id or account number.',
    zh: '有多名成员使用此工号。请用标识或账号指明成员。',
  },
  ROLE_ABOVE_YOURS: {
    en: 'The role or the member holds a permission that you do not. Ask a member who holds it, or the enterprise administrator.',
    zh: '该角色或成员持有您没有的权限。请联系持有该权限的人或企业管理员。',
  },
} as const satisfies ErrorTexts;
