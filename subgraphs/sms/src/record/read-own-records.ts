import type { BaseContext } from '@account-center/kit';
import type { Connection } from '@account-center/kit/graphql';
import { isOwn, type MessageRow } from '../message/index.ts';
import { readRecordPage, type RecordArguments } from './read-record-page.ts';

/** Messages sent by the caller. */
export const readOwnRecords = (context: BaseContext, args: RecordArguments): Promise<Connection<MessageRow>> =>
  readRecordPage(context, isOwn(context.caller), args);
