import { type BaseContext, parseInput } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import type { SQL } from 'drizzle-orm';
import { listMessages, messageList, type MessageRow } from '../message/index.ts';
import { recordFilterSchema, shownSince } from './record.rules.ts';

export type RecordArguments = PageArguments & { filter?: unknown };

/** A page of the records that the caller may see, newest first. */
export async function readRecordPage(
  context: BaseContext,
  visible: SQL,
  args: RecordArguments,
): Promise<Connection<MessageRow>> {
  const size = pageSize(args);
  const filter = { ...parseInput(recordFilterSchema, args.filter ?? {}), since: shownSince(context.runtime.now()) };
  const rows = await readTenant(context, (tx) => listMessages(tx, visible, filter, { size, after: args.after }));
  return toConnection(messageList, rows, size, (row) => [row.createdAt.toISOString(), row.id], { after: args.after });
}
