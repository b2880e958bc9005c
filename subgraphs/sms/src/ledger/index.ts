export { accountClosed, accountSuspended, dealerReferenceUsed } from './ledger.errors.ts';
export {
  closeAccount,
  findMemberAccount,
  findSingleAccount,
  insertDealerReference,
  insertTransfers,
  listVisibleAccounts,
  lockAccounts,
  type LockedAccounts,
  openDealerAccount,
  openEnterpriseAccounts,
  openMemberAccounts,
  setAccountState,
} from './ledger.queries.ts';
export { actorOf, assertCredit, idempotencyKeySchema } from './ledger.rules.ts';
export type { AccountState, Actor, LedgerAccountRow } from './ledger.table.ts';
export { oncePerKey } from './once-per-key.ts';
export { reserveCredit } from './reserve-credit.ts';
export { resolveReservations } from './resolve-reservations.ts';
export {
  entryList,
  isOwnAccount,
  isReadable,
  listEntries,
  type StatementFilter,
  type StatementRow,
  type StatementTotals,
  sumEntries,
} from './statement.queries.ts';
export { type Outcome, writeOnce } from './write-once.ts';
