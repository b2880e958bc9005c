import { serviceNames } from '@account-center/events';
import { createLogger, listen, startSubgraph } from '@account-center/kit';
import { mailSettingsOf } from '../mail-environment.ts';
import { tracingOf } from '../telemetry-environment.ts';
import { subgraphPackages } from '../system/packages.ts';
import { subgraphConfig } from '../system/subgraph-config.ts';
import { readSubgraphEnvironment, urlsOf } from './environment.ts';
import { httpPeers } from './http-peers.ts';
import { runUntilStopped } from './run-until-stopped.ts';

/** One subgraph over HTTP: `node subgraph-process.ts org`. Its database is migrated; siblings may still be down. */
const name = serviceNames.find((one) => one === process.argv[2]);
if (!name) throw new Error(`Name one of the subgraphs: ${serviceNames.join(', ')}`);

const environment = readSubgraphEnvironment();
const log = createLogger({ name: 'account-center', level: environment.LOG_LEVEL });
const secrets = {
  caller: environment.CALLER_SECRET,
  files: environment.FILES_SECRET,
  signingKey: environment.SIGNING_KEY,
  operatorPassword: environment.OPERATOR_PASSWORD,
};
const tracing = await tracingOf(environment, name);
const { stop: disconnect, ...peers } = httpPeers(name, urlsOf(environment), secrets.caller);
const { definition } = await subgraphPackages[name]();
const { DATABASE_URL: databaseUrl, FILES_DIR: filesDirectory } = environment;
const subgraph = await startSubgraph(
  definition,
  subgraphConfig(name, {
    ...peers,
    databaseUrl,
    filesDirectory,
    secrets,
    mail: mailSettingsOf(environment),
    log,
    tracer: tracing?.tracer,
  }),
);
const server = await listen(subgraph.fetch, { host: environment.HOST, port: environment.PORT });

runUntilStopped(async () => {
  await server.stop();
  await subgraph.stop();
  await disconnect();
  await tracing?.stop();
});
