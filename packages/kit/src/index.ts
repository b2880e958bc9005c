export { type Caller, type CallerKind, CALLER_HEADER, type Scope } from '@account-center/claims';
export { type Language, languages, type Text } from '@account-center/formats';
export { AUDIT_EVENT, type AuditEntry, auditEntrySchema, type AuditRecord, recordAudit } from './audit.ts';
export { type AuditedRead, readOnRecord } from './audited-read.ts';
export type { BaseContext, Runtime } from './context.ts';
export { defineSubgraph, type Noun, type Started } from './define-subgraph.ts';
export type { DevelopmentOutbox, OutboxMessage } from './development-outbox.ts';
export { DeadlineError, withDeadline } from './deadline.ts';
export { parseEnvironment } from './env.ts';
export {
  assertFound,
  badUserInput,
  DomainError,
  type ErrorCode,
  type FieldProblem,
  forbidden,
  limitReached,
  notFound,
  parseInput,
} from './errors.ts';
export { idempotencyConflict } from './idempotency/conflict.ts';
export { fingerprintOf } from './idempotency/fingerprint.ts';
export { canonicalId, filterIdSchema, idOf, isId, idAmong } from './ids.ts';
export { fillText, textIn, type TextValues, type ValuesOf } from './languages.ts';
export { createLogger, type Logger } from './log.ts';
export { createServiceMetrics } from './metrics.ts';
export { isOutage } from './outage.ts';
export type { PrincipalSource } from './principals.ts';
export { ownContext } from './request-context.ts';
export { readSdl } from './sdl.ts';
export {
  type Command,
  type CommandOptions,
  commandOptionsOf,
  type GraphQLAnswer,
  type GraphQLRequest,
  REQUEST_DEADLINE_MILLISECONDS,
  SERVICE_PERMISSION,
  serviceCaller,
  type Siblings,
  type SiblingTransport,
  WORK_DEADLINE_MILLISECONDS,
} from './siblings.ts';
export { startSubgraph } from './subgraph.ts';
export type { RunningSubgraph, ServiceParts, SubgraphConfig, SubgraphDefinition } from './subgraph-parts.ts';
export {
  foldText,
  isOneLine,
  isVisibleText,
  lineText,
  normalizeLine,
  normalizeText,
  stripInvisible,
  textProblem,
} from './text.ts';
