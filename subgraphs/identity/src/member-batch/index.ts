export { forEachMember, forMember, MAXIMUM_MEMBERS, type MemberResult } from './for-each-member.ts';
