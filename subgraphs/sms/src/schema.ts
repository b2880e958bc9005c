export * from '@account-center/directory/schema';
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
export { ledgerCheckpoint, ledgerLeaf, ledgerNode, ledgerTree } from './proof/proof.table.ts';
