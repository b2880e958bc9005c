import { badUserInput, type BaseContext, forbidden, limitReached, recordAudit, withTenant } from '@account-center/kit';
import { lockCounter } from '../archive/counter.queries.ts';
import { ensurePartitions } from '../archive/partitions.ts';
import type { IngestMessagesInput } from '../generated/resolvers.ts';
import { loadDirectory, type ToldParty } from '../party/party.resolution.ts';
import { findGroupIds, type GroupResult, saveGroups } from './ingest.groups.ts';
import { checkGroup, checkMessage, isRefusal, type Refusal, type ToldGroup, type ToldMessage } from './ingest.input.ts';
import { type MessageResult, planBatch } from './ingest.plan.ts';
import { findReceipts } from './ingest.queries.ts';
import { storeBatch } from './ingest.store.ts';

const MAXIMUM_MESSAGES = 1_000;
const MAXIMUM_GROUPS = 100;

interface IngestReport {
  accepted: number;
  duplicates: number;
  refused: number;
  messages: MessageResult[];
  groups: GroupResult[];
}

interface Batch {
  messages: { messageId: string; checked: ToldMessage | Refusal }[];
  groups: { groupId: string; checked: ToldGroup | Refusal }[];
}

function requireApp({ caller }: BaseContext): { appId: string; enterpriseId: string } {
  const { kind, subject, enterpriseId } = caller;
  if (kind === 'app' && subject && enterpriseId) return { appId: subject, enterpriseId };
  throw forbidden('Only an app feeds the archive: use the token of an app with archive:write.');
}

/** @throws LIMIT_REACHED for a batch that is too large, BAD_USER_INPUT for one without content */
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

const partiesOf = (messages: readonly ToldMessage[], groups: readonly ToldGroup[]): ToldParty[] => [
  ...messages.flatMap(({ from, to }) => (to ? [from, to] : [from])),
  ...groups.flatMap(({ owner, parties }) => [owner, ...parties]),
];

function reportOf(messages: MessageResult[], groups: GroupResult[]): IngestReport {
  const duplicates = messages.filter(({ duplicate }) => duplicate).length;
  const refusedMessages = messages.filter(({ ok }) => !ok).length;
  return {
    accepted: messages.length - refusedMessages - duplicates,
    duplicates,
    refused: refusedMessages + groups.filter(({ ok }) => !ok).length,
    messages,
    groups,
  };
}

/**
 * Takes a batch into the archive (MSG-1). Batches of one enterprise come in one after the other, so a later sequence
 * never shows before an earlier one.
 */
export async function ingestMessages(context: BaseContext, input: IngestMessagesInput): Promise<IngestReport> {
  const { appId, enterpriseId } = requireApp(context);
  const now = context.runtime.now();
  const batch = checkBatch(input, now);
  const told = wellFormed(batch.messages);
  await ensurePartitions(
    context.db,
    told.map(({ sentAt }) => sentAt),
  );
  return withTenant(context, async (tx) => {
    const lastSequence = await lockCounter(tx, enterpriseId);
    const directory = await loadDirectory(tx, partiesOf(told, wellFormed(batch.groups)));
    const groupResults = await saveGroups(tx, { enterpriseId, appId, directory, now }, batch.groups);
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
    const { accepted, results } = planBatch({ appId, directory, groups, receipts, lastSequence }, batch.messages);
    await storeBatch(tx, { enterpriseId, appId }, accepted);
    const report = reportOf(results, groupResults);
    const { messages: _messages, groups: _groups, ...figures } = report;
    await recordAudit(tx, context, {
      action: 'ingestMessages',
      objects: [{ type: 'App', id: appId }],
      detail: figures,
    });
    return report;
  });
}
