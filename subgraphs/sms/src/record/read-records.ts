import type { BaseContext } from '@account-center/kit';
import type { Connection } from '@account-center/kit/graphql';
import { isInScope, type MessageRow } from '../message/index.ts';
import { readRecordPage, type RecordArguments } from './read-record-page.ts';

/** The centre's view: what members within scope have sent. */
export const readRecords = (context: BaseContext, args: RecordArguments): Promise<Connection<MessageRow>> =>
  readRecordPage(context, isInScope(context.caller), args);
