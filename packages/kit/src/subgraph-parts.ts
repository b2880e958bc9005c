import type { Caller } from '@account-center/claims';
import type { Language } from '@account-center/formats';
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
import type { Logger } from './log.ts';
import type { PrincipalSource } from './principals.ts';
import type { GraphQLAnswer, GraphQLRequest, SiblingTransport } from './siblings.ts';

/** The parts that a service adds to the base runtime at its start. */
export interface ServiceParts<Parts = unknown> {
  /** Parts created at the start, for the contexts of requests. */
  parts?: Parts;
  /** Long work that clients follow, by kind. */
  jobs?: Readonly<Record<string, JobDefinition>>;
  /** Background tasks, by name. */
  tasks?: Readonly<Record<string, TaskDefinition>>;
  /** Handlers of siblings' events that need the runtime, by type; they replace the definition's. */
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
  /** Its read model of siblings' state, if any; rebuilt when a sibling was restored. */
  readModel?: ReadModel;
  /** Snapshot of its own state, for siblings that rebuild their read model. */
  snapshot?: (runtime: Runtime) => Snapshot;
  /** Adds the service's own parts (loaders) to the context of a request. */
  extendContext(context: BaseContext, parts: Parts): Context;
  /** Root mutations that do not wait until siblings have applied their events. */
  answersAtOnce?: readonly string[];
  /** Root mutations without an audit entry. */
  unaudited?: readonly string[];
  /** Root mutations with a result per item that check the texts of each item themselves. */
  itemwise?: readonly string[];
  /** Root fields that a restricted caller may use; every other one fails with the code of the restriction. */
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
  /** Checks the sessions of the holders of links and jobs. Without it, all of them are refused. */
  principals?: PrincipalSource;
  /** Consumers of this service's events, with the types that each takes. */
  consumers: ReadonlyMap<string, ReadonlySet<string>>;
  eventTransport: EventTransport;
  log: Logger;
  /** Shows messages of the system instead of sending them. */
  outbox?: DevelopmentOutbox | undefined;
  /** Language of the messages that the service sends and of the names that it gives; English unless set. */
  noticeLanguage?: Language | undefined;
  /** Creates spans for operations and their database statements; off unless set. */
  tracer?: Tracer | undefined;
  now?: () => Date;
  /** How background work is retried, and when it is reported as stuck. */
  background?: Partial<BackgroundOptions> | undefined;
  /** How long a mutation waits until siblings have applied its events, so that clients read their writes; 1 s unless set. */
  settleMilliseconds?: number | undefined;
  /** The service's own settings, which it parses itself. */
  settings?: Readonly<Record<string, string>>;
}

export interface RunningSubgraph {
  name: string;
  /** Runs an operation. The caller comes from the signed header; without it the operation is refused. */
  execute(request: GraphQLRequest): Promise<GraphQLAnswer>;
  /** Handles the service's HTTP routes, including `/graphql`. */
  fetch(request: Request): Promise<Response>;
  /** Applies a sibling's delivery: events, or a part of its snapshot. */
  apply(delivery: Delivery): Promise<Receipt>;
  /** Waits until siblings have applied every event committed before the call; false when the time ran out. */
  settle(timeoutMilliseconds: number): Promise<boolean>;
  /** Whether the service's dependencies work; returns within a second. */
  health(): Promise<Health>;
  runtime: Runtime;
  /** The parts that the service created at its start. */
  parts: unknown;
  stop(): Promise<void>;
}
