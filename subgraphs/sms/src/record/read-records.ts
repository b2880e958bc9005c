import type { BaseContext } from '@account-center/kit';
import type { Connection } from '@account-center/kit/graphql';
import { isInScope, type MessageRow } from '../message/index.ts';
import { readRecordPage, type RecordArguments } from './read-record-page.ts';

/** Messages sent by the members in the caller's scope. */
export const readRecords = (context: BaseContext, args: RecordArguments): Promise<Connection<MessageRow>> =>
  readRecordPage(context, isInScope(context.caller), args);
