/** A gateway of its own in front of any Federation 2 graph; see the README for its settings. */
import pino from 'pino';
import { readGatewayEnvironment } from './environment.ts';
import { createGateway, httpPrincipalSource, httpTransport, tokenPrincipalSource } from './index.ts';

async function start(): Promise<void> {
  const environment = readGatewayEnvironment();
  const { CALLER_SECRET: callerSecret, PRINCIPALS_URL, PLAYGROUND_DIR, TOKEN_ALGORITHMS, TRUST_PROXY } = environment;
  const logger = pino({ name: 'gateway', level: environment.LOG_LEVEL });
  const transports = Object.entries(environment.SUBGRAPH_URLS).map(([name, url]) => [name, httpTransport({ url })]);
  const gateway = await createGateway({
    supergraphSdl: { file: environment.SUPERGRAPH_FILE },
    transports: Object.fromEntries(transports),
    callerSecret,
    tokens: {
      issuer: environment.TOKEN_ISSUER,
      audiences: environment.TOKEN_AUDIENCES,
      jwks: new URL(environment.JWKS_URL),
      ...(TOKEN_ALGORITHMS ? { algorithms: TOKEN_ALGORITHMS } : {}),
    },
    principals: PRINCIPALS_URL ? httpPrincipalSource({ url: PRINCIPALS_URL, callerSecret }) : tokenPrincipalSource(),
    logger,
    ...(PLAYGROUND_DIR ? { playgroundDir: PLAYGROUND_DIR } : {}),
    ...(TRUST_PROXY ? { trustProxy: TRUST_PROXY } : {}),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.stop());
  logger.info({ url: await gateway.listen(environment.PORT, environment.HOST) }, 'ready');
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
