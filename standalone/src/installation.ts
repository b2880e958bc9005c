import { join, resolve } from 'node:path';
import { type ServiceName, serviceNames } from '@account-center/events';
import { migrateDatabase } from '@account-center/kit';
import { prepareDatabase, prepareRoles, type RunningPostgres, startPostgres } from './postgres/index.ts';
import { forEachService } from './system/each-service.ts';
import { subgraphPackages } from './system/packages.ts';
import { keepSecrets, type Secrets } from './system/secrets.ts';

/** A data directory with its database server up and its databases migrated. */
export interface Installation {
  dataDir: string;
  postgres: RunningPostgres;
  /** URL of the login role of each subgraph's database. */
  loginUrls: Record<ServiceName, string>;
  secrets: Secrets;
  filesDirectory: string;
  stop(): Promise<void>;
  /** Leaves what was not written down to the recovery of the next start. */
  abort(): void;
}

async function prepareDatabases(postgres: RunningPostgres): Promise<Record<ServiceName, string>> {
  await prepareRoles([...serviceNames], postgres);
  return await forEachService(async (name) => {
    const [urls, { migrationPlan }] = await Promise.all([prepareDatabase(name, postgres), subgraphPackages[name]()]);
    await migrateDatabase(urls.ownerUrl, migrationPlan);
    return urls.loginUrl;
  });
}

/** Opens a data directory, making what is missing. The caller holds its lock. Throws LaunchError. */
export async function openInstallation(options: {
  dataDir: string;
  postgresPort?: number | undefined;
}): Promise<Installation> {
  const dataDir = resolve(options.dataDir);
  const postgres = await startPostgres({ dataDir, port: options.postgresPort });
  try {
    const loginUrls = await prepareDatabases(postgres);
    const secrets = await keepSecrets(dataDir);
    const filesDirectory = join(dataDir, 'files');
    return { dataDir, postgres, loginUrls, secrets, filesDirectory, stop: postgres.stop, abort: postgres.abort };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
