import { anonymousCaller, CALLER_HEADER, createCallerSigner } from '@account-center/claims';
import { type ServiceName, serviceNames } from '@account-center/events';
import type { Deadline, GatewayOptions } from '@account-center/gateway';
import { httpPrincipalSource, httpTransport } from '@account-center/gateway/http-peers';
import type { SiblingTransport, SubgraphConfig } from '@account-center/kit';
import { receiptSchema } from '@account-center/kit/events';
import { Pool } from 'undici';
import { forwardRules } from './forward-rules.ts';
import { JWKS_PATH, PRINCIPALS_PATH } from './identity-endpoints.ts';

/** Base URL of each subgraph, such as `http://127.0.0.1:4101`. */
export type ServiceUrls = Record<ServiceName, string>;

const EVENT_CONNECTIONS = 2;
/** Long enough for the largest file over a slow connection. */
const FILE_DEADLINE_MILLISECONDS = 900_000;

export interface HttpPeers
  extends Pick<SubgraphConfig, 'siblings' | 'eventTransport'>,
    Required<Pick<SubgraphConfig, 'principals'>> {
  /** Closes the connections. */
  stop(): Promise<void>;
}

function eventTransport(name: ServiceName, pools: Record<string, Pool>, callerSecret: string) {
  const signer = createCallerSigner({ issuer: name, secret: callerSecret });
  const caller = { ...anonymousCaller, kind: 'service', subject: name, name } as const;
  const transport: SubgraphConfig['eventTransport'] = {
    async deliver(consumer, delivery, signal) {
      const pool = pools[consumer];
      if (!pool) throw new Error(`No URL is configured for the service ${consumer}`);
      const { statusCode, body } = await pool.request({
        path: '/internal/events',
        method: 'POST',
        headers: { 'content-type': 'application/json', [CALLER_HEADER]: signer.sign(caller) },
        body: JSON.stringify(delivery),
        signal,
      });
      if (statusCode === 200) return receiptSchema.parse(await body.json());
      await body.dump();
      throw new Error(`${consumer} answered a delivery of events with HTTP status ${statusCode}`);
    },
  };
  return transport;
}

const deadlineOf = (signal: AbortSignal): Deadline => {
  const deadline: Deadline = {
    get expired() {
      return signal.aborted;
    },
    work: null,
  };
  signal.addEventListener('abort', () => deadline.work?.abort());
  return deadline;
};

/** If the sender of a command gives up, the request to the sibling is aborted. */
function commandTransport(url: string) {
  const { execute, stop } = httpTransport({ url: `${url}/graphql` });
  const command: SiblingTransport['execute'] = ({ query, variables = {}, operationName = null, headers, signal }) =>
    execute({ query, variables, operationName, headers, ...(signal && { deadline: deadlineOf(signal) }) });
  return { execute: command, stop };
}

/** The connections of this subgraph to its siblings over HTTP. */
export function httpPeers(name: ServiceName, urls: ServiceUrls, callerSecret: string): HttpPeers {
  const entries = serviceNames.map((sibling) => [sibling, urls[sibling]] as const);
  const transports = entries.map(([sibling, url]) => [sibling, commandTransport(url)] as const);
  const pools = Object.fromEntries(
    entries.map(([sibling, url]) => [sibling, new Pool(url, { connections: EVENT_CONNECTIONS })]),
  );
  const principals = httpPrincipalSource({ url: urls.identity + PRINCIPALS_PATH, callerSecret });
  return {
    principals,
    siblings: Object.fromEntries(transports),
    eventTransport: eventTransport(name, pools, callerSecret),
    async stop() {
      await Promise.all([
        ...transports.map(([, transport]) => transport.stop?.()),
        ...Object.values(pools).map((pool) => pool.close()),
        principals.stop?.(),
      ]);
    },
  };
}

/** Forwards a client's request to the subgraph at `base`; bodies are streamed both ways. */
function forwardTo(base: string) {
  return async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete('host');
    headers.delete('connection');
    const body = request.body === null ? {} : { body: request.body, duplex: 'half' as const };
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(FILE_DEADLINE_MILLISECONDS)]);
    const { method } = request;
    return await fetch(base + pathname + search, { method, headers, redirect: 'manual', signal, ...body });
  };
}

/** The gateway's options for subgraphs over HTTP. */
export function httpGatewayParts(
  urls: ServiceUrls,
  callerSecret: string,
): Pick<GatewayOptions, 'transports' | 'principals' | 'forward'> & { jwks: URL } {
  return {
    transports: Object.fromEntries(serviceNames.map((name) => [name, httpTransport({ url: `${urls[name]}/graphql` })])),
    principals: httpPrincipalSource({ url: urls.identity + PRINCIPALS_PATH, callerSecret }),
    forward: forwardRules((name) => forwardTo(urls[name])),
    jwks: new URL(urls.identity + JWKS_PATH),
  };
}
