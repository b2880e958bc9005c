import { sql } from 'drizzle-orm';
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core';

/** Row-level security restricts it to the enterprise in `app.enterprise_id`. */
export const appRole = pgRole('account_center_app').existing();
/** For work that spans enterprises (relay, jobs, sign-in look-ups); sees only tables with a {@link systemPolicy}. */
export const systemRole = pgRole('account_center_system').existing();

/** The enterprise of the running transaction, or null, which matches no row. */
export const currentEnterprise = sql`nullif(current_setting('app.enterprise_id', true), '')::uuid`;

/** Row-level security of a tenant table: only rows of the running transaction's enterprise, to read and to write. */
export const tenantPolicy = () =>
  pgPolicy('tenant', {
    as: 'permissive',
    for: 'all',
    to: appRole,
    using: sql`enterprise_id = ${currentEnterprise}`,
    withCheck: sql`enterprise_id = ${currentEnterprise}`,
  });

/** Opens a table to `withSystem`. Only for tables that work across enterprises needs. */
export const systemPolicy = () =>
  pgPolicy('system', { as: 'permissive', for: 'all', to: systemRole, using: sql`true`, withCheck: sql`true` });

/** Lets `withSystem` read a table: sweeps find outstanding work there and do it in a transaction of the tenant. */
export const systemReadPolicy = () =>
  pgPolicy('system_read', { as: 'permissive', for: 'select', to: systemRole, using: sql`true` });

/** Opens a table that belongs to no enterprise (plans, cursors) to every transaction for reading. */
export const sharedReadPolicy = () =>
  pgPolicy('shared_read', { as: 'permissive', for: 'select', to: appRole, using: sql`true` });
