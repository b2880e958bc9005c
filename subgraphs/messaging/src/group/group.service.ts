import {
  type BaseContext,
  type Connection,
  DomainError,
  isId,
  notFound,
  type PageArguments,
  pageSize,
  readOnRecord,
  toConnection,
  type Transaction,
} from '@account-center/kit';
import { requireReadableMember } from '../archive/access.ts';
import { type Anchor, type AnchorUnit, listAnchors } from '../archive/message.queries.ts';
import { readMessages } from '../archive/message.service.ts';
import type { MessageRow } from '../archive/message.table.ts';
import { parseRange } from '../archive/range.ts';
import { listParties, type PartyView } from '../party/party.queries.ts';
import {
  findEmployeeOwner,
  type GroupActivity,
  groupList,
  groupPartyList,
  listGroupActivity,
  listGroupPartyIds,
} from './group.queries.ts';

type RangeInput = Parameters<typeof parseRange>[0];

interface GroupArguments {
  groupId: string;
  range: RangeInput;
}

const groupRead = (action: string, { groupId, range }: { groupId: string; range?: RangeInput }) => ({
  action,
  objects: [{ type: 'GroupConversation', id: groupId }],
  detail: range ? { range } : {},
});

/** @throws NOT_FOUND for a group that no employee owns or whose owner is out of scope: all look alike */
async function requireReadableGroup(tx: Transaction, context: BaseContext, groupId: string): Promise<void> {
  const ownerId = isId(groupId) ? await findEmployeeOwner(tx, groupId) : undefined;
  if (!ownerId) throw notFound('group', groupId);
  try {
    await requireReadableMember(tx, context.caller, ownerId);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') throw notFound('group', groupId);
    throw error;
  }
}

/** Groups that employees own, with their messages of a range (MSG-5). */
export async function readGroups(
  context: BaseContext,
  args: PageArguments & { ownerId?: string | null | undefined; range: RangeInput },
): Promise<Connection<GroupActivity>> {
  const ownerId = args.ownerId ?? null;
  const objects = ownerId ? [{ type: 'Member', id: ownerId }] : [];
  const read = { action: 'groupConversations', objects, detail: { range: args.range } };
  return readOnRecord(context, read, async (tx) => {
    const range = parseRange(args.range);
    if (ownerId) await requireReadableMember(tx, context.caller, ownerId);
    const rows = await listGroupActivity(tx, context.caller, { ownerId, range }, args);
    const result = toConnection(
      groupList,
      rows,
      pageSize(args),
      (row) => [row.lastMessageAt.toISOString(), row.id],
      args,
    );
    return { result, count: result.nodes.length };
  });
}

/** Who is in a group, in the order of their ids. */
export async function readGroupParties(
  context: BaseContext,
  args: PageArguments & { groupId: string },
): Promise<Connection<PartyView>> {
  return readOnRecord(context, groupRead('groupParties', { groupId: args.groupId }), async (tx) => {
    await requireReadableGroup(tx, context, args.groupId);
    const views = await listParties(tx, await listGroupPartyIds(tx, args.groupId, args));
    const rows = views.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const result = toConnection(groupPartyList(args.groupId), rows, pageSize(args), ({ id }) => [id], args);
    return { result, count: result.nodes.length };
  });
}

/** What was written in a group, ascending (MSG-5). */
export async function readGroupMessages(
  context: BaseContext,
  args: PageArguments & GroupArguments,
): Promise<Connection<MessageRow>> {
  return readOnRecord(context, groupRead('groupMessages', args), async (tx) => {
    const range = parseRange(args.range);
    await requireReadableGroup(tx, context, args.groupId);
    return readMessages(tx, args.groupId, range, args);
  });
}

/** The days or hours that hold messages of a group (MSG-4). */
export async function readGroupAnchors(
  context: BaseContext,
  args: GroupArguments & { unit: AnchorUnit },
): Promise<Anchor[]> {
  return readOnRecord(context, groupRead('groupAnchors', args), async (tx) => {
    const range = parseRange(args.range);
    await requireReadableGroup(tx, context, args.groupId);
    const result = await listAnchors(tx, args.groupId, range, args.unit);
    return { result, count: result.length };
  });
}
