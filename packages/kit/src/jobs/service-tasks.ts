import { type DocumentNode, parse } from 'graphql';
import { z } from 'zod';
import { recordAudit } from '../audit.ts';
import type { BaseContext } from '../context.ts';
import { type Transaction, withSystem } from '../database/database.ts';
import { forbidden } from '../errors.ts';
import { listHeldUp, replayHeldUp } from '../events/held-up.ts';
import type { Command, CommandOptions, Siblings } from '../siblings.ts';
import { troubles } from './troubled.ts';

/**
 * Commands of every service for its siblings: list the tasks and held-up events that need an operator, and replay them.
 * They are not part of the composed graph.
 */
export const serviceTasksSdl: DocumentNode = parse(`
  type ServiceTask {
    id: ID!
    task: String!
    trouble: String!
    enterpriseId: ID
    attempts: Int!
    errorCode: String
    error: String
    failingSince: String
    queuedAt: String!
    data: String!
  }
  type ServiceQueue { task: String! waiting: Int! oldestWaitingSeconds: Float! stuck: Int! dead: Int! }
  type ServiceHeldUpEvent {
    id: ID!
    producer: String!
    type: String!
    enterpriseId: ID!
    attempts: Int!
    error: String!
    heldUpSince: String!
    nextAttemptAt: String!
    waiting: Int!
  }
  type ServiceTasks { tasks: [ServiceTask!]! queues: [ServiceQueue!]! heldUp: [ServiceHeldUpEvent!]! }
  extend type Query { serviceTasks(first: Int!): ServiceTasks! }
  extend type Mutation { replayServiceTasks(ids: [ID!]!): Int! }
`);

const readingOf = (service: string): Command<{ serviceTasks: unknown }, { first: number }> => ({
  service,
  document: `query ServiceTasks($first: Int!) { serviceTasks(first: $first) {
  tasks { id task trouble enterpriseId attempts errorCode error failingSince queuedAt data }
  queues { task waiting oldestWaitingSeconds stuck dead }
  heldUp { id producer type enterpriseId attempts error heldUpSince nextAttemptAt waiting } } }`,
});
const replayOf = (service: string): Command<{ replayServiceTasks: number }, { ids: readonly string[] }> => ({
  service,
  document: 'mutation ReplayServiceTasks($ids: [ID!]!) { replayServiceTasks(ids: $ids) }',
});

function assertService({ caller }: BaseContext): void {
  if (caller.kind !== 'service') throw forbidden('Only sibling services ask for this.');
}

interface Replayed {
  type: 'BackgroundTask' | 'HeldUpEvent';
  id: string;
  enterpriseId: string | null;
  /** Kind of the task, or type of the event. */
  name: string;
}

/** Records in each enterprise's audit log what was replayed for it. */
async function recordReplay(tx: Transaction, context: BaseContext, replayed: readonly Replayed[]): Promise<void> {
  for (const [enterpriseId, own] of Map.groupBy(replayed, (one) => one.enterpriseId)) {
    if (!enterpriseId) continue;
    const objects = own.map(({ type, id }) => ({ type, id }));
    const detail = { tasks: own.map(({ name }) => name) };
    await recordAudit(tx, context, { action: 'replayBackgroundTasks', enterpriseId, objects, detail });
  }
}

/** Replays tasks and held-up events. @returns how many */
async function replay(context: BaseContext, ids: readonly string[]): Promise<number> {
  const { db, runtime, log, caller } = context;
  return withSystem(db, async (tx) => {
    const tasks = await runtime.queue.troubled(tx, { limit: ids.length, ids });
    const replayedTasks = await runtime.queue.replay(
      tx,
      tasks.map(({ id }) => id),
    );
    const events = await replayHeldUp(tx, ids);
    const replayed: Replayed[] = [
      ...tasks.map(({ id, enterpriseId, task: name }) => ({ type: 'BackgroundTask' as const, id, enterpriseId, name })),
      ...events.map(({ id, enterpriseId, type: name }) => ({ type: 'HeldUpEvent' as const, id, enterpriseId, name })),
    ];
    await recordReplay(tx, context, replayed);
    log.info({ replayed, by: caller.name }, 'tasks and held-up events are replayed');
    return replayedTasks + events.length;
  });
}

export const serviceTasksResolvers = {
  Query: {
    async serviceTasks(_root: unknown, { first }: { first: number }, context: BaseContext) {
      assertService(context);
      const { db, runtime } = context;
      const tasks = await withSystem(db, (tx) => runtime.queue.troubled(tx, { limit: first }));
      const heldUp = await listHeldUp(db, first);
      return {
        heldUp: heldUp.map(({ heldUpSince, nextAttemptAt, ...event }) => ({
          ...event,
          heldUpSince: heldUpSince.toISOString(),
          nextAttemptAt: nextAttemptAt.toISOString(),
        })),
        tasks: tasks.map(({ failingSince, queuedAt, ...task }) => ({
          ...task,
          failingSince: failingSince?.toISOString() ?? null,
          queuedAt: queuedAt.toISOString(),
        })),
        queues: await runtime.queue.figures(),
      };
    },
  },
  Mutation: {
    async replayServiceTasks(_root: unknown, { ids }: { ids: string[] }, context: BaseContext) {
      assertService(context);
      return replay(context, z.array(z.uuid()).max(1_000).parse(ids));
    },
  },
};

const answerSchema = z.object({
  tasks: z.array(
    z.object({
      id: z.string(),
      task: z.string(),
      trouble: z.enum(troubles),
      enterpriseId: z.string().nullable(),
      attempts: z.number(),
      errorCode: z.string().nullable(),
      error: z.string().nullable(),
      failingSince: z.coerce.date().nullable(),
      queuedAt: z.coerce.date(),
      data: z.string(),
    }),
  ),
  queues: z.array(
    z.object({
      task: z.string(),
      waiting: z.number(),
      oldestWaitingSeconds: z.number(),
      stuck: z.number(),
      dead: z.number(),
    }),
  ),
  heldUp: z.array(
    z.object({
      id: z.string(),
      producer: z.string(),
      type: z.string(),
      enterpriseId: z.string(),
      attempts: z.number(),
      error: z.string(),
      heldUpSince: z.coerce.date(),
      nextAttemptAt: z.coerce.date(),
      waiting: z.number(),
    }),
  ),
});
export type ServiceTasks = z.infer<typeof answerSchema>;

/** A sibling's background work that needs an operator. @throws SUBGRAPH_UNAVAILABLE */
export async function readServiceTasks(
  siblings: Siblings,
  service: string,
  first: number,
  options: CommandOptions,
): Promise<ServiceTasks> {
  const { serviceTasks } = await siblings.command(readingOf(service), { first }, options);
  return answerSchema.parse(serviceTasks);
}

/** Replays tasks and held-up events of a sibling. @returns how many @throws SUBGRAPH_UNAVAILABLE */
export async function replayServiceTasks(
  siblings: Siblings,
  service: string,
  ids: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const answer = await siblings.command(replayOf(service), { ids }, options);
  return answer.replayServiceTasks;
}
