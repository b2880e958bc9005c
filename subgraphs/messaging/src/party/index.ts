export {
  isMember,
  type LastMessage,
  lastMessages,
  listParties,
  loadDirectory,
  type PartyView,
  saveLastMessages,
  upsertParties,
} from './party.queries.ts';
export { type Directory, memberParty, type NewParty, resolveParty, type ToldParty } from './party.rules.ts';
export type { Direction } from './party.table.ts';
