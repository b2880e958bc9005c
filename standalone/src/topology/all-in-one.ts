import type { Topology } from '../bring-up.ts';
import { mailSettingsOf } from '../mail-environment.ts';
import { SUPERGRAPH_FILE } from '../system/paths.ts';
import { startSystem } from '../system/system.ts';

/** Gateway and subgraphs in this process. */
export const start: Topology = async ({ environment, installation, playgroundDir, log }) => {
  const system = await startSystem({
    databaseUrls: installation.loginUrls,
    secrets: installation.secrets,
    filesDirectory: installation.filesDirectory,
    log,
    supergraphSdl: { file: SUPERGRAPH_FILE },
    playgroundDir,
    mail: mailSettingsOf(environment),
  });
  const url = await system.gateway.listen(environment.PORT, environment.HOST);
  return { url, stop: system.stop, abort: () => {} };
};
