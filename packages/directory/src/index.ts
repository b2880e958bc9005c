export { directoryHandlers } from './directory.handlers.ts';
export {
  inScope,
  isVisible,
  listDepartmentIdsBelow,
  listVisibleMembers,
  requireVisibleMember,
} from './directory.scope.ts';
export {
  directoryAccount,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from './directory.table.ts';
