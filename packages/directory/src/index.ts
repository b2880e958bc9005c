export { directoryEventsFor, keepDirectory } from './directory.handlers.ts';
export { directoryReadModel } from './directory.read-model.ts';
export {
  haveTalked,
  inScope,
  isVisible,
  listDepartmentIdsBelow,
  listVisibleMembers,
  requireVisibleMember,
  signedInBefore,
  worksIn,
} from './directory.scope.ts';
export * from './schema.ts';
export {
  keyedAmong,
  type KeyedMember,
  type MemberKey,
  memberKeySchema,
  namedMember,
  namedMemberOfItem,
  requireKeyed,
  requireNamedMember,
  resolveMemberKeys,
  textOfKey,
} from './member-key.ts';
export { builtInRoleNames, listedName, roleKey } from './names.ts';
export { canonicalEmail } from './email.ts';
export { canonicalMobile, parseMobile, type ParsedPhone, type PhoneProblem } from './phone.ts';
export { askStanding, askStandingOfKeys, type Standing } from './standing.ts';
export { findTimeZone, timeZone } from './time-zone.ts';
