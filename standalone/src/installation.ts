import { join, resolve } from 'node:path';
import { type ServiceName, serviceNames } from '@account-center/events';
import { assertMigrated, migrateDatabase, NewerSchemaError, OlderSchemaError } from '@account-center/kit/database';
import { LaunchError } from '@account-center/system/machine';
import {
  databaseNameOf,
  existsDatabase,
  findEnterprises,
  prepareDatabase,
  prepareRoles,
  type RunningPostgres,
  startPostgres,
  urlsOf,
} from '@account-center/system/postgres';
import { forEachService, keepSecrets, type Secrets, subgraphPackages } from '@account-center/system/parts';

/** A data directory whose database server is up. */
export interface OpenedData {
  dataDir: string;
  postgres: RunningPostgres;
  stop(): Promise<void>;
  /** Stops without flushing; the next start recovers. */
  abort(): void;
}

/** A data directory with its database server up and its databases migrated. */
export interface Installation {
  dataDir: string;
  /** URL of the login role of each subgraph's database. */
  loginUrls: Record<ServiceName, string>;
  secrets: Secrets;
  filesDirectory: string;
  /** Numbers of the enterprises with that name, oldest first. */
  findEnterprises(name: string): Promise<string[]>;
}

/** Opens a data directory and creates what is missing. The caller holds its lock. Throws LaunchError. */
export async function openData(options: { dataDir: string; postgresPort?: number | undefined }): Promise<OpenedData> {
  const dataDir = resolve(options.dataDir);
  const postgres = await startPostgres({ dataDir, port: options.postgresPort });
  return { dataDir, postgres, stop: postgres.stop, abort: postgres.abort };
}

const MIGRATE_FIRST = 'Migrate it first: start once with MIGRATE=only.';

/** The message for a database of another release. */
function toldOf(error: unknown): unknown {
  if (error instanceof NewerSchemaError) return new LaunchError(error.message);
  if (error instanceof OlderSchemaError) return new LaunchError(`${error.message} ${MIGRATE_FIRST}`);
  return error;
}

async function migrateAll(postgres: RunningPostgres): Promise<Record<ServiceName, string>> {
  await prepareRoles([...serviceNames], postgres);
  return await forEachService(async (name) => {
    const [urls, { migrationPlan }] = await Promise.all([prepareDatabase(name, postgres), subgraphPackages[name]()]);
    await migrateDatabase(urls.ownerUrl, migrationPlan);
    return urls.loginUrl;
  });
}

/** @throws LaunchError, OlderSchemaError, NewerSchemaError */
async function findMigrated(postgres: RunningPostgres): Promise<Record<ServiceName, string>> {
  return await forEachService(async (name) => {
    const database = databaseNameOf(name);
    if (!(await existsDatabase(database, postgres))) {
      throw new LaunchError(`The database ${database} does not exist. ${MIGRATE_FIRST}`);
    }
    const urls = urlsOf(name, database, postgres);
    await assertMigrated(urls.ownerUrl, (await subgraphPackages[name]()).migrationPlan);
    return urls.loginUrl;
  });
}

/**
 * Creates missing databases and secrets, and migrates the databases, unless they are only checked.
 * @throws LaunchError if a database is of another release
 */
export async function prepareInstallation(
  { dataDir, postgres }: OpenedData,
  options: { migrate: boolean },
): Promise<Installation> {
  const databases = options.migrate ? migrateAll(postgres) : findMigrated(postgres);
  const loginUrls = await databases.catch((error: unknown) => {
    throw toldOf(error);
  });
  return {
    dataDir,
    loginUrls,
    secrets: await keepSecrets(dataDir),
    filesDirectory: join(dataDir, 'files'),
    findEnterprises: (name) => findEnterprises(name, postgres),
  };
}
