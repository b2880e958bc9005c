import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';

/** Time-ordered id (RFC 9562, version 7), made in the application so that PostgreSQL 15 serves as well. */
export const newId = (): string => uuidv7();

export const idColumn = () => uuid('id').notNull().$defaultFn(newId);
export const enterpriseIdColumn = () => uuid('enterprise_id').notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
export const createdAtColumn = () => instant('created_at').notNull().defaultNow();

/** The columns that begin every tenant table. The primary key is `(enterprise_id, id)`. */
export const tenantColumns = () => ({
  enterpriseId: enterpriseIdColumn(),
  id: idColumn(),
  createdAt: createdAtColumn(),
});
