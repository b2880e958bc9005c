import { createGateway } from '@account-center/gateway';
import { createLogger } from '@account-center/kit';
import { gatewayTelemetry, tracingOf } from '../telemetry-environment.ts';
import { gatewayOptionsOf } from '../settings/gateway-options.ts';
import {
  ESSENTIAL_SUBGRAPHS,
  httpGatewayParts,
  SUPERGRAPH_FILE,
  TOKEN_AUDIENCES,
  TOKEN_ISSUER,
} from '@account-center/system/parts';
import { readGatewayEnvironment, urlsOf } from './environment.ts';
import { runProcess } from './run-process.ts';

/** The gateway of Account Center, for subgraphs over HTTP. */
await runProcess(async () => {
  const environment = readGatewayEnvironment();
  const tracing = await tracingOf(environment, 'gateway');
  const { jwks, ...parts } = httpGatewayParts(urlsOf(environment), environment.CALLER_SECRET);
  const gateway = await createGateway({
    ...parts,
    supergraphSdl: { file: SUPERGRAPH_FILE },
    callerSecret: environment.CALLER_SECRET,
    tokens: { issuer: TOKEN_ISSUER, audiences: TOKEN_AUDIENCES, jwks },
    essentialSubgraphs: ESSENTIAL_SUBGRAPHS,
    logger: createLogger({ name: 'gateway', level: environment.LOG_LEVEL }),
    ...gatewayOptionsOf(environment),
    ...gatewayTelemetry(environment, tracing),
    ...(environment.PLAYGROUND_DIR === undefined ? {} : { playgroundDir: environment.PLAYGROUND_DIR }),
  });
  await gateway.listen(environment.PORT, environment.HOST);
  return async () => {
    await gateway.stop();
    await tracing?.stop();
  };
});
