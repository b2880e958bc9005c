import postgres from 'postgres';
import { addressOf } from './address.ts';

/** What PostgreSQL was asked for one request. */
export interface StatementCounts {
  /** Without those that begin and end transactions and set their role and enterprise. */
  statements: number;
  transactions: number;
}

interface Row {
  query: string;
  calls: number;
}

const BEGIN = /^\s*(?:begin|start transaction)\b/i;
const CONTROL = /^\s*(?:begin|start transaction|commit|rollback|savepoint|release|set|discard)\b/i;
const SETTING = /\bset_config\(/i;
const PEER_DATABASE = 'account_center_bench_peer';
/** PostgreSQL reads its configuration again within this time. */
const RELOAD_MILLISECONDS = 300;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Counts what some requests, one after the other, make PostgreSQL do. Background work that repeats less than every other
 * request falls out by rounding; what a request starts in the background counts, so the figure is never too low. Nothing is
 * counted outside of this, so that counting costs no measurement anything.
 */
export async function countStatements(
  adminUrl: string,
  { requests, isPeer }: { requests: number; isPeer: boolean },
  send: () => Promise<void>,
): Promise<StatementCounts> {
  const sql = postgres({ ...addressOf(adminUrl), max: 1, onnotice: () => {} });
  const track = async (value: string) => {
    await sql.unsafe(`alter system set pg_stat_statements.track = '${value}'`);
    await sql`select pg_reload_conf()`;
    await pause(RELOAD_MILLISECONDS);
  };
  try {
    await track('top');
    await sql`select pg_stat_statements_reset()`;
    await send();
    const rows = await sql<Row[]>`
      select query, sum(calls)::int as calls from pg_stat_statements join pg_database on pg_database.oid = dbid
      where (datname = ${PEER_DATABASE}) = ${isPeer} group by query`;
    await track('none');
    const perRequest = (chosen: (query: string) => boolean) =>
      rows.filter(({ query }) => chosen(query)).reduce((sum, { calls }) => sum + Math.round(calls / requests), 0);
    return {
      statements: perRequest((query) => !CONTROL.test(query) && !SETTING.test(query)),
      transactions: perRequest((query) => BEGIN.test(query)),
    };
  } finally {
    await sql.end();
  }
}
