export { activateMembers } from './activate-members.ts';
export { assertRoomInDepartments } from './assert-room-in-departments.ts';
export { assertSeats } from './assert-seats.ts';
export {
  countMatchingMembers,
  listMemberIds,
  listMembersBehind,
  type MemberFilter,
  memberFilterSchema,
} from './filter.queries.ts';
export { FOLLOW_TASK, followDirectory } from './follow.task.ts';
export { insertMembers, insertPlaces } from './insert-members.ts';
export { leaveDepartments } from './leave-departments.ts';
export { listMembersOf } from './list-members.ts';
export { memberConflict } from './member.errors.ts';
export { listMembersByIds, listPresentMembers, listVisibleMemberIds } from './member.queries.ts';
export {
  countByDepartment,
  emailAddress,
  MAXIMUM_PLACES,
  MAXIMUM_SCOPE,
  type PlaceInput,
  type ProfileInput,
  profileLengths,
} from './member.rules.ts';
export type { Gender, MemberPlaceRow, MemberRow } from './member.table.ts';
export { countDirectMembers, listPlaces } from './place.queries.ts';
export { type Errand, promiseErrands } from './promise-errands.ts';
export { accountRequest, openProvisioning, provisionAccounts, undoProvisioning } from './provision-accounts.ts';
export { replacePlaces } from './replace-places.ts';
export { findMemberByKey } from './resolve-member-key.ts';
export { isFollowed } from './update-member.ts';
export { writeProfile } from './write-profile.ts';
