import type { Deadline } from './deadline.ts';

/** One GraphQL request to a subgraph. */
export interface SubgraphRequest {
  query: string;
  /** Objects without a prototype. Numbers that JavaScript cannot hold are objects of `JSON.rawJSON`. */
  variables?: Record<string, unknown>;
  /** Writes the variables as JSON; faster than stringifying them when parts are already JSON. */
  variablesJson?: () => string;
  operationName?: string | null;
  /** Lower-case names. `x-caller` carries the signed caller. */
  headers: Record<string, string>;
  /** When the fetch is aborted. A transport that can abort its work sets `work` on it. */
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

/** Whether a subgraph is ready, and its problems, such as `database`. */
export interface Readiness {
  ready: boolean;
  problems: readonly string[];
}

/** How a subgraph is called: in process or over HTTP. It rejects when there is no GraphQL response. */
export interface SubgraphTransport {
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Checks whether the subgraph is ready. A subgraph without such a check is ready when it can be reached. */
  readiness?(signal: AbortSignal): Promise<Readiness>;
  /** Releases connections; called once when the gateway stops. */
  stop?(): Promise<void>;
}
