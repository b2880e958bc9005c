import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import { countDeliveries, type DeliveryCounts } from '../message/index.ts';

/** Counts the parts of many messages at once. */
export const createDeliveryLoader = (context: BaseContext): DataLoader<string, DeliveryCounts> =>
  new DataLoader(async (messageIds) => {
    const counts = await readTenant(context, (tx) => countDeliveries(tx, messageIds));
    const byMessage = new Map(counts.map((one) => [one.messageId, one]));
    return messageIds.map((id) => byMessage.get(id) ?? new Error('A message has parts'));
  });
