import {
  type Connection,
  cursorList,
  encodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
  type Transaction,
} from '@account-center/kit';
import { listMessages, messageList } from './message.queries.ts';
import type { MessageRow } from './message.table.ts';
import type { Range } from './range.ts';

const MESSAGE = cursorList('message', ['id', 'integer', 'integer']);

/** Opaque id of a message: where its row lies. */
export const messageIdOf = ({ conversationId, sequence, sentAt }: MessageRow): string =>
  encodeCursor(MESSAGE, [conversationId, sequence, sentAt.getTime()]);

/** A page of a conversation that the caller was found to be permitted to read. */
export async function readMessages(
  tx: Transaction,
  conversationId: string,
  range: Range,
  page: PageArguments,
): Promise<{ result: Connection<MessageRow>; count: number }> {
  const rows = await listMessages(tx, conversationId, range, page);
  const result = toConnection(messageList(conversationId), rows, pageSize(page), ({ sequence }) => [sequence], {
    after: page.after,
  });
  return { result, count: result.nodes.length };
}
