export { type ArchiveParts, ensurePartitions } from './archive-months.task.ts';
export {
  activityIn,
  type Anchor,
  type AnchorUnit,
  findReceipts,
  insertMessages,
  insertReceipts,
  listAnchors,
  lockCounter,
  type NewMessage,
  readMessages,
  type Receipt,
  saveCounter,
} from './message.queries.ts';
export { type MessageKind, messageKinds, parseRange, type Range, type RangeInput } from './message.rules.ts';
export type { Attachment, MessageRow } from './message.table.ts';
