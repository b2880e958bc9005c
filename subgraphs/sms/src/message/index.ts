export { acceptMessage, RESERVATION_SECONDS } from './accept-message.ts';
export { cancelScheduledMessages } from './cancel-scheduled-messages.ts';
export {
  DISPATCH_TASK,
  enqueueDispatch,
  listUndispatched,
  type MessageReference,
  messageReferenceSchema,
} from './dispatch.task.ts';
export { listExpired, lockExpired } from './expiry.queries.ts';
export {
  deleteRecipients,
  findSenderId,
  insertRecipients,
  isDue,
  listMessagesById,
  listRecipients,
  listReservations,
  lockMessage,
  updateMessage,
} from './message.queries.ts';
export { tellPhone } from './message.rules.ts';
export {
  type MessageRow,
  type PartRow,
  type PartState,
  type PartTexts,
  type Purpose,
  type RecipientRow,
} from './message.table.ts';
export {
  type ClaimedPart,
  claimParts,
  completeMessages,
  expireParts,
  listNextDue,
  lockOpenParts,
  markAccepted,
  markRefused,
  markReported,
  markUnavailable,
  type OpenPart,
  type SettledPart,
} from './part.queries.ts';
export { parsePhone, type PhoneProblem, splitNumbers } from './phone.rules.ts';
export { type Content, partsOf, quote, type Recipient, segmentsOf } from './quote.rules.ts';
export {
  countDeliveries,
  type DeliveryCounts,
  findShownMessage,
  isInScope,
  isOwn,
  listMessages,
  listPartsOf,
  listRecipientPage,
  messageList,
  recipientList,
} from './shown.queries.ts';
export { voidMessage } from './void-message.ts';
