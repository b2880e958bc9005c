import type { Topology } from './topology.ts';
import { bucketOf } from '../files-environment.ts';
import { mailSettingsOf } from '../mail-environment.ts';
import { mayShowOutbox } from '../outbox-environment.ts';
import { SUPERGRAPH_FILE } from '@account-center/system/parts';
import { createOutbox, OUTBOX_PATH } from '@account-center/system/outbox';
import { gatewayOptionsOf } from '../settings/gateway-options.ts';
import { startSystem } from '@account-center/system';
import { gatewayTelemetry, tracingOf } from '../telemetry-environment.ts';

/** Gateway and subgraphs in this process. */
export const start: Topology = async ({ environment, installation, playgroundDir, log }) => {
  const outbox = mayShowOutbox(environment) ? createOutbox() : undefined;
  const tracing = await tracingOf(environment, 'account-center');
  const system = await startSystem({
    databaseUrls: installation.loginUrls,
    secrets: installation.secrets,
    filesDirectory: installation.filesDirectory,
    log,
    supergraphSdl: { file: SUPERGRAPH_FILE },
    playgroundDir,
    bucket: bucketOf(environment),
    mail: mailSettingsOf(environment),
    smsTransport: environment.SMS_TRANSPORT,
    noticeLanguage: environment.NOTICE_LANGUAGE,
    outbox,
    tracer: tracing?.tracer,
    gateway: { ...gatewayOptionsOf(environment), ...gatewayTelemetry(environment, tracing) },
  });
  const url = await system.gateway.listen(environment.PORT, environment.HOST);
  const stop = async () => {
    await system.stop();
    await tracing?.stop();
  };
  return { url, stop, abort: () => {}, ...(outbox && { outboxUrl: url + OUTBOX_PATH }) };
};
