import { type BaseContext, isId, notFound } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { or } from 'drizzle-orm';
import { findShownMessage, isInScope, isOwn, type MessageRow } from '../message/index.ts';
import { shownSince } from './record.rules.ts';

const RECORD_READ = 'sms:record:read';

/** A message that the caller sent, or may read as a record. @throws NOT_FOUND */
export async function readMessage(context: BaseContext, id: string): Promise<MessageRow> {
  const { caller } = context;
  const own = isOwn(caller);
  const visible = caller.permissions.includes(RECORD_READ) ? (or(own, isInScope(caller)) ?? own) : own;
  if (!isId(id)) throw notFound('message', id);
  const row = await readTenant(context, (tx) => findShownMessage(tx, visible, id, shownSince(context.runtime.now())));
  if (!row) throw notFound('message', id);
  return row;
}
