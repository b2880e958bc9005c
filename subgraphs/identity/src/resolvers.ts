import { scalars } from '@account-center/kit';
import { accountResolvers } from './account/account.resolvers.ts';
import { appResolvers } from './app/app.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import { backgroundWorkResolvers } from './background-work/background-work.resolvers.ts';
import { codeResolvers } from './code/code.resolvers.ts';
import { contactResolvers } from './contact/contact.resolvers.ts';
import { directoryAccessResolvers } from './directory-access/directory-access.resolvers.ts';
import { lifecycleResolvers } from './account/lifecycle.resolvers.ts';
import { enterpriseResolvers } from './enterprise/enterprise.resolvers.ts';
import { explanationResolvers } from './explanation/explanation.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { roleResolvers } from './role/role.resolvers.ts';
import { sessionResolvers } from './session/session.resolvers.ts';
import { standingResolvers } from './standing/standing.resolvers.ts';
import { viewerResolvers } from './viewer/viewer.resolvers.ts';

const nouns = [
  accountResolvers,
  appResolvers,
  auditResolvers,
  backgroundWorkResolvers,
  codeResolvers,
  contactResolvers,
  directoryAccessResolvers,
  enterpriseResolvers,
  explanationResolvers,
  lifecycleResolvers,
  roleResolvers,
  sessionResolvers,
  standingResolvers,
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
