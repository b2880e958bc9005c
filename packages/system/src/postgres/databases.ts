import { createHmac } from 'node:crypto';
import postgres from 'postgres';

/** Has the table grants; row-level security limits it to one enterprise. */
const APP_ROLE = 'account_center_app';
/** Has policies only on the tables that relays, jobs and sign-in read across enterprises. */
const SYSTEM_ROLE = 'account_center_system';
/** Owns the databases and runs the migrations. */
const OWNER_ROLE = 'account_center_owner';

const loginRoleOf = (subgraph: string) => `${subgraph}_login`;

export const databaseNameOf = (subgraph: string) => `account_center_${subgraph}`;

/** How to reach the database of one subgraph. */
export interface DatabaseUrls {
  /** For migrations. */
  ownerUrl: string;
  /** For the subgraph: it inherits nothing, every transaction sets its role. */
  loginUrl: string;
}

interface Server {
  adminUrl: string;
  /** From which the passwords of the other roles are derived, so that one secret is kept. */
  password: string;
}

const passwordOf = (role: string, server: Server) =>
  createHmac('sha256', server.password).update(role).digest('base64url');

function urlOf(role: string, database: string, server: Server): string {
  const url = new URL(server.adminUrl);
  url.username = role;
  url.password = passwordOf(role, server);
  url.pathname = `/${database}`;
  return url.href;
}

export const urlsOf = (subgraph: string, database: string, server: Server): DatabaseUrls => ({
  ownerUrl: urlOf(OWNER_ROLE, database, server),
  loginUrl: urlOf(loginRoleOf(subgraph), database, server),
});

const connect = (server: Server) => postgres(server.adminUrl, { max: 1, onnotice: () => {} });

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Creates missing roles of the cluster. All databases share the roles, so migrations do not create them. */
export async function prepareRoles(subgraphs: string[], server: Server): Promise<void> {
  const sql = connect(server);
  try {
    const known = new Set((await sql<{ name: string }[]>`select rolname as name from pg_roles`).map((row) => row.name));
    const create = async (role: string, attributes: string) => {
      if (!known.has(role)) await sql.unsafe(`create role ${identifier(role)} ${attributes}`);
    };
    await create(APP_ROLE, 'nologin');
    await create(SYSTEM_ROLE, 'nologin');
    await create(OWNER_ROLE, `login password '${passwordOf(OWNER_ROLE, server)}'`);
    for (const role of subgraphs.map(loginRoleOf)) {
      const memberships = `in role ${APP_ROLE}, ${SYSTEM_ROLE}`;
      await create(role, `login noinherit password '${passwordOf(role, server)}' ${memberships}`);
    }
    await sql`revoke connect on database postgres, template1 from public`;
  } finally {
    await sql.end();
  }
}

const hasDatabase = async (sql: postgres.Sql, database: string): Promise<boolean> =>
  (await sql`select 1 from pg_database where datname = ${database}`).length > 0;

export async function existsDatabase(database: string, server: Server): Promise<boolean> {
  const sql = connect(server);
  try {
    return await hasDatabase(sql, database);
  } finally {
    await sql.end();
  }
}

/** Creates the database if it is missing (a copy of `template`, if given); only its subgraph's login role may connect. */
export async function prepareDatabase(
  subgraph: string,
  server: Server,
  options: { database?: string; template?: string } = {},
): Promise<DatabaseUrls> {
  const database = options.database ?? databaseNameOf(subgraph);
  const name = identifier(database);
  const sql = connect(server);
  try {
    if (!(await hasDatabase(sql, database))) {
      // Copying files is far faster than copying through the write-ahead log.
      const template = options.template ? `template ${identifier(options.template)} strategy file_copy` : '';
      await sql.unsafe(`create database ${name} owner ${OWNER_ROLE} ${template}`);
    }
    await sql.unsafe(`revoke all on database ${name} from public`);
    await sql.unsafe(`grant connect on database ${name} to ${loginRoleOf(subgraph)}`);
  } finally {
    await sql.end();
  }
  return urlsOf(subgraph, database, server);
}

/** Numbers of the enterprises with that name, oldest first. It reads across tenants, so it uses the administrator role. */
export async function findEnterprises(name: string, server: Server): Promise<string[]> {
  const url = new URL(server.adminUrl);
  url.pathname = databaseNameOf('identity');
  const sql = postgres(url.href, { max: 1 });
  try {
    const rows = await sql<
      { number: string }[]
    >`select number from enterprise where name = ${name} order by created_at`;
    return rows.map(({ number }) => number);
  } finally {
    await sql.end();
  }
}
