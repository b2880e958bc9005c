import { createSigner } from '@account-center/caller';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { hintsByViewer } from './authorization/hints.ts';
import { createPermissionSets } from './authorization/permission-set.ts';
import { createApolloServer } from './apollo-server.ts';
import { type CacheBudgets, shareCacheBytes } from './caches.ts';
import { type Clients, openClients } from './clients/clients.ts';
import { type CreateContext, createAdmission } from './http/admission.ts';
import { createApp } from './http/app.ts';
import { allowOrigins } from './http/cors.ts';
import { watchDeparture } from './http/departure.ts';
import { serveForwarded } from './http/forward.ts';
import { serveGraphql } from './http/graphql.ts';
import { serveHealth } from './http/health.ts';
import { readIdempotencyKey } from './http/unambiguous.ts';
import { servePlayground } from './http/playground.ts';
import type { OperationGuard } from './limits/operation-guard.ts';
import type { GatewayLogger } from './logger.ts';
import { type GatewayOptions, readSettings } from './options.ts';
import { type Identification, createIdentification } from './principal/identification.ts';
import { createCallerSignatures } from './principal/signed-caller.ts';
import type { Settings } from './settings.ts';
import { type OpenSupergraph, openSupergraph } from './supergraph/supergraph.ts';
import { type Telemetry, createTelemetry } from './telemetry/telemetry.ts';
import { disableVendorTelemetry } from './telemetry.ts';

export interface Gateway {
  /** Address that the gateway listens at. @throws before `listen`. */
  readonly url: string;
  /** Address of the metrics; null when they are not served, or not yet. */
  readonly metricsUrl: string | null;
  /** @param port 0 for a free one. @returns the address */
  listen(port: number, host?: string): Promise<string>;
  /** Finishes the accepted requests, then releases all resources. */
  stop(): Promise<void>;
}

const DRAIN_MILLISECONDS = 200;

/**
 * Serves a supergraph so that every caller gets only the fields that its permissions allow.
 * @throws when the supergraph or the security configuration is missing or broken (GW-13).
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const settings = readSettings(options);
  disableVendorTelemetry();
  const logger: GatewayLogger = options.logger ?? pino({ name: 'gateway' });
  const { limits } = settings;
  const budgets = shareCacheBytes(settings.cacheBytes);
  const telemetry = await createTelemetry(options);
  const supergraph = openSupergraph(options, { logger, settings, budgets, observer: telemetry.observer });
  const apollo = await startApollo(supergraph, { logger, budgets });
  const clients = openClients(options, { logger, settings, budgets });
  const identification = createIdentification(options, { logger, limits, budgets });

  let stopping = false;
  const isStopping = () => stopping;
  const app = createApp({ limits, logger, telemetry, trustProxy: settings.trustProxy, isStopping });
  serve(app, options, { settings, budgets, apollo, supergraph, identification, clients, telemetry, isStopping });

  let url: string | null = null;
  let stopped: Promise<void> | null = null;

  const stop = async () => {
    stopping = true;
    // Responses in this time tell clients to close their connections.
    if (url !== null) await new Promise((resolve) => setTimeout(resolve, DRAIN_MILLISECONDS));
    const overdue = setTimeout(() => app.server.closeAllConnections(), limits.stopMilliseconds);
    await app.close();
    clearTimeout(overdue);
    identification.stop();
    await clients.stop();
    await apollo.stop();
    await options.principals.stop?.();
    await supergraph.stop();
    await telemetry.stop();
  };

  return {
    get url() {
      if (url === null) throw new Error('The gateway is not listening yet');
      return url;
    },
    get metricsUrl() {
      return telemetry.metricsUrl;
    },
    async listen(port, host = '127.0.0.1') {
      await telemetry.listen();
      url = await app.listen({ port, host });
      return url;
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function startApollo(
  supergraph: OpenSupergraph,
  { logger, budgets }: { logger: GatewayLogger; budgets: CacheBudgets },
) {
  const hints = hintsByViewer((schema, { permissions }) => supergraph.viewerSchema(schema, permissions));
  const apollo = createApolloServer(supergraph.gateway, { logger, plugins: [hints], documentBytes: budgets.documents });
  await apollo.start();
  return apollo;
}

interface Parts {
  settings: Settings;
  budgets: CacheBudgets;
  apollo: ReturnType<typeof createApolloServer>;
  supergraph: OpenSupergraph;
  identification: Identification;
  telemetry: Telemetry;
  clients: Clients;
  isStopping: () => boolean;
}

function serve(
  app: FastifyInstance,
  options: GatewayOptions,
  { settings, budgets, apollo, supergraph, identification, clients, telemetry, isStopping }: Parts,
) {
  if (settings.cors) allowOrigins(app, settings.cors);
  const { authenticate, loadSigningKeys } = identification;
  const { callerSecret } = options;
  const signer = callerSecret === null ? null : createSigner({ issuer: 'gateway', secret: callerSecret });
  const signCaller = createCallerSignatures((caller) => signer?.sign(caller) ?? null);
  const permissionSetOf = createPermissionSets(budgets.permissionSets);

  const createContext: CreateContext = async (request, reply, variables) => {
    const departure = watchDeparture(reply);
    const caller = await authenticate(request);
    return {
      requestId: request.id,
      caller,
      permissions: permissionSetOf(caller),
      variables,
      idempotencyKey: readIdempotencyKey(request.headers['idempotency-key']),
      signedCaller: () => signCaller(caller),
      departure,
      chargePlanning: (milliseconds, isGivenUp) => clients.rateLimiter.chargePlanning(caller, milliseconds, isGivenUp),
      trace: telemetry.traceOf(request),
    };
  };

  serveHealth(app, {
    isStopping,
    loadSigningKeys,
    supergraph: supergraph.status,
    transports: supergraph.transports,
    essential: settings.essentialSubgraphs,
  });
  const guard: OperationGuard = (operation) => supergraph.graph().guard(operation);
  const admit = createAdmission({ createContext, guard, ...clients });
  serveGraphql(app, { apollo, admit, limits: settings.limits });
  serveForwarded(app, { rules: options.forward ?? [], authenticate, signCaller });
  servePlayground(app, options.playgroundDir);
}
