export { assertNotAbove } from './assert-not-above.ts';
export {
  deleteHoldings,
  insertHoldings,
  listHoldings,
  listRolesOfAccounts,
  replaceHoldings,
} from './holder.queries.ts';
export { roleRequired } from './role.errors.ts';
export { insertBuiltInRoles, listRoles, listRolesByIds, lockRolesByIds } from './role.queries.ts';
export { assertAssignable, assertNotRaised } from './role.rules.ts';
export type { RoleRow } from './role.table.ts';
