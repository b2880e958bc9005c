export { type ClonedDatabases, cloneDatabases } from './database.ts';
