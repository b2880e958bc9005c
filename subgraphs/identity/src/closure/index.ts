export { closeAccountsOfLeavers } from './close-accounts-of-leavers.ts';
export { closeAccounts } from './close-accounts.ts';
