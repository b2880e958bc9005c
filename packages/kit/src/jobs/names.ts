import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

export const QUEUE_SCHEMA = 'pgboss';
/** Where tasks wait for the operator that can never succeed as things are. */
export const DEAD_LETTERS = 'dead-letters';

/**
 * SQL: nothing waits, runs, is tried again or lies among the dead letters for a row.
 * @param key name of the data's field that holds what is in the column
 */
export const lacksTask = (task: string | SQL, key: string, column: AnyColumn): SQL =>
  sql`not exists (select from ${sql.identifier(QUEUE_SCHEMA)}.job task
    where (task.name = ${task} or (task.name = ${DEAD_LETTERS} and task.source_name = ${task}))
      and task.state < 'completed' and task.data ->> ${sql.raw(`'${key}'`)} = ${column}::text)`;
