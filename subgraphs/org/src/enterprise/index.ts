export { type EnterpriseRow, findEnterprise, lockEnterprise } from './enterprise.queries.ts';
