export { publishAccounts } from './account.events.ts';
export {
  accountNumberOf,
  accountsOfSessions,
  findAccount,
  findPasswordSetAt,
  listOpenAccounts,
  listTakenNumbers,
  lockAccountOfMember,
  lockAccountsOfBatch,
  lockOpenAccounts,
  openAccounts,
  requireAccountInScope,
  selectOwnAccount,
} from './account.queries.ts';
export type { AccountRow } from './account.table.ts';
export { bindGiven, type Binding, boundSince, provenContacts } from './binding.rules.ts';
export {
  type Candidate,
  findAdministrator,
  findCandidate,
  findCandidateByNumber,
  listCandidatesByContact,
} from './candidate.queries.ts';
export {
  bindContact,
  bumpVersion,
  bumpVersionsOfMembers,
  closeAccountRows,
  deleteAccountRows,
  insertAdministrator,
  insertReserved,
  saveHolder,
  savePassword,
} from './change.queries.ts';
export { confirmReserved } from './confirm-reserved.ts';
export { isUndeliverable, wayOfFirstPassword } from './first-password.rules.ts';
export { lockUnchanged } from './lock-unchanged.ts';
export { noteSignIn } from './note-sign-in.ts';
export { renewFirstPassword } from './renew-first-password.ts';
export { resetCredential } from './reset-credential.ts';
export { countSeats, type Seats } from './seat.queries.ts';
export { setStatus } from './set-status.ts';
