export {
  directoryAccount,
  directoryAcquaintance,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from '@account-center/directory';
export * from '@account-center/kit/schema';
export { account, credential } from './account/account.table.ts';
export { app } from './app/app.table.ts';
export { signInAttempt } from './attempt/attempt.table.ts';
export { auditEntry, auditHead } from './audit/audit.table.ts';
export { oneTimeCode } from './code/code.table.ts';
export { commandResult } from './command/command.table.ts';
export { contactNotice } from './contact/contact.table.ts';
export { enterprise, enterpriseNumber, initialPassword } from './enterprise/enterprise.table.ts';
export { numberSegment } from './number/number.table.ts';
export { operator, operatorRefreshToken, operatorSession } from './operator/operator.table.ts';
export { plan } from './plan/plan.table.ts';
export { accountRole, role } from './role/role.table.ts';
export { accountScope } from './scope/scope.table.ts';
export { failedSignIn } from './session/failure.table.ts';
export { refreshToken, session } from './session/session.table.ts';
