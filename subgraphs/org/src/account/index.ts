export { accountRefused } from './account.errors.ts';
export { confirmAccounts } from './confirm-accounts.ts';
export { discardAccounts } from './discard-accounts.ts';
export { listAccess, type MemberAccess } from './list-access.ts';
export { type DirectoryRole, listRoles } from './list-roles.ts';
export { type AccountRequest, ACCOUNTS_PER_COMMAND, requestAccounts } from './request-accounts.ts';
export { updateHolder } from './update-holder.ts';
