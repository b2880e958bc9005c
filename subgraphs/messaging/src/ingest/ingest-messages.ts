import {
  badUserInput,
  type BaseContext,
  type ErrorCode,
  type FieldProblem,
  forbidden,
  limitReached,
  recordAudit,
} from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { publish } from '@account-center/kit/events';
import { acquaintanceEvents, growConversations } from '../conversation/index.ts';
import type { IngestMessagesInput } from '../generated/types.ts';
import { findGroupIds, saveGroup } from '../group/index.ts';
import {
  type ArchiveParts,
  ensurePartitions,
  findReceipts,
  insertMessages,
  insertReceipts,
  lockCounter,
  saveCounter,
} from '../message/index.ts';
import { type Directory, loadDirectory, saveLastMessages, type ToldParty, upsertParties } from '../party/index.ts';
import { type AcceptedMessage, type MessageResult, planBatch, resolveGroup } from './batch.rules.ts';
import { checkGroup, checkMessage, isRefusal, type Refusal, type ToldGroup, type ToldMessage } from './input.rules.ts';
import { latestOfMembers, pairsOfMembers, partiesOf, rowsOf, sumConversations } from './sums.rules.ts';

const MAXIMUM_MESSAGES = 1_000;
const MAXIMUM_GROUPS = 100;

interface GroupResult {
  groupId: string;
  ok: boolean;
  code: ErrorCode | null;
  message: string | null;
  fields: FieldProblem[];
}

interface IngestReport {
  accepted: number;
  duplicates: number;
  refused: number;
  messageResults: MessageResult[];
  groupResults: GroupResult[];
}

interface Batch {
  messages: { messageId: string; checked: ToldMessage | Refusal }[];
  groups: { groupId: string; checked: ToldGroup | Refusal }[];
}

function requireApp({ caller }: BaseContext): { appId: string; enterpriseId: string } {
  const { kind, subject, enterpriseId } = caller;
  if (kind === 'app' && subject && enterpriseId) return { appId: subject, enterpriseId };
  throw forbidden('Only an app can send messages to the archive. Use the token of an app with archive:write.');
}

/** @throws LIMIT_REACHED for a batch that is too large, BAD_USER_INPUT for an empty one */
function checkBatch(input: IngestMessagesInput, now: Date): Batch {
  const groups = input.groups ?? [];
  if (input.messages.length > MAXIMUM_MESSAGES) {
    throw limitReached(
      'messages',
      MAXIMUM_MESSAGES,
      `A batch holds at most ${MAXIMUM_MESSAGES} messages. Send several.`,
    );
  }
  if (groups.length > MAXIMUM_GROUPS) {
    throw limitReached('groups', MAXIMUM_GROUPS, `A batch tells at most ${MAXIMUM_GROUPS} groups. Send several.`);
  }
  if (input.messages.length + groups.length === 0)
    throw badUserInput([{ path: 'messages', reason: 'must not be empty' }]);
  return {
    messages: input.messages.map((one) => ({ messageId: one.messageId, checked: checkMessage(one, now) })),
    groups: groups.map((one) => ({ groupId: one.groupId, checked: checkGroup(one) })),
  };
}

const wellFormed = <Checked extends object>(items: readonly { checked: Checked | Refusal }[]): Checked[] =>
  items.flatMap(({ checked }) => (isRefusal(checked) ? [] : [checked]));

const toldParties = (messages: readonly ToldMessage[], groups: readonly ToldGroup[]): ToldParty[] => [
  ...messages.flatMap(({ from, to }) => (to ? [from, to] : [from])),
  ...groups.flatMap(({ owner, parties }) => [owner, ...parties]),
];

function figuresOf(messages: MessageResult[], groups: GroupResult[]) {
  const duplicates = messages.filter(({ duplicate }) => duplicate).length;
  const refusedMessages = messages.filter(({ ok }) => !ok).length;
  return {
    accepted: messages.length - refusedMessages - duplicates,
    duplicates,
    refused: refusedMessages + groups.filter(({ ok }) => !ok).length,
  };
}

interface Feed {
  enterpriseId: string;
  appId: string;
  directory: Directory;
  now: Date;
}

/** Stores the current state of the batch's groups (MSG-5). */
async function saveGroups(tx: Transaction, feed: Feed, groups: Batch['groups']): Promise<GroupResult[]> {
  const { enterpriseId, appId } = feed;
  const results: GroupResult[] = [];
  for (const { groupId, checked } of groups) {
    const resolved = isRefusal(checked) ? checked : resolveGroup(feed, checked, feed.now);
    if (!isRefusal(resolved)) {
      const { externalId, name, owner, parties } = resolved;
      const ids = await upsertParties(tx, enterpriseId, parties);
      await saveGroup(tx, {
        enterpriseId,
        appId,
        externalId,
        name,
        ownerId: ids.get(owner.key) ?? null,
        partyIds: [...ids.values()],
      });
    }
    const { code = null, message = null, fields = [] } = isRefusal(resolved) ? resolved : {};
    results.push({ groupId, ok: code === null, code, message, fields });
  }
  return results;
}

/**
 * Stores the messages of a batch and updates all counts, in a few statements. Publishes the pairs of members with a
 * first conversation.
 */
async function store(
  tx: Transaction,
  { enterpriseId, appId }: Feed,
  accepted: readonly AcceptedMessage[],
): Promise<void> {
  const last = accepted.at(-1);
  if (!last) return;
  const parties = await upsertParties(tx, enterpriseId, partiesOf(accepted));
  const { ids: conversations, begun } = await growConversations(tx, enterpriseId, sumConversations(parties, accepted));
  const kept = { parties, conversations };
  const rows = rowsOf(kept, accepted);
  await insertMessages(tx, enterpriseId, appId, rows);
  await insertReceipts(tx, enterpriseId, appId, rows);
  await saveLastMessages(tx, latestOfMembers(kept, accepted));
  await saveCounter(tx, last.sequence);
  await publish(tx, ...acquaintanceEvents(enterpriseId, pairsOfMembers(accepted, begun)));
}

/** Archives a batch (MSG-1). Batches of one enterprise are serialized, so sequences become visible in order. */
export async function ingestMessages(
  context: BaseContext & ArchiveParts,
  input: IngestMessagesInput,
): Promise<IngestReport> {
  const { appId, enterpriseId } = requireApp(context);
  const now = context.runtime.now();
  const batch = checkBatch(input, now);
  const told = wellFormed(batch.messages);
  await ensurePartitions(
    context,
    told.map(({ sentAt }) => sentAt),
  );
  return withTenant(context, async (tx) => {
    const lastSequence = await lockCounter(tx, enterpriseId);
    const directory = await loadDirectory(tx, toldParties(told, wellFormed(batch.groups)));
    const feed = { enterpriseId, appId, directory, now };
    const groupResults = await saveGroups(tx, feed, batch.groups);
    const groups = await findGroupIds(
      tx,
      appId,
      told.flatMap(({ groupId }) => groupId ?? []),
    );
    const receipts = await findReceipts(
      tx,
      appId,
      told.map(({ messageId }) => messageId),
    );
    const { accepted, results: messageResults } = planBatch(
      { appId, directory, groups, receipts, lastSequence },
      batch.messages,
    );
    await store(tx, feed, accepted);
    const figures = figuresOf(messageResults, groupResults);
    await recordAudit(tx, context, {
      action: 'ingestMessages',
      objects: [{ type: 'App', id: appId }],
      detail: figures,
    });
    return { ...figures, messageResults, groupResults };
  });
}
