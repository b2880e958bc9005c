import { type Caller, CALLER_HEADER, type CallerSigner } from '@account-center/claims';
import type { ErrorCode } from '@account-center/errors';
import { context, propagation } from '@opentelemetry/api';
import { DeadlineError, withDeadline } from './deadline.ts';
import { DomainError } from './errors.ts';

export interface GraphQLRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | null | undefined;
  headers: Record<string, string>;
  /** Aborted when the caller no longer waits. It ends a query, but not a mutation. */
  signal?: AbortSignal | undefined;
}

export interface GraphQLAnswer {
  data?: Record<string, unknown> | null | undefined;
  errors?:
    | readonly {
        message: string;
        path?: readonly (string | number)[] | undefined;
        extensions?: Record<string, unknown> | undefined;
      }[]
    | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/** The answer for callers other than the gateway and siblings. */
export const NOT_TRUSTED: GraphQLAnswer = {
  errors: [
    { message: 'Subgraphs answer the gateway and their siblings only.', extensions: { code: 'CALLER_NOT_TRUSTED' } },
  ],
};

/** Sends an operation to a sibling service: a function call in one process, HTTP between processes. */
export interface SiblingTransport {
  execute(request: GraphQLRequest): Promise<GraphQLAnswer>;
}

/** Permission that only service callers hold: it guards the commands between services. */
export const SERVICE_PERMISSION = 'service:command';

/**
 * An operation that one service resolves alone. Operations on the graph are in `.command.graphql` files; `pnpm codegen`
 * generates a constant for each.
 */
export interface Command<Answer extends object, Variables extends Record<string, unknown>> {
  service: string;
  document: string;
  /** Never set: ties the types to the command. */
  types?(variables: Variables): Answer;
}

export interface CommandOptions {
  enterpriseId: string;
  /** The caller on whose behalf it is sent, for the audit log. */
  actor: Caller;
  requestId: string;
  /** After this time the sibling counts as unavailable. It may still carry the command out. */
  deadlineMilliseconds: number;
}

/** For a command that a client waits for. */
export const REQUEST_DEADLINE_MILLISECONDS = 10_000;
/** For a command of a task or a job, which may be larger and is retried. */
export const WORK_DEADLINE_MILLISECONDS = 60_000;

/** Options for a command in the context of a request, a task or a job. */
export const commandOptionsOf = (
  { caller, requestId }: { caller: Caller; requestId: string },
  deadlineMilliseconds: number,
): CommandOptions => ({
  // Operators belong to no enterprise, so their commands do not either.
  enterpriseId: caller.enterpriseId ?? '',
  actor: caller,
  requestId,
  deadlineMilliseconds,
});

export interface Siblings {
  /**
   * Sends a command to a sibling as this service, outside of any transaction. Commands have their own idempotency keys.
   * @returns the root fields, none of them null.
   * @throws the sibling's own refusal under its code, or SUBGRAPH_UNAVAILABLE when it did not answer.
   */
  command<Answer extends object, Variables extends Record<string, unknown> = Record<string, unknown>>(
    command: Command<Answer, Variables>,
    variables: Variables,
    options: CommandOptions,
  ): Promise<Answer>;
}

export function serviceCaller(service: string, enterpriseId: string, actor?: Caller): Caller {
  return {
    kind: 'service',
    subject: service,
    name: actor?.name ?? service,
    enterpriseId,
    memberId: actor?.memberId ?? null,
    sessionId: null,
    roleIds: actor?.roleIds ?? [],
    permissions: [SERVICE_PERMISSION],
    scope: { everything: true, departmentIds: [] },
    ip: actor?.ip ?? null,
    userAgent: actor?.userAgent ?? null,
  };
}

const unavailable = (service: string) =>
  new DomainError('SUBGRAPH_UNAVAILABLE', `The service ${service} did not answer. Try again.`, { service });

function ask(transport: SiblingTransport, service: string, request: GraphQLRequest, deadlineMilliseconds: number) {
  return withDeadline(`A command to ${service}`, deadlineMilliseconds, (signal) =>
    transport.execute({ ...request, signal }).catch(() => {
      throw unavailable(service);
    }),
  ).catch((error: unknown) => {
    throw error instanceof DeadlineError ? unavailable(service) : error;
  });
}

/** A refusal is an error, so a root field that is null without one is a defect of the sibling. */
function assertAnswered(service: string, data: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(data))
    if (value === null) throw new Error(`The service ${service} answered nothing to ${field}`);
}

export function createSiblings(options: {
  service: string;
  signer: CallerSigner;
  transports: Readonly<Record<string, SiblingTransport>>;
}): Siblings {
  return {
    async command<Answer extends object, Variables extends Record<string, unknown>>(
      { service, document: query }: Command<Answer, Variables>,
      variables: Variables,
      { enterpriseId, actor, requestId, deadlineMilliseconds }: CommandOptions,
    ) {
      const transport = options.transports[service];
      if (!transport) throw new Error(`There is no transport to the service ${service}`);
      const caller = serviceCaller(options.service, enterpriseId, actor);
      const headers = { [CALLER_HEADER]: options.signer.sign(caller), 'x-request-id': requestId };
      propagation.inject(context.active(), headers);
      const answer = await ask(transport, service, { query, variables, headers }, deadlineMilliseconds);
      const [refusal] = answer.errors ?? [];
      if (refusal) {
        const code = refusal.extensions?.code;
        if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR') throw unavailable(service);
        // The sibling's codes come from the same table.
        throw new DomainError(code as ErrorCode, refusal.message, refusal.extensions);
      }
      if (!answer.data) throw unavailable(service);
      assertAnswered(service, answer.data);
      // In one process, these are the executor's objects, without a prototype. Over HTTP they have one.
      return structuredClone(answer.data) as Answer;
    },
  };
}
