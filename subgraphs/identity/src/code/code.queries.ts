import { type SQL, sql } from 'drizzle-orm';
import { oneTimeCode } from './code.table.ts';

/** Fragment, to delete from: codes requested before the given day. */
export const codesBefore = (day: SQL) => ({ table: oneTimeCode, isOld: sql`${oneTimeCode.createdAt} < ${day}` });
