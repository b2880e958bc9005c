export {
  appPermissions,
  customRolePermissions,
  dealerPermissions,
  everybodysOwn,
  givableToApps,
  operatorPermissions,
  ordinaryPermissions,
  rolePermissions,
  systemRolePermissions,
} from './catalogue.rules.ts';
export { modulesOf } from './module.rules.ts';
export { permissionNotAllowed, permissionNotHeld } from './permission.errors.ts';
