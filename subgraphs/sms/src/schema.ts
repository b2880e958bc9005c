export {
  directoryAccount,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from '@account-center/directory';
export { blob, inbox, job, outbox, outboxCursor } from '@account-center/kit/schema';
