import type { Tracer } from '@opentelemetry/api';
import { type ExtractTablesWithRelations, sql } from 'drizzle-orm';
import { PgDialect, type PgPreparedQuery, type PreparedQueryConfig } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { DomainError } from '../errors.ts';
import { insideTransaction } from './open-transaction.ts';
import { createRecurring } from './recurring.ts';
import { retryTransient } from './retry.ts';
import { appRole, systemRole } from './roles.ts';
import { traceClient } from './traced-client.ts';

export type Database = PostgresJsDatabase & {
  $client: postgres.Sql;
  /** Whether a statement's text should be prepared. */
  isRecurring: (text: string) => boolean;
};
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface OpenedDatabase {
  db: Database;
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_SECONDS = 10;
const CLOSE_TIMEOUT_SECONDS = 5;
const MAXIMUM_BACK_OFF_SECONDS = 0.5;

/**
 * Seconds until a broken connection reconnects. The driver's default grows to 20 s, so that after a restart of PostgreSQL
 * requests waited longer than their deadlines.
 */
const backOff = (failures: number): number => Math.min(0.02 * 2 ** failures, MAXIMUM_BACK_OFF_SECONDS);

interface DatabaseOptions {
  /** Of a login role. */
  url: string;
  /** Size of the connection pool. */
  max: number;
  applicationName: string;
  /** Creates spans for statements and transactions; off unless set. */
  tracer?: Tracer | undefined;
}

export function openDatabase(options: DatabaseOptions): OpenedDatabase {
  const client = postgres(options.url, {
    max: options.max,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    backoff: backOff,
    onnotice: () => undefined,
    connection: { application_name: options.applicationName },
  });
  const { tracer } = options;
  return {
    db: Object.assign(drizzle(tracer ? traceClient(client, tracer) : client), { isRecurring: createRecurring() }),
    close: () => client.end({ timeout: CLOSE_TIMEOUT_SECONDS }),
  };
}

type TransactionClient = postgres.Sql & postgres.TransactionSql;
type NoSchema = Record<string, never>;
type NoTables = ExtractTablesWithRelations<NoSchema>;

/**
 * The extension of the driver in `patches/`: statements that open a transaction are sent together, and with the first
 * statement of the work.
 */
interface OpeningClient {
  begin<T>(options: { opening: string; pipelined: true }, work: (client: TransactionClient) => Promise<T>): Promise<T>;
}

export interface TransactionOptions {
  isolationLevel?: 'read committed' | 'repeatable read' | 'serializable';
  accessMode?: 'read only' | 'read write';
}

const dialect = new PgDialect();

/** Prepares recurring statements, so that the server parses and plans them once per connection. */
class PreparingSession extends PostgresJsSession<TransactionClient, NoSchema, NoTables> {
  readonly #isRecurring: Database['isRecurring'];

  constructor(client: TransactionClient, isRecurring: Database['isRecurring']) {
    super(client, dialect, undefined);
    this.#isRecurring = isRecurring;
  }

  override prepareQuery<T extends PreparedQueryConfig>(
    ...[query, fields, name, ...rest]: Parameters<
      PostgresJsSession<TransactionClient, NoSchema, NoTables>['prepareQuery']
    >
  ): PgPreparedQuery<T> {
    // The driver prepares statements with a name.
    return super.prepareQuery<T>(
      query,
      fields,
      name ?? (this.#isRecurring(query.sql) ? 'recurring' : undefined),
      ...rest,
    );
  }
}

/** A text as a literal in a statement (`standard_conforming_strings`). */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const settingsOf = (role: string, enterpriseId: string): string =>
  `select set_config('role', ${literal(role)}, true), set_config('app.enterprise_id', ${literal(enterpriseId)}, true)`;

type Work<T> = (tx: Transaction) => Promise<T>;

/**
 * Opens a transaction and sets role and enterprise, in one message with the first statement of `work`. Without the
 * opening no statement can see a row: the login role has no rights (ADR 3).
 */
async function beginOnce<T>(
  db: Database,
  settings: string,
  work: Work<T>,
  { isolationLevel, accessMode }: TransactionOptions = {},
): Promise<T> {
  const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
  const opening = `begin${level} ${accessMode ?? ''}; ${settings}`;
  const client = db.$client as unknown as OpeningClient;
  return await client.begin({ opening, pipelined: true }, (transactionClient) => {
    const session = new PreparingSession(transactionClient, db.isRecurring);
    return insideTransaction(() => work(new PostgresJsTransaction(dialect, session, undefined)));
  });
}

const begin = <T>(db: Database, settings: string, work: Work<T>, options?: TransactionOptions): Promise<T> =>
  retryTransient(() => beginOnce(db, settings, work, options));

/** A read-only transaction of one enterprise, which is not retried. */
export const readEnterprise = <T>(db: Database, enterpriseId: string, work: Work<T>): Promise<T> =>
  beginOnce(db, settingsOf(appRole.name, enterpriseId), work, { accessMode: 'read only' });

/**
 * A transaction that sees and writes rows of one enterprise only. Deadlocks and serialization failures are
 * retried, so `work` must have no effect outside of the transaction.
 */
export function withEnterprise<T>(
  db: Database,
  enterpriseId: string,
  work: (tx: Transaction) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return begin(db, settingsOf(appRole.name, enterpriseId), work, options);
}

/** Id of the enterprise that a caller belongs to. @throws NO_ENTERPRISE */
export function enterpriseIdOf({ enterpriseId }: { enterpriseId: string | null }): string {
  if (enterpriseId) return enterpriseId;
  throw new DomainError(
    'NO_ENTERPRISE',
    'This field needs a caller that belongs to an enterprise: sign in as a member or use an app token.',
  );
}

/** A transaction of the caller's enterprise. @throws NO_ENTERPRISE for a caller without one */
export async function withTenant<T>(
  { caller, db }: { caller: { enterpriseId: string | null }; db: Database },
  work: (tx: Transaction) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return withEnterprise(db, enterpriseIdOf(caller), work, options);
}

/** A transaction across enterprises; sees only tables with the system policy. Not for requests of tenants. */
export function withSystem<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return begin(db, settingsOf(systemRole.name, ''), work, options);
}

/**
 * Runs one statement without parameters across enterprises, as its own transaction in one round trip. For frequent
 * queries.
 */
export async function askSystem<Row extends postgres.Row>(db: Database, statement: string): Promise<Row[]> {
  // Statements sent together are one transaction, so the local settings end with it.
  const text = `${settingsOf(systemRole.name, '')}; ${statement}`;
  const results = await retryTransient(() => db.$client.unsafe<Row[][]>(text));
  return results.at(-1) ?? [];
}

const change = (tx: Transaction, role: string, enterpriseId: string) =>
  tx.execute(sql`select set_config('role', ${role}, true), set_config('app.enterprise_id', ${enterpriseId}, true)`);

/** Switches the running transaction to another enterprise; for consumers whose batch spans several. */
export async function switchEnterprise(tx: Transaction, enterpriseId: string): Promise<void> {
  await change(tx, appRole.name, enterpriseId);
}

/** Switches the running transaction back to the tables that belong to no enterprise. */
export async function switchSystem(tx: Transaction): Promise<void> {
  await change(tx, systemRole.name, '');
}
