export { PLAN_EXPIRED } from './enterprise.errors.ts';
export { publishEnterprise } from './enterprise.events.ts';
export {
  bumpAuthzVersion,
  enterprises,
  initialHashOf,
  insertEnterprise,
  limitsOf,
  requireEnterprise,
} from './enterprise.queries.ts';
export { assertNotExpired, isExpired } from './enterprise.rules.ts';
export type { EnterpriseRow } from './enterprise.table.ts';
