import { scalars } from '@account-center/kit';
import { accountResolvers } from './account/account.resolvers.ts';
import { appResolvers } from './app/app.resolvers.ts';
import { assignmentResolvers } from './assignment/assignment.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import { backgroundWorkResolvers } from './background-work/background-work.resolvers.ts';
import { closureResolvers } from './closure/closure.resolvers.ts';
import { codeResolvers } from './code/code.resolvers.ts';
import { contactResolvers } from './contact/contact.resolvers.ts';
import { directoryAccessResolvers } from './directory-access/directory-access.resolvers.ts';
import { enterpriseResolvers } from './enterprise/enterprise.resolvers.ts';
import { explanationResolvers } from './explanation/explanation.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { lifecycleResolvers } from './lifecycle/lifecycle.resolvers.ts';
import { memberBatchResolvers } from './member-batch/member-batch.resolvers.ts';
import { numberResolvers } from './number/number.resolvers.ts';
import { openingResolvers } from './opening/opening.resolvers.ts';
import { passwordResolvers } from './password/password.resolvers.ts';
import { permissionResolvers } from './permission/permission.resolvers.ts';
import { provisioningResolvers } from './provisioning/provisioning.resolvers.ts';
import { roleResolvers } from './role/role.resolvers.ts';
import { scopeResolvers } from './scope/scope.resolvers.ts';
import { sessionResolvers } from './session/session.resolvers.ts';
import { viewerResolvers } from './viewer/viewer.resolvers.ts';

const nouns = [
  accountResolvers,
  appResolvers,
  assignmentResolvers,
  auditResolvers,
  backgroundWorkResolvers,
  closureResolvers,
  codeResolvers,
  contactResolvers,
  directoryAccessResolvers,
  enterpriseResolvers,
  explanationResolvers,
  lifecycleResolvers,
  memberBatchResolvers,
  numberResolvers,
  openingResolvers,
  passwordResolvers,
  permissionResolvers,
  provisioningResolvers,
  roleResolvers,
  scopeResolvers,
  sessionResolvers,
  viewerResolvers,
] as Partial<Resolvers>[];

/** One map of all nouns' resolvers: several nouns add fields to the same type. */
function merge(maps: readonly Partial<Resolvers>[]): Record<string, object> {
  const merged: Record<string, object> = {};
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map)) merged[type] = { ...merged[type], ...fields };
  }
  return merged;
}

export const resolvers: Record<string, object> = {
  DateTime: scalars.DateTime,
  BigInt: scalars.BigInt,
  ...merge(nouns),
};
