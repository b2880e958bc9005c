/** The read model's tables, for the schema of a service that keeps all of them. */
export {
  directoryAccount,
  directoryAcquaintance,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from './directory.table.ts';
