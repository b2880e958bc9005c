export { type Caller, type CallerKind, CALLER_HEADER, type Scope } from '@account-center/caller';
export { AUDIT_EVENT, type AuditEntry, auditEntrySchema, type AuditRecord, recordAudit } from './audit.ts';
export { type AuditedRead, readOnRecord } from './audited-read.ts';
export type { BlobRow } from './blobs/blob.table.ts';
export type { Files, NewFile } from './blobs/files.ts';
export type { BaseContext, Runtime } from './context.ts';
export { defineSubgraph, type Noun, type Started } from './define-subgraph.ts';
export type { DevelopmentOutbox, OutboxMessage } from './development-outbox.ts';
export { arrayLiteral, columnLiterals, inPieces, isOneOf, uuids } from './database/arrays.ts';
export { createdAtColumn, enterpriseIdColumn, idColumn, instant, newId, tenantColumns } from './database/columns.ts';
export {
  type Database,
  enterpriseIdOf,
  switchEnterprise,
  switchSystem,
  type Transaction,
  type TransactionOptions,
  withEnterprise,
  withSystem,
  withTenant,
} from './database/database.ts';
export {
  assertMigrated,
  migrateDatabase,
  NewerSchemaError,
  OlderSchemaError,
} from './database/migrate.ts';
export { appendOnly, type MigrationPlan, shared } from './database/migration-plan.ts';
export { brokenConstraint, sqlState } from './database/retry.ts';
export {
  appRole,
  currentEnterprise,
  sharedReadPolicy,
  systemPolicy,
  systemReadPolicy,
  systemRole,
  tenantPolicy,
} from './database/roles.ts';
export { DeadlineError, withDeadline } from './deadline.ts';
export { parseEnvironment } from './env.ts';
export {
  badUserInput,
  DomainError,
  type FieldProblem,
  forbidden,
  limitReached,
  notFound,
  parseInput,
} from './errors.ts';
export {
  type Delivery,
  type EventBatch,
  type EventEnvelope,
  type EventTransport,
  type NewEvent,
  type Receipt,
  receiptSchema,
} from './events/event.ts';
export type { EventHandler, EventHandlers, ReadModel } from './events/handlers.ts';
export { listHeldUp, replayHeldUp } from './events/held-up.ts';
export { publish } from './events/publish.ts';
export { beginResync, type Resync } from './events/resync.ts';
export type { Snapshot, StatePage } from './events/snapshot.ts';
export { listen } from './http/listen.ts';
export { canonicalId, idSchema, isId } from './ids.ts';
export { defineExport, type ExportFile, type FileExport } from './jobs/export.ts';
export { cancelJob, findJob, type JobDefinition, type JobRun, lockJob, startJob } from './jobs/job.ts';
export type { JobRow, JobState } from './jobs/job.table.ts';
export type { BackgroundOptions, Intercept } from './jobs/background.ts';
export { lacksTask } from './jobs/names.ts';
export type { Queue, RegisteredTask } from './jobs/queue.ts';
export { readServiceTasks, replayServiceTasks, type ServiceTasks } from './jobs/service-tasks.ts';
export {
  batchEffect,
  type Effect,
  effect,
  PermanentFailure,
  type Sweep,
  sweep,
  type TaskDefinition,
  type TaskRun,
} from './jobs/task.ts';
export { createLogger, type Logger } from './log.ts';
export { createServiceMetrics } from './metrics.ts';
export {
  afterCursor,
  type Connection,
  type CursorList,
  cursorList,
  type CursorValue,
  decodeCursor,
  encodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
} from './paging.ts';
export { isOutage } from './outage.ts';
export type { PrincipalSource } from './principals.ts';
export { readSdl } from './sdl.ts';
export {
  type CommandOptions,
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
export { scalars } from './graphql/scalars.ts';
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
