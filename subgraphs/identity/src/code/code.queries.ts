import { type SQL, sql } from 'drizzle-orm';
import { oneTimeCode } from './code.table.ts';

/** Fragment, to delete from: codes that were asked for before a day. */
export const codesBefore = (day: SQL) => ({ table: oneTimeCode, isOld: sql`${oneTimeCode.createdAt} < ${day}` });
