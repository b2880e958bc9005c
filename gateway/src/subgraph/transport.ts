import type { Deadline } from './deadline.ts';

/** One GraphQL request to a subgraph. */
export interface SubgraphRequest {
  query: string;
  /** Objects without a prototype. Numbers that JavaScript cannot hold are as `JSON.rawJSON` makes them. */
  variables?: Record<string, unknown>;
  /** Writes the variables as JSON; faster than to stringify them when much of it is known already. */
  variablesJson?: () => string;
  operationName?: string | null;
  /** Lower-case names. `x-caller` carries the signed caller. */
  headers: Record<string, string>;
  /** When the fetch is given up. A transport that can stop its work then names it there. */
  deadline?: Deadline;
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly SubgraphError[];
  extensions?: Record<string, unknown>;
}

export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

/** Whether a subgraph can do its work, and what of it cannot, such as `database`. */
export interface Readiness {
  ready: boolean;
  problems: readonly string[];
}

/** How a subgraph is reached: in process or over HTTP. It rejects when there is no GraphQL answer. */
export interface SubgraphTransport {
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Asks the subgraph whether it is ready. One that has no answer to that counts as ready when it can be reached. */
  readiness?(signal: AbortSignal): Promise<Readiness>;
  /** Releases connections; called once when the gateway stops. */
  stop?(): Promise<void>;
}
