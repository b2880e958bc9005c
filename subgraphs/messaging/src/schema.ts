export {
  directoryAccount,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from '@account-center/directory';
export * from '@account-center/kit/schema';
export { conversation } from './conversation/conversation.table.ts';
export { retiredMember } from './deleted-account/deleted-account.table.ts';
export { chatGroup, chatGroupMember } from './group/group.table.ts';
export { archiveCounter, message, messageReceipt } from './message/message.table.ts';
export { numberHolding } from './number-holding/number-holding.table.ts';
export { party } from './party/party.table.ts';
