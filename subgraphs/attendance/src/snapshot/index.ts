export { monthNotLocked } from './snapshot.errors.ts';
export {
  findLock,
  insertLock,
  insertLockedMembers,
  listLockedMembers,
} from './snapshot.queries.ts';
export { type Difference, differencesOf, type JudgedPunch, packDay } from './snapshot.rules.ts';
export type { LockRow } from './snapshot.table.ts';
