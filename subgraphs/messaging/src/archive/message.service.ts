import {
  type Connection,
  encodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
  type Transaction,
} from '@account-center/kit';
import { listMessages } from './message.queries.ts';
import type { MessageRow } from './message.table.ts';
import type { Range } from './range.ts';

/** Opaque id of a message: where its row lies. */
export const messageIdOf = ({ conversationId, sequence, sentAt }: MessageRow): string =>
  encodeCursor([conversationId, sequence, sentAt.getTime()]);

/** A page of a conversation that the caller was found to be permitted to read. */
export async function readMessages(
  tx: Transaction,
  conversationId: string,
  range: Range,
  page: PageArguments,
): Promise<{ result: Connection<MessageRow>; count: number }> {
  const rows = await listMessages(tx, conversationId, range, page);
  const result = toConnection(rows, pageSize(page), ({ sequence }) => [sequence], { after: page.after });
  return { result, count: result.nodes.length };
}
