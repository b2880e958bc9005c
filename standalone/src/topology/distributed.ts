import { fileURLToPath } from 'node:url';
import { gatewayEnvironment, subgraphEnvironment } from '../distributed/environment.ts';
import { forEachService, type ServiceUrls } from '@account-center/system/parts';
import type { Topology } from './topology.ts';
import { filesVariablesOf } from '../files-environment.ts';
import { mailSettingsOf } from '../mail-environment.ts';
import { findFreePort } from '@account-center/system/machine';
import { type ProcessSpec, type SupervisedProcess, supervise } from '../process/supervisor.ts';
import { telemetryOf } from '../telemetry-environment.ts';

const LOOPBACK = '127.0.0.1';

const program = (name: string) => fileURLToPath(new URL(`../distributed/${name}.ts`, import.meta.url));

/** Starts a process per subgraph and one for the gateway. */
export const start: Topology = async ({ environment, installation, playgroundDir, log }) => {
  const ports = await forEachService(findFreePort);
  const urls: ServiceUrls = await forEachService(async (name) => `http://${LOOPBACK}:${ports[name]}`);
  const shared = { logLevel: environment.LOG_LEVEL, urls, secrets: installation.secrets };
  const running: SupervisedProcess[] = [];
  const run = async (spec: ProcessSpec) => {
    running.push(await supervise(spec, log));
  };
  const stop = async () => {
    // The gateway first: it finishes accepted requests while the subgraphs still answer.
    await running.findLast(({ name }) => name === 'gateway')?.stop();
    await Promise.all(running.map((one) => one.stop()));
  };
  try {
    await forEachService((name) =>
      run({
        name,
        program: program('subgraph-process'),
        arguments: [name],
        environment: subgraphEnvironment(name, {
          ...shared,
          host: LOOPBACK,
          port: ports[name],
          databaseUrl: installation.loginUrls[name],
          filesDirectory: installation.filesDirectory,
          files: filesVariablesOf(environment),
          mail: mailSettingsOf(environment),
          smsTransport: environment.SMS_TRANSPORT,
          noticeLanguage: environment.NOTICE_LANGUAGE,
          telemetry: telemetryOf({ ...environment, METRICS_PORT: undefined }),
        }),
      }),
    );
    const { HOST: host, PORT: port } = environment;
    await run({
      name: 'gateway',
      program: program('gateway-process'),
      arguments: [],
      environment: gatewayEnvironment({ ...shared, host, port, playgroundDir, telemetry: telemetryOf(environment) }),
    });
    return { url: `http://${host}:${port}`, stop, abort: () => running.forEach((one) => one.abort()) };
  } catch (error) {
    await stop();
    throw error;
  }
};
