import { launch } from './launch.ts';
import { SUPERGRAPH_FILE } from './system/paths.ts';
import { startSystem } from './system/system.ts';

/** Account Center in one process: PostgreSQL is its only child. */
await launch(async ({ environment, installation, playgroundDir, log }) => {
  const system = await startSystem({
    databaseUrls: installation.loginUrls,
    secrets: installation.secrets,
    filesDirectory: installation.filesDirectory,
    log,
    supergraphSdl: { file: SUPERGRAPH_FILE },
    playgroundDir,
  });
  const url = await system.gateway.listen(environment.PORT, environment.HOST);
  return { url, stop: system.stop, abort: () => {} };
});
