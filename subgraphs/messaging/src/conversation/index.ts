export { acquaintanceEvents } from './conversation.events.ts';
export {
  type ConversationUpdate,
  conversationsOf,
  countConversations,
  findConversationIdOfPair,
  groupConversations,
  growConversations,
  keyOfConversation,
  partnerOf,
} from './conversation.queries.ts';
