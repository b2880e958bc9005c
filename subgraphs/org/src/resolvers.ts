import { scalars } from '@account-center/kit';
import { departmentResolvers } from './department/department.resolvers.ts';
import { memberExportResolvers } from './member-export/member-export.resolvers.ts';
import { memberImportResolvers } from './member-import/member-import.resolvers.ts';
import { hidingResolvers } from './member/hiding.resolvers.ts';
import { memberResolvers } from './member/member.resolvers.ts';
import { offboardingResolvers } from './offboarding/offboarding.resolvers.ts';

const nouns: readonly Readonly<Record<string, object>>[] = [
  departmentResolvers,
  hidingResolvers,
  memberResolvers,
  memberExportResolvers,
  memberImportResolvers,
  offboardingResolvers,
];

/** One map of all nouns' resolvers: several nouns add fields to the same type. */
function merge(): Record<string, object> {
  const merged: Record<string, object> = {};
  for (const noun of nouns) {
    for (const [type, fields] of Object.entries(noun)) merged[type] = { ...merged[type], ...fields };
  }
  return merged;
}

export const resolvers: Record<string, object> = { DateTime: scalars.DateTime, Date: scalars.Date, ...merge() };
