import { createHash } from 'node:crypto';
import { badUserInput, DomainError, type ErrorCode, type FieldProblem, parseInput } from '@account-center/kit';
import { z } from 'zod';
import { type Attachment, type MessageKind, messageKinds } from '../message/index.ts';
import type { ToldParty } from '../party/index.ts';

const MAXIMUM_ID_LENGTH = 128;
const MAXIMUM_NAME_LENGTH = 200;
const MAXIMUM_BODY_LENGTH = 20_000;
const MAXIMUM_FILE_NAME_LENGTH = 255;
const MAXIMUM_CONTENT_TYPE_LENGTH = 100;
const MAXIMUM_GROUP_PARTIES = 2_000;
const EARLIEST = Date.UTC(2000);
const CLOCK_SKEW_MILLISECONDS = 86_400_000;

/**
 * Messages are archived as written, including control characters. PostgreSQL's text allows all characters but these.
 */
const text = (maximum: number) =>
  z
    .string()
    .min(1)
    .max(maximum)
    .refine((value) => !value.includes('\0'), 'must not contain the character U+0000; take it out')
    .refine((value) => value.isWellFormed(), 'must not contain half of a character (a lone surrogate); take it out');

const partySchema = z
  .object({
    memberId: z.uuid().nullish(),
    accountNumber: text(MAXIMUM_ID_LENGTH).nullish(),
    employeeNumber: text(MAXIMUM_ID_LENGTH).nullish(),
    external: z.object({ id: text(MAXIMUM_ID_LENGTH), name: text(MAXIMUM_NAME_LENGTH).nullish() }).nullish(),
  })
  .transform(({ memberId, accountNumber, employeeNumber, external }, context): ToldParty => {
    const told: ToldParty[] = [];
    if (memberId) told.push({ kind: 'MEMBER', memberId: memberId.toLowerCase() });
    if (accountNumber) told.push({ kind: 'NUMBER', accountNumber });
    if (employeeNumber) told.push({ kind: 'EMPLOYEE', employeeNumber });
    if (external) told.push({ kind: 'EXTERNAL', externalId: external.id, name: external.name ?? null });
    const [only, another] = told;
    if (only && !another) return only;
    context.addIssue({
      code: 'custom',
      message: 'must name exactly one of memberId, accountNumber, employeeNumber and external',
    });
    return z.NEVER;
  });

const attachmentSchema = z.object({
  name: text(MAXIMUM_FILE_NAME_LENGTH),
  contentType: text(MAXIMUM_CONTENT_TYPE_LENGTH),
  size: z.number().int().min(0),
  sha256: z
    .string()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
});

const CARRIES_TEXT: ReadonlySet<MessageKind> = new Set(['TEXT', 'CARD']);

const messageSchema = z
  .object({
    messageId: text(MAXIMUM_ID_LENGTH),
    sentAt: z.coerce.date().min(new Date(EARLIEST), 'must not be before 2000-01-01'),
    from: partySchema,
    to: partySchema.nullish(),
    groupId: text(MAXIMUM_ID_LENGTH).nullish(),
    kind: z.enum(messageKinds),
    body: text(MAXIMUM_BODY_LENGTH).nullish(),
    attachment: attachmentSchema.nullish(),
  })
  .refine(({ to, groupId }) => Boolean(to) !== Boolean(groupId), {
    path: ['to'],
    error: 'or groupId is needed, and not both',
  })
  .refine(({ kind, body }) => body || !CARRIES_TEXT.has(kind), { path: ['body'], error: 'is needed for this kind' })
  .refine(({ kind, attachment }) => attachment || CARRIES_TEXT.has(kind), {
    path: ['attachment'],
    error: 'is needed for this kind',
  })
  .refine(({ kind, attachment }) => !attachment || kind !== 'TEXT', {
    path: ['attachment'],
    error: 'does not go with TEXT; leave it out, or name another kind',
  });

const groupSchema = z.object({
  groupId: text(MAXIMUM_ID_LENGTH),
  name: text(MAXIMUM_NAME_LENGTH),
  owner: partySchema,
  parties: z.array(partySchema).max(MAXIMUM_GROUP_PARTIES),
});

export type ToldGroup = z.output<typeof groupSchema>;

/** A well-formed message of the input. */
export interface ToldMessage {
  messageId: string;
  sentAt: Date;
  from: ToldParty;
  to: ToldParty | null;
  groupId: string | null;
  kind: MessageKind;
  body: string | null;
  attachment: Attachment | null;
  /** SHA-256 of all fields that identify the message's content, hexadecimal. */
  fingerprint: string;
}

export interface Refusal {
  code: ErrorCode;
  message: string;
  /** The invalid fields, if that is the reason. */
  fields: FieldProblem[];
}

export const isRefusal = (value: object): value is Refusal => 'code' in value && 'message' in value;

/** Runs a check. Returns a refusal as a value, so that the other entries of the batch are not affected. */
function orRefusal<Checked>(check: () => Checked): Checked | Refusal {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, extensions } = error;
    return { code, message, fields: (extensions['fields'] ?? []) as FieldProblem[] };
  }
}

/** Identifies a party for the fingerprint. An outsider's name is left out, because it may change. */
function identityOf(party: ToldParty | null | undefined): string | null {
  if (!party) return null;
  if (party.kind === 'MEMBER') return `member:${party.memberId}`;
  if (party.kind === 'EMPLOYEE') return `employee:${party.employeeNumber}`;
  return party.kind === 'NUMBER' ? `number:${party.accountNumber}` : `external:${party.externalId}`;
}

function fingerprintOf(message: z.output<typeof messageSchema>): string {
  const { sentAt, from, to, groupId, kind, body, attachment } = message;
  const file = attachment ? [attachment.name, attachment.contentType, attachment.size, attachment.sha256] : null;
  const told = [sentAt.toISOString(), identityOf(from), identityOf(to), groupId ?? null, kind, body ?? null, file];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** Checks one message on its own. @param now the sending time may be at most one day later */
export const checkMessage = (input: unknown, now: Date): ToldMessage | Refusal =>
  orRefusal(() => {
    const parsed = parseInput(messageSchema, input);
    const { to = null, groupId = null, body = null, attachment = null, ...rest } = parsed;
    if (rest.sentAt.getTime() > now.getTime() + CLOCK_SKEW_MILLISECONDS) {
      throw badUserInput([{ path: 'sentAt', reason: 'must not be more than a day ahead' }]);
    }
    return { ...rest, to, groupId, body, attachment, fingerprint: fingerprintOf(parsed) };
  });

/** Checks one group on its own. */
export const checkGroup = (input: unknown): ToldGroup | Refusal => orRefusal(() => parseInput(groupSchema, input));
