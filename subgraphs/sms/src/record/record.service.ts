import {
  type BaseContext,
  type Connection,
  isId,
  notFound,
  type PageArguments,
  pageSize,
  parseInput,
  toConnection,
  withTenant,
} from '@account-center/kit';
import { or, type SQL } from 'drizzle-orm';
import type { MessageRow, PartRow, PartState, RecipientRow } from '../message/message.table.ts';
import { recordFilterSchema } from './record.input.ts';
import {
  findShownMessage,
  isInScope,
  isOwn,
  listMessages,
  listPartsOf,
  listRecipientPage,
  messageList,
  recipientList,
} from './record.queries.ts';

const RECORD_READ = 'sms:record:read';
/** Records are shown for half a year (SMS-40); the ledger itself is kept. */
const SHOWN_MONTHS = 6;

export type RecordArguments = PageArguments & { filter?: unknown };

function shownSince(context: BaseContext): Date {
  const since = new Date(context.runtime.now());
  since.setUTCMonth(since.getUTCMonth() - SHOWN_MONTHS);
  return since;
}

async function readPage(context: BaseContext, visible: SQL, args: RecordArguments): Promise<Connection<MessageRow>> {
  const size = pageSize(args);
  const filter = { ...parseInput(recordFilterSchema, args.filter ?? {}), since: shownSince(context) };
  const rows = await withTenant(context, (tx) => listMessages(tx, visible, filter, { size, after: args.after }));
  return toConnection(messageList, rows, size, (row) => [row.createdAt.toISOString(), row.id], { after: args.after });
}

/** The centre's view: what members within scope have sent. */
export const readRecords = (context: BaseContext, args: RecordArguments): Promise<Connection<MessageRow>> =>
  readPage(context, isInScope(context.caller), args);

/** The client's view: what the caller has sent. */
export const readOwnRecords = (context: BaseContext, args: RecordArguments): Promise<Connection<MessageRow>> =>
  readPage(context, isOwn(context.caller), args);

/** A message that the caller sent, or may read as a record. @throws NOT_FOUND */
export async function readMessage(context: BaseContext, id: string): Promise<MessageRow> {
  const { caller } = context;
  const own = isOwn(caller);
  const visible = caller.permissions.includes(RECORD_READ) ? (or(own, isInScope(caller)) ?? own) : own;
  if (!isId(id)) throw notFound('message', id);
  const row = await withTenant(context, (tx) => findShownMessage(tx, visible, id, shownSince(context)));
  if (!row) throw notFound('message', id);
  return row;
}

/** A recipient with the parts that went to the number. */
export interface RecipientView extends RecipientRow {
  parts: PartRow[];
}

/** The page of a message's recipients; the message was found for the caller before. */
export async function readRecipients(
  context: BaseContext,
  messageId: string,
  args: PageArguments,
): Promise<Connection<RecipientView>> {
  const size = pageSize(args);
  return withTenant(context, async (tx) => {
    const rows = await listRecipientPage(tx, messageId, { size, after: args.after });
    const parts = Map.groupBy(
      await listPartsOf(
        tx,
        rows.map(({ id }) => id),
      ),
      ({ recipientId }) => recipientId,
    );
    const views = rows.map((row) => ({ ...row, parts: parts.get(row.id) ?? [] }));
    return toConnection(recipientList(messageId), views, size, ({ position }) => [position], { after: args.after });
  });
}

type ShownState = Exclude<PartState, 'SENDING'>;

/** A part that is being handed over still waits, as far as clients are concerned. */
export const shownState = (state: PartState): ShownState => (state === 'SENDING' ? 'QUEUED' : state);

/** What failed counts first, then what is furthest behind. */
const PRECEDENCE: readonly ShownState[] = ['FAILED', 'EXPIRED', 'CANCELLED', 'QUEUED', 'SENT', 'DELIVERED'];

/** Where a recipient stands, all parts considered (SMS-31). */
export function recipientState(parts: readonly PartRow[]): ShownState {
  const states = new Set(parts.map(({ state }) => shownState(state)));
  return PRECEDENCE.find((state) => states.has(state)) ?? 'QUEUED';
}
