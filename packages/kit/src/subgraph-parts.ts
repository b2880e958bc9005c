import type { Caller } from '@account-center/claims';
import type { Tracer } from '@opentelemetry/api';
import type { BlobStoreSettings } from './blobs/open-store.ts';
import type { BaseContext, Runtime } from './context.ts';
import type { DevelopmentOutbox } from './development-outbox.ts';
import type { Delivery, EventTransport, Receipt } from './events/event.ts';
import type { EventHandlers, ReadModel } from './events/handlers.ts';
import type { Snapshot } from './events/snapshot.ts';
import type { Health } from './health.ts';
import type { BackgroundOptions } from './jobs/background.ts';
import type { JobDefinition } from './jobs/job.ts';
import type { TaskDefinition } from './jobs/task.ts';
import type { Language } from './languages.ts';
import type { Logger } from './log.ts';
import type { PrincipalSource } from './principals.ts';
import type { GraphQLAnswer, GraphQLRequest, SiblingTransport } from './siblings.ts';

/** What a service adds to the base runtime once at start: its jobs, tasks and routes need it. */
export interface ServiceParts<Parts = unknown> {
  /** What the service made at its start, for the contexts of requests. */
  parts?: Parts;
  /** Long work that clients follow, by kind. */
  jobs?: Readonly<Record<string, JobDefinition>>;
  /** Work behind the scenes, by name. */
  tasks?: Readonly<Record<string, TaskDefinition>>;
  /** Handlers of siblings' events that need the runtime, by type; they take the place of the definition's. */
  handlers?: EventHandlers;
  /** Other HTTP routes, by exact path. They authenticate on their own; `caller` is the verified caller, if any. */
  routes?: Readonly<Record<string, (request: Request, caller: Caller | null) => Promise<Response>>>;
  stop?: () => Promise<void>;
}

export interface SubgraphDefinition<Context extends BaseContext, Parts = unknown> {
  name: string;
  /** The whole SDL. */
  sdl: string;
  resolvers: unknown;
  /** Types of events that it takes. */
  takes?: readonly string[];
  /** Handlers of siblings' events, by type. */
  handlers?: EventHandlers;
  /** What it keeps of its siblings' state, if anything; rebuilt when a sibling was restored. */
  readModel?: ReadModel;
  /** What its own events tell of its state, for siblings that begin anew. */
  snapshot?: (runtime: Runtime) => Snapshot;
  /** Adds the service's own parts (loaders) to the context of a request. */
  extendContext(context: BaseContext, parts: Parts): Context;
  /** Root mutations that do not wait until siblings have applied their events. */
  answersAtOnce?: readonly string[];
  /** Root mutations without an audit entry. */
  unaudited?: readonly string[];
  /** Root mutations with an answer per item that judge the texts of each item themselves. */
  itemwise?: readonly string[];
  /** Root fields that a restricted caller may use; every other one answers the code of the restriction. */
  unrestricted?: readonly string[];
  setUp?: (runtime: Runtime, settings: Readonly<Record<string, string>>) => Promise<ServiceParts<Parts>>;
}

export interface SubgraphConfig {
  databaseUrl: string;
  poolSize?: number;
  /** Shared by gateway and services; at least 32 bytes. */
  callerSecret: string;
  files: { store: BlobStoreSettings; secret: string };
  siblings: Readonly<Record<string, SiblingTransport>>;
  /** Whom links and jobs ask whether their holders still may. Unless given, none of them is good. */
  principals?: PrincipalSource;
  /** Consumers of this service's events and the types each takes. */
  consumers: ReadonlyMap<string, ReadonlySet<string>>;
  eventTransport: EventTransport;
  log: Logger;
  /** Where messages of the system are shown, while nothing carries them. */
  outbox?: DevelopmentOutbox | undefined;
  /** Language of the messages that the service sends and of the names that it gives; English unless set. */
  noticeLanguage?: Language | undefined;
  /** Makes spans of operations and of what they ask the database; none are made unless set. */
  tracer?: Tracer | undefined;
  now?: () => Date;
  /** How background work is tried again, and when it is told as stuck. */
  background?: Partial<BackgroundOptions> | undefined;
  /** How long a mutation waits for its events to be applied by the siblings, so that clients read their writes; 1 s unless set. */
  settleMilliseconds?: number | undefined;
  /** Settings of the service itself, parsed by it. */
  settings?: Readonly<Record<string, string>>;
}

export interface RunningSubgraph {
  name: string;
  /** Runs an operation. The caller is taken from the signed header; without one nothing is answered. */
  execute(request: GraphQLRequest): Promise<GraphQLAnswer>;
  /** Answers the service's HTTP routes, `/graphql` among them. */
  fetch(request: Request): Promise<Response>;
  /** Takes what a sibling delivers: events, or a part of its snapshot. */
  apply(delivery: Delivery): Promise<Receipt>;
  /** Waits until the siblings have applied every event that was committed before; false when time ran out. */
  settle(timeoutMilliseconds: number): Promise<boolean>;
  /** Whether the service has what it needs; answers within a second. */
  health(): Promise<Health>;
  runtime: Runtime;
  /** What the service made at its start. */
  parts: unknown;
  stop(): Promise<void>;
}
