import { join, resolve } from 'node:path';
import { type ServiceName, serviceNames } from '@account-center/events';
import { migrateDatabase, NewerSchemaError } from '@account-center/kit';
import { LaunchError } from './launch-error.ts';
import {
  findEnterprises,
  prepareDatabase,
  prepareRoles,
  type RunningPostgres,
  startPostgres,
} from './postgres/index.ts';
import { forEachService } from './system/each-service.ts';
import { subgraphPackages } from './system/packages.ts';
import { keepSecrets, type Secrets } from './system/secrets.ts';

/** A data directory whose database server is up. */
export interface OpenedData {
  dataDir: string;
  postgres: RunningPostgres;
  stop(): Promise<void>;
  /** Leaves what was not written down to the recovery of the next start. */
  abort(): void;
}

/** A data directory with its database server up and its databases migrated. */
export interface Installation {
  dataDir: string;
  /** URL of the login role of each subgraph's database. */
  loginUrls: Record<ServiceName, string>;
  secrets: Secrets;
  filesDirectory: string;
  /** Numbers of the enterprises of that name, the oldest first. */
  findEnterprises(name: string): Promise<string[]>;
}

/** Opens a data directory, making what is missing. The caller holds its lock. Throws LaunchError. */
export async function openData(options: { dataDir: string; postgresPort?: number | undefined }): Promise<OpenedData> {
  const dataDir = resolve(options.dataDir);
  const postgres = await startPostgres({ dataDir, port: options.postgresPort });
  return { dataDir, postgres, stop: postgres.stop, abort: postgres.abort };
}

async function prepareDatabases(postgres: RunningPostgres): Promise<Record<ServiceName, string>> {
  await prepareRoles([...serviceNames], postgres);
  return await forEachService(async (name) => {
    const [urls, { migrationPlan }] = await Promise.all([prepareDatabase(name, postgres), subgraphPackages[name]()]);
    await migrateDatabase(urls.ownerUrl, migrationPlan).catch((error: unknown) => {
      throw error instanceof NewerSchemaError ? new LaunchError(error.message) : error;
    });
    return urls.loginUrl;
  });
}

/** Makes databases and secrets that are missing, and migrates the databases. */
export async function prepareInstallation({ dataDir, postgres }: OpenedData): Promise<Installation> {
  const loginUrls = await prepareDatabases(postgres);
  return {
    dataDir,
    loginUrls,
    secrets: await keepSecrets(dataDir),
    filesDirectory: join(dataDir, 'files'),
    findEnterprises: (name) => findEnterprises(name, postgres),
  };
}
