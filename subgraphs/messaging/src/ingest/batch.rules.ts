import type { ErrorCode, FieldProblem } from '@account-center/kit';
import type { Receipt } from '../message/index.ts';
import { type Directory, type NewParty, resolveParty, type ToldParty } from '../party/index.ts';
import { isRefusal, type Refusal, type ToldGroup, type ToldMessage } from './input.rules.ts';

/** A message that was accepted into the archive. */
export interface AcceptedMessage {
  told: ToldMessage;
  sequence: number;
  sender: NewParty;
  /** Null for a message to a group. */
  recipient: NewParty | null;
  groupId: string | null;
}

export interface MessageResult {
  messageId: string;
  ok: boolean;
  duplicate: boolean;
  sequence: number | null;
  code: ErrorCode | null;
  message: string | null;
  fields: FieldProblem[];
}

export interface ResolvedGroup {
  name: string;
  externalId: string;
  owner: NewParty;
  /** Includes the owner. */
  parties: NewParty[];
}

/** The stored data that a batch is checked against. */
export interface Grounds {
  appId: string;
  directory: Directory;
  /** The app's groups, by the app's own id. */
  groups: ReadonlyMap<string, string>;
  /** The app's receipts, by message id. */
  receipts: ReadonlyMap<string, Receipt>;
  lastSequence: number;
}

const refuse = (code: ErrorCode, message: string): Refusal => ({ code, message, fields: [] });

function describe(party: ToldParty): string {
  if (party.kind === 'NUMBER') return `account number ${party.accountNumber}`;
  if (party.kind === 'EMPLOYEE') return `one member of the employee number ${party.employeeNumber}`;
  return `member ${party.kind === 'MEMBER' ? party.memberId : ''}`;
}

const unknownParty = (party: ToldParty) =>
  refuse(
    'PARTY_NOT_FOUND',
    `There is no ${describe(party)} in this enterprise. Name a member, account number or employee number that it has, or an outsider as external.`,
  );

type Place = Pick<AcceptedMessage, 'sender' | 'recipient' | 'groupId'>;

function placeDirect(grounds: Grounds, told: ToldMessage, sender: NewParty, to: ToldParty): Place | Refusal {
  const recipient = resolveParty(grounds.directory, grounds.appId, to, told.sentAt);
  if (!recipient) return unknownParty(to);
  if (recipient.key === sender.key)
    return refuse('SAME_PARTY', 'Sender and recipient are the same. Leave the message out.');
  if (sender.externalId && recipient.externalId) {
    return refuse('NO_MEMBER', 'Sender and recipient are both outside of the enterprise. Leave the message out.');
  }
  return { sender, recipient, groupId: null };
}

/** The sender and the conversation of a message, or a refusal. */
function place(grounds: Grounds, told: ToldMessage): Place | Refusal {
  const sender = resolveParty(grounds.directory, grounds.appId, told.from, told.sentAt);
  if (!sender) return unknownParty(told.from);
  if (told.to) return placeDirect(grounds, told, sender, told.to);
  const groupId = grounds.groups.get(told.groupId ?? '');
  if (!groupId) return refuse('GROUP_NOT_FOUND', 'Tell this group in `groups` before its first message.');
  return { sender, recipient: null, groupId };
}

const refused = (messageId: string, { code, message, fields }: Refusal): MessageResult => ({
  messageId,
  ok: false,
  duplicate: false,
  sequence: null,
  code,
  message,
  fields,
});

const taken = (messageId: string, sequence: number, duplicate: boolean): MessageResult => ({
  messageId,
  ok: true,
  duplicate,
  sequence,
  code: null,
  message: null,
  fields: [],
});

function judgeRepetition({ messageId, fingerprint }: ToldMessage, receipt: Receipt): MessageResult {
  if (receipt.fingerprint === fingerprint) return taken(messageId, receipt.sequence, true);
  return refused(
    messageId,
    refuse('IDEMPOTENCY_CONFLICT', 'Another message was fed under this id before. Give this one an id of its own.'),
  );
}

/**
 * Decides for each message of a batch, in input order (MSG-1): accepted under the next sequence, already known, or
 * refused. A message that occurs twice in a batch is treated like a repetition of a stored one.
 */
export function planBatch(
  grounds: Grounds,
  messages: readonly { messageId: string; checked: ToldMessage | Refusal }[],
): { accepted: AcceptedMessage[]; results: MessageResult[] } {
  const receipts = new Map(grounds.receipts);
  const accepted: AcceptedMessage[] = [];
  const judge = (messageId: string, checked: ToldMessage | Refusal): MessageResult => {
    if (isRefusal(checked)) return refused(messageId, checked);
    const receipt = receipts.get(messageId);
    if (receipt) return judgeRepetition(checked, receipt);
    const placed = place(grounds, checked);
    if (isRefusal(placed)) return refused(messageId, placed);
    const sequence = grounds.lastSequence + accepted.length + 1;
    accepted.push({ told: checked, sequence, ...placed });
    receipts.set(messageId, { fingerprint: checked.fingerprint, sequence });
    return taken(messageId, sequence, false);
  };
  const results = messages.map(({ messageId, checked }) => judge(messageId, checked));
  return { accepted, results };
}

/** The parties of a group at present, or a refusal. */
export function resolveGroup(
  { appId, directory }: Pick<Grounds, 'appId' | 'directory'>,
  told: ToldGroup,
  now: Date,
): ResolvedGroup | Refusal {
  const parties: NewParty[] = [];
  for (const party of [told.owner, ...told.parties]) {
    const resolved = resolveParty(directory, appId, party, now);
    if (!resolved) {
      return refuse(
        'PARTY_NOT_FOUND',
        'The group names a member or account number that does not exist. Leave it out, or name it as external.',
      );
    }
    if (!parties.some(({ key }) => key === resolved.key)) parties.push(resolved);
  }
  const [owner] = parties;
  if (!owner) throw new Error('A group has an owner');
  return { name: told.name, externalId: told.groupId, owner, parties };
}
