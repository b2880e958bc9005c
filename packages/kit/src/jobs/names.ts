import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

export const QUEUE_SCHEMA = 'pgboss';
/** Queue of tasks that cannot succeed without the operator. */
export const DEAD_LETTERS = 'dead-letters';

/**
 * SQL: a row has no waiting, running or retried task and no dead letter.
 * @param key field of the task's data that contains the column's value
 */
export const lacksTask = (task: string | SQL, key: string, column: AnyColumn): SQL =>
  sql`not exists (select from ${sql.identifier(QUEUE_SCHEMA)}.job task
    where (task.name = ${task} or (task.name = ${DEAD_LETTERS} and task.source_name = ${task}))
      and task.state < 'completed' and task.data ->> ${sql.raw(`'${key}'`)} = ${column}::text)`;
