import { type BaseContext, notFound } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { findShownMessage, isInScope, isOwn, lockMessage, type MessageRow } from '../message/index.ts';
import { scheduleClosed } from './schedule.errors.ts';
import { assertChangeable } from './schedule.rules.ts';

const MANAGE = 'sms:account:manage';

/** Locks a scheduled message that the caller sent or may cancel as a manager. @throws NOT_FOUND, SCHEDULE_CLOSED */
export async function lockScheduled(
  tx: Transaction,
  context: BaseContext,
  id: string,
  others: 'OWN_ONLY' | 'MANAGED',
): Promise<MessageRow> {
  const { caller, runtime } = context;
  const isManaged = others === 'MANAGED' && caller.permissions.includes(MANAGE);
  const own = await findShownMessage(tx, isOwn(caller), id, new Date(0));
  const found = own ?? (isManaged ? await findShownMessage(tx, isInScope(caller), id, new Date(0)) : undefined);
  const message = found && (await lockMessage(tx, id));
  if (!message) throw notFound('message', id);
  if (message.state !== 'SCHEDULED') throw scheduleClosed();
  assertChangeable(message.scheduledAt, runtime.now());
  return message;
}
