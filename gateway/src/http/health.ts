import type { FastifyInstance } from 'fastify';

export interface HealthOptions {
  isStopping: () => boolean;
  /** Rejects while the keys that tokens are checked with are not there. */
  loadSigningKeys: () => Promise<unknown>;
  /** SHA-256 of the served supergraph, and why a newer one is not served. */
  supergraph: () => { id: string; refusedChange: string | null };
}

/** `/livez`: the process runs. `/readyz`: it should be sent requests. */
export function serveHealth(app: FastifyInstance, { isStopping, loadSigningKeys, supergraph }: HealthOptions): void {
  app.get('/livez', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    try {
      await loadSigningKeys();
    } catch {
      return reply.code(503).send({ status: 'waiting for the signing keys of the token issuer' });
    }
    return { status: 'ready', supergraph: supergraph() };
  });
}
