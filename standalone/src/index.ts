export { migrateDatabase } from './migrate.ts';
export { type DatabaseUrls, prepareDatabase, prepareRoles, removePostgres, startPostgres } from './postgres/index.ts';
export { type SubgraphName, subgraphNames } from './subgraph-names.ts';
