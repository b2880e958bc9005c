import type { ErrorTexts } from './text.ts';

export const identity = {
  INVALID_CREDENTIALS: {
    en: 'The credentials are wrong. Check them and try again.',
    zh: '登录信息不正确。请核对后重试。',
  },
  TOO_MANY_ATTEMPTS: {
    en: 'There were too many failed attempts. Try again after `retryAfterSeconds`.',
    zh: '失败次数过多。请在 `retryAfterSeconds` 秒后重试。',
  },
  TOO_MANY_CODES: {
    en: 'Too many codes were requested. Try again after `retryAfterSeconds`.',
    zh: '验证码请求过于频繁。请在 `retryAfterSeconds` 秒后重试。',
  },
  CODE_INVALID: {
    en: 'The code is wrong or has expired. Check it, or request another one.',
    zh: '验证码不正确或已失效。请核对，或重新获取。',
  },
  ENTERPRISE_CHOICE_NEEDED: {
    en: 'Several enterprises have this phone or email. Choose one by `enterpriseNumber`.',
    zh: '此手机号或邮箱属于多家企业。请用 `enterpriseNumber` 指明企业。',
  },
  STEP_UP_FAILED: {
    en: 'The super password is wrong; nothing was changed. Check it and try again.',
    zh: '超级密码不正确，未执行任何操作。请核对后重试。',
  },
  CONTACT_NOT_YOURS: {
    en: 'The directory has a different phone or email for you. Have this one entered first, then confirm it.',
    zh: '通讯录中您的手机号或邮箱与此不同。请先请管理员登记，再进行确认。',
  },
  NO_CONTACT: {
    en: 'The member has no confirmed phone or email to send a first password to. Have one confirmed first.',
    zh: '该成员没有可接收初始密码的已确认手机号或邮箱。请先确认其一。',
  },
  EMAIL_NOT_CONFIGURED: {
    en: 'The platform has no mail server. Use a phone, or ask its operator.',
    zh: '平台未配置邮件服务器。请使用手机号，或联系平台运维。',
  },
  SUB_ACCOUNTS_NOT_ENABLED: {
    en: 'The enterprise may not create accounts of members. Ask the platform operator to enable them.',
    zh: '企业尚未开通成员账号。请联系平台开通。',
  },
  ACCOUNT_EXISTS: {
    en: 'The member has an account already. Nothing needs to be done.',
    zh: '该成员已有账号。无需处理。',
  },
  COMMAND_WITHDRAWN: {
    en: 'The command with this key was withdrawn. Use a new key.',
    zh: '使用该键的请求已被撤回。请更换新的键。',
  },
  NUMBER_TAKEN: {
    en: 'The account number is or was in use. Choose another one.',
    zh: '该账号已被使用或曾被使用。请另选一个。',
  },
  NUMBER_NOT_IN_SEGMENT: {
    en: 'The account number is not in the enterprise’s number segment. Choose one that is.',
    zh: '该账号不在企业的号段内。请在号段内选择。',
  },
  NUMBERS_TAKEN: {
    en: 'Some of the numbers belong to a segment already. Choose others.',
    zh: '部分号码已属于某个号段。请另选号码。',
  },
  NUMBERS_USED_UP: {
    en: 'The enterprise has no free account number left. Ask the platform operator for another segment.',
    zh: '企业的账号号段已用完。请联系平台增加号段。',
  },
  PHONE_INVALID: { en: 'This is not a mobile number. Correct it.', zh: '手机号无效。请更正。' },
  EMAIL_INVALID: { en: 'This is not an email address. Correct it.', zh: '邮箱地址无效。请更正。' },
  SCOPE_TOO_LARGE: {
    en: 'The information scope has departments beyond your own, or more than three. Choose fewer.',
    zh: '信息范围超出您自己的范围，或超过三个部门。请减少部门。',
  },
  ROLE_REQUIRED: {
    en: 'A member needs at least one role. Assign another one first.',
    zh: '成员至少需要一个角色。请先分配其他角色。',
  },
  ROLE_NOT_FOUND: {
    en: 'There is no role with this name. See `roles`.',
    zh: '没有此名称的角色。请查看 `roles`。',
  },
  ROLE_NOT_ASSIGNABLE: {
    en: 'The role of the enterprise administrator cannot be assigned to members. Choose another one.',
    zh: '该角色属于企业管理员，不能分配。请另选角色。',
  },
  ROLE_BUILT_IN: {
    en: 'Built-in roles cannot be deleted, and that of the enterprise administrator cannot be changed.',
    zh: '内置角色不能删除，企业管理员角色不能修改。',
  },
  ROLE_NAME_TAKEN: {
    en: 'A role with this name exists. Choose another name.',
    zh: '已有同名角色。请更换名称。',
  },
  PERMISSION_NOT_ALLOWED: {
    en: 'The permission cannot be granted here, or does not exist. See `permissionCatalogue`.',
    zh: '该权限不能在此授予，或不存在。请查看 `permissionCatalogue`。',
  },
  PERMISSION_NOT_HELD: {
    en: 'You cannot grant a permission that you do not hold. Ask a member who holds it.',
    zh: '不能授予自己没有的权限。请联系持有该权限的人。',
  },
} as const satisfies ErrorTexts;
