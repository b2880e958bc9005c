export {
  directoryAccount,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from '@account-center/directory';
export * from '@account-center/kit/schema';
export { archiveCounter, message, messageReceipt } from './archive/message.table.ts';
export { conversation } from './conversation/conversation.table.ts';
export { chatGroup, chatGroupMember } from './group/group.table.ts';
export { numberHolding, party } from './party/party.table.ts';
export { retiredMember } from './retirement/retirement.table.ts';
