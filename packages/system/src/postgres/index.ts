export { makeDataDirectory, removeDataDirectory, removeLeftovers } from './data-directory.ts';
export { findDatabaseUser } from './database-user.ts';
export {
  type DatabaseUrls,
  databaseNameOf,
  existsDatabase,
  findEnterprises,
  prepareDatabase,
  prepareRoles,
  urlsOf,
} from './databases.ts';
export { findServer, removeOrphans, removePostgres, type RunningPostgres, startPostgres } from './embedded.ts';
export { tailOf } from './last-words.ts';
export { findOrphans } from './place.ts';
