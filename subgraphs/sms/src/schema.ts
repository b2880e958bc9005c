export {
  directoryAccount,
  directoryAcquaintance,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from '@account-center/directory';
export * from '@account-center/kit/schema';
export {
  dealerReference,
  ledgerAccount,
  ledgerEntry,
  ledgerRequest,
  ledgerReservation,
  ledgerTransfer,
} from './ledger/ledger.table.ts';
export { smsMessage, smsPart, smsRecipient } from './message/message.table.ts';
