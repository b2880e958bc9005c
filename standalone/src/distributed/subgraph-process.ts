import { serviceNames } from '@account-center/events';
import { createLogger, startSubgraph } from '@account-center/kit';
import { listen } from '@account-center/kit/http';
import { LaunchError } from '@account-center/system/machine';
import { bucketOf } from '../files-environment.ts';
import { mailSettingsOf } from '../mail-environment.ts';
import { tracingOf } from '../telemetry-environment.ts';
import { httpPeers, subgraphConfig, subgraphPackages } from '@account-center/system/parts';
import { readSubgraphEnvironment, urlsOf } from './environment.ts';
import { runProcess } from './run-process.ts';

/** One subgraph over HTTP: `node subgraph-process.ts org`. Its database is migrated; siblings may still be down. */
async function start(): Promise<() => Promise<void>> {
  const name = serviceNames.find((one) => one === process.argv[2]);
  if (!name) throw new LaunchError(`Name one of the subgraphs: ${serviceNames.join(', ')}`);
  const environment = readSubgraphEnvironment();
  const log = createLogger({ name: 'account-center', level: environment.LOG_LEVEL });
  const secrets = {
    caller: environment.CALLER_SECRET,
    files: environment.FILES_SECRET,
    signingKey: environment.SIGNING_KEY,
    checkpointKeys: environment.CHECKPOINT_KEYS,
    operatorPassword: environment.OPERATOR_PASSWORD,
  };
  const tracing = await tracingOf(environment, name);
  const { stop: disconnect, ...peers } = httpPeers(name, urlsOf(environment), secrets.caller);
  const { definition } = await subgraphPackages[name]();
  const { DATABASE_URL: databaseUrl, FILES_DIR: filesDirectory } = environment;
  const { SMS_TRANSPORT: smsTransport, NOTICE_LANGUAGE: noticeLanguage } = environment;
  const carriers = { mail: mailSettingsOf(environment), smsTransport, noticeLanguage };
  const files = { filesDirectory, bucket: bucketOf(environment) };
  const parts = { ...peers, ...carriers, ...files, databaseUrl, secrets, log };
  const subgraph = await startSubgraph(definition, subgraphConfig(name, { ...parts, tracer: tracing?.tracer }));
  const server = await listen(subgraph.fetch, { host: environment.HOST, port: environment.PORT });
  return async () => {
    await server.stop();
    await subgraph.stop();
    await disconnect();
    await tracing?.stop();
  };
}

await runProcess(start);
