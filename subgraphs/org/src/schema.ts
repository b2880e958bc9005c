export { directoryAccount, directoryEnterprise } from '@account-center/directory';
export { blob, inbox, job, outbox, outboxCursor } from '@account-center/kit/schema';
