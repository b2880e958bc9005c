import { z } from 'zod';
import { type ServiceName, serviceNames } from './services.ts';

const id = z.uuid();

/** Limits of an enterprise's plan (ID-2, ORG-3). They are data, not constants. */
const planLimitsSchema = z.object({
  seats: z.number().int(),
  departments: z.number().int(),
  departmentMembers: z.number().int(),
  departmentDepth: z.number().int(),
});

/** identity → all: an enterprise was opened, or its plan or settings changed. Carries the whole state. */
const enterpriseChanged = z.object({
  number: z.string(),
  name: z.string(),
  shortName: z.string(),
  /** IANA time zone. */
  timeZone: z.string(),
  plan: z.string(),
  limits: planLimitsSchema,
  status: z.enum(['ACTIVE', 'EXPIRED']),
});

/** identity → all: a member's account was created, enabled, disabled or closed. */
const accountChanged = z.object({
  memberId: id,
  accountId: id,
  accountNumber: z.string(),
  status: z.enum(['ENABLED', 'DISABLED', 'CLOSED']),
});

/** org → all: a department was added, renamed, moved or removed. A move also publishes every department below. */
const departmentChanged = z.object({
  departmentId: id,
  parentId: id.nullable(),
  name: z.string(),
  /** Ids from the root to this department, the root first. */
  path: z.array(id).min(1),
  removed: z.boolean(),
  /** Incremented with each change of the department. An older version is ignored. */
  version: z.number().int(),
});

/** org → all: a member was added, edited, transferred or has left. Carries the whole state. */
const memberChanged = z.object({
  memberId: id,
  name: z.string(),
  departments: z.array(z.object({ departmentId: id, main: z.boolean(), leader: z.boolean() })),
  /** E.164, or null. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  employeeNumber: z.string().nullable(),
  title: z.string().nullable(),
  /** Hidden members cannot be found by others (ORG-20). */
  hidden: z.boolean(),
  /** A hidden member is still found by sessions that began before this instant; null or absent: by none. */
  foundBySignInsBefore: z.iso.datetime().nullish(),
  status: z.enum(['ACTIVE', 'LEFT']),
  version: z.number().int(),
});

/**
 * messaging → org and all services with the directory read model: members who exchanged their first message (ORG-20).
 */
const acquaintancesMade = z.object({
  pairs: z
    .array(z.tuple([id, id]))
    .min(1)
    .max(1_000),
});

/** Every event that crosses subgraphs, by name. `audit.recorded` is the kit's own. */
export const events = {
  'enterprise.changed': enterpriseChanged,
  'account.changed': accountChanged,
  'department.changed': departmentChanged,
  'member.changed': memberChanged,
  'acquaintances.made': acquaintancesMade,
} as const;

/**
 * The producers of each event. Consumers declare their subscriptions beside their handlers (`takes`). Every service
 * publishes `audit.recorded`.
 */
export const producers: Readonly<Record<keyof typeof events | 'audit.recorded', readonly ServiceName[]>> = {
  'enterprise.changed': ['identity'],
  'account.changed': ['identity'],
  'department.changed': ['org'],
  'member.changed': ['org'],
  'acquaintances.made': ['messaging'],
  'audit.recorded': serviceNames,
};
