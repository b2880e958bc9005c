export { findRetirement, insertRetirement, isDeleted } from './deleted-account.queries.ts';
export type { RetiredMemberRow } from './deleted-account.table.ts';
