import type postgres from 'postgres';
import { QUEUE_SCHEMA } from '../jobs/names.ts';
import type { MigrationPlan } from './migration-plan.ts';

const ROLES = ['account_center_app', 'account_center_system'];
const TABLE_RIGHTS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
const APPEND_ONLY_RIGHTS = ['SELECT', 'INSERT'];
const SEQUENCE_RIGHTS = ['USAGE', 'SELECT'];

interface Relation {
  oid: string;
  schema: string;
  name: string;
  isSequence: boolean;
  /** The parent table of a partition, or the table itself: a partition is protected like its parent. */
  root: string;
  isEnabled: boolean;
  isForced: boolean;
  /** `role:RIGHT` for each right granted to one of our roles. */
  granted: string[];
}

type Sql = postgres.Sql | postgres.TransactionSql;

const listRelations = (sql: Sql): Promise<Relation[]> => sql<Relation[]>`
  select c.oid::text, n.nspname as schema, c.relname as name, c.relkind = 'S' as "isSequence",
    coalesce((select relname from pg_class where oid = pg_partition_root(c.oid)), c.relname) as root,
    c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
    array(select role.rolname || ':' || a.privilege_type from aclexplode(c.relacl) a
      join pg_roles role on role.oid = a.grantee where role.rolname = any(${ROLES})) as granted
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', ${QUEUE_SCHEMA}) and c.relkind in ('r', 'p', 'S')`;

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
const fullName = ({ schema, name }: Relation) => `${quote(schema)}.${quote(name)}`;

function rightsOf({ isSequence, schema, root }: Relation, appendOnly: ReadonlySet<string>): string[] {
  if (isSequence) return SEQUENCE_RIGHTS;
  return schema === 'public' && appendOnly.has(root) ? APPEND_ONLY_RIGHTS : TABLE_RIGHTS;
}

/** Statements that give our roles exactly the required rights; none when they already have them. */
function grantsFor(relation: Relation, appendOnly: ReadonlySet<string>): string[] {
  const wanted = new Set(ROLES.flatMap((role) => rightsOf(relation, appendOnly).map((right) => `${role}:${right}`)));
  const granted = new Set(relation.granted);
  const kind = relation.isSequence ? 'sequence' : 'table';
  const statement = (verb: string, word: string) => (pair: string) => {
    const [role = '', right = ''] = pair.split(':');
    return `${verb} ${right} on ${kind} ${fullName(relation)} ${word} ${role}`;
  };
  return [
    ...[...granted.difference(wanted)].map(statement('revoke', 'from')),
    ...[...wanted.difference(granted)].map(statement('grant', 'to')),
  ];
}

function rowSecurityFor(relation: Relation): string[] {
  if (relation.isSequence || relation.schema !== 'public') return [];
  return [
    ...(relation.isEnabled ? [] : [`alter table ${fullName(relation)} enable row level security`]),
    ...(relation.isForced ? [] : [`alter table ${fullName(relation)} force row level security`]),
  ];
}

/** Rights on schemas, and on the queue's functions, that are missing. */
async function listMissing(sql: Sql): Promise<string[]> {
  const schemas = await sql<{ statement: string }[]>`
    select format('grant usage on schema %I to %I', n.nspname, role) as statement
    from pg_namespace n, unnest(${ROLES}::text[]) role
    where n.nspname in ('public', ${QUEUE_SCHEMA}) and not has_schema_privilege(role, n.oid, 'usage')`;
  const functions = await sql<{ statement: string }[]>`
    select format('grant execute on function %s to %I', p.oid::regprocedure, role) as statement
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace, unnest(${ROLES}::text[]) role
    where n.nspname = ${QUEUE_SCHEMA} and not has_function_privilege(role, p.oid, 'execute')`;
  return [...schemas, ...functions].map(({ statement }) => statement);
}

/**
 * Forces row-level security and grants services the rights that they need, no more. Runs after every migration. It changes
 * only differences, in one transaction, so that running services keep their rights.
 */
export async function protect(sql: postgres.Sql, plan: MigrationPlan): Promise<void> {
  const appendOnly = new Set(plan.appendOnly);
  await sql.begin(async (tx) => {
    const relations = await listRelations(tx);
    const statements = relations.flatMap((relation) => [
      ...rowSecurityFor(relation),
      ...grantsFor(relation, appendOnly),
    ]);
    for (const statement of [...statements, ...(await listMissing(tx))]) await tx.unsafe(statement);
  });
}
