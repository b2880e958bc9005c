import type { ErrorTexts } from './text.ts';

/** Codes with which the gateway refuses a whole request. */
export const request = {
  IDENTITY_UNAVAILABLE: {
    en: 'The caller cannot be identified at the moment; nothing was executed. Try again in a moment.',
    zh: '暂时无法确认请求者的身份，未执行任何操作。请稍后重试。',
  },
  LIMIT_EXCEEDED: {
    en: 'The operation or its body is larger than the gateway accepts. Ask for less at a time.',
    zh: '操作或请求体超出网关的上限。请减少单次请求的内容。',
  },
  RATE_LIMITED: {
    en: 'The quota of requests or of cost points is used up. Try again after `retryAfterSeconds`.',
    zh: '请求次数或开销额度已用完。请等待 `retryAfterSeconds` 秒后重试。',
  },
  OPERATION_NOT_REGISTERED: {
    en: 'The app has a safelist, and this operation is not on it. Register the operation first.',
    zh: '该应用启用了操作白名单，此操作不在其中。请先登记该操作。',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    en: 'No document is registered under this hash. Send the hash once with the text.',
    zh: '没有与此哈希对应的文档。请连同原文发送一次。',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    en: 'This gateway does not register documents. Send the text.',
    zh: '此网关不支持登记文档。请直接发送原文。',
  },
  SUBSCRIPTIONS_NOT_SUPPORTED: {
    en: 'Subscriptions are not supported. Use a query.',
    zh: '不支持订阅。请改用查询。',
  },
  BAD_REQUEST: {
    en: 'The endpoint does not understand the request. Correct it as the message says.',
    zh: '端点无法理解该请求。请按提示更正。',
  },
  GRAPHQL_PARSE_FAILED: {
    en: 'The document is not valid GraphQL. Correct its syntax.',
    zh: '文档不是有效的 GraphQL。请更正语法。',
  },
  GRAPHQL_VALIDATION_FAILED: {
    en: 'The document does not match the graph. Correct what the message names.',
    zh: '文档与图不符。请按提示更正。',
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: 'The document has several operations, or lacks the named one. Name one that it has.',
    zh: '文档含有多个操作，或没有指定的操作。请指明其中一个。',
  },
  CALLER_NOT_TRUSTED: {
    en: 'Subgraphs answer only the gateway and each other. Send the request to the gateway.',
    zh: '子图只应答网关和其他子图。请通过网关访问。',
  },
  INTERNAL_SERVER_ERROR: {
    en: 'An unexpected error occurred. Tell the operator the id of the request.',
    zh: '发生未知故障。请将请求编号告知平台运维。',
  },
} as const satisfies ErrorTexts;

/** Codes that any field can return; descriptions do not repeat them. */
export const anyField = {
  UNAUTHENTICATED: {
    en: 'The token is missing, not valid or expired, or its session has ended. Sign in again.',
    zh: '缺少令牌、令牌无效或已过期，或会话已结束。请重新登录。',
  },
  PLAN_EXPIRED: {
    en: 'The plan of the enterprise has expired. Renew it to sign in again.',
    zh: '企业套餐已到期。请续费后再登录。',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    en: 'A permission is missing for a field or its input; `permissions` names it. Ask for a role that has it.',
    zh: '缺少访问该字段或其参数的权限，见 `permissions`。请申请具有该权限的角色。',
  },
  PASSWORD_CHANGE_REQUIRED: {
    en: 'Change your password before continuing (`changePassword`).',
    zh: '必须先修改密码。请使用 `changePassword`。',
  },
  NO_ENTERPRISE: {
    en: 'The field needs a caller that belongs to an enterprise. Sign in as a member, or use the token of an app.',
    zh: '该字段要求请求者属于某个企业。请以成员身份登录，或使用应用的令牌。',
  },
  SUBGRAPH_UNAVAILABLE: {
    en: 'A service did not answer, or answered too late. Try again in a moment.',
    zh: '某项服务未应答或应答超时。请稍后重试。',
  },
  SUBGRAPH_ERROR: {
    en: 'A service answered with an error without a code. Tell the operator the id of the request.',
    zh: '某项服务返回了没有代码的错误。请将请求编号告知平台运维。',
  },
  INVALID_SUBGRAPH_VALUE: {
    en: 'A service answered with a value that its own schema forbids. Tell the operator the id of the request.',
    zh: '某项服务返回了不符合其模式的值。请将请求编号告知平台运维。',
  },
  UNRESOLVABLE: {
    en: 'This field cannot be reached from here. Query it by another path.',
    zh: '无法从此处取得该字段。请换用其他路径查询。',
  },
  TRY_AGAIN: {
    en: 'The request could not be carried out at the moment, or conflicted with another change. Try again, with the same `Idempotency-Key`.',
    zh: '暂时无法完成，或数据同时被他人更改。请使用相同的 `Idempotency-Key` 重试。',
  },
  IDEMPOTENCY_NOT_SUPPORTED: {
    en: 'This mutation does not support the header `Idempotency-Key`. Send it without the header.',
    zh: '此变更不支持 `Idempotency-Key` 请求头。请去掉后重试。',
  },
  IDEMPOTENCY_CONFLICT: {
    en: 'The key was used for another request. Repeat that request unchanged, or use a new key.',
    zh: '该幂等键已用于另一个请求。请原样重发该请求，或更换新的键。',
  },
  IDEMPOTENT_ANSWER_LOST: {
    en: 'The request with this key was carried out, but its answer was not kept. Query the changed data.',
    zh: '使用该键的请求已执行，但其应答未保留。请查询其更改结果。',
  },
  CLIENT_GONE: {
    en: 'The client closed the connection. Nothing needs to be done.',
    zh: '请求方已断开，不再等待应答。无需处理。',
  },
} as const satisfies ErrorTexts;
