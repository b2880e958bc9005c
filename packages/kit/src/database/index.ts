export { arrayLiteral, columnLiterals, inPieces, isOneOf, uuids } from './arrays.ts';
export { bytea, createdAtColumn, enterpriseIdColumn, idColumn, instant, newId, tenantColumns } from './columns.ts';
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
} from './database.ts';
export { openDatabase } from './database.ts';
export { assertMigrated, migrateDatabase, NewerSchemaError, OlderSchemaError } from './migrate.ts';
export { appendOnly, type MigrationPlan, shared } from './migration-plan.ts';
export { readTenant } from './shared-reads.ts';
export { brokenConstraint, sqlState } from './retry.ts';
export {
  appRole,
  currentEnterprise,
  sharedReadPolicy,
  systemPolicy,
  systemReadPolicy,
  systemRole,
  tenantPolicy,
} from './roles.ts';
