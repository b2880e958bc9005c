import type { RangeInput } from '../message/index.ts';

export interface PairArguments {
  memberId: string;
  partnerId: string;
  range: RangeInput;
}

/** The audit entry for reading a conversation. */
export const pairRead = (action: string, { memberId, partnerId, range }: PairArguments) => ({
  action,
  objects: [
    { type: 'Member', id: memberId },
    { type: 'ConversationParty', id: partnerId },
  ],
  detail: { range },
});

export interface GroupArguments {
  groupId: string;
  range: RangeInput;
}

/** The audit entry for reading a group. */
export const groupRead = (action: string, { groupId, range }: { groupId: string; range?: RangeInput }) => ({
  action,
  objects: [{ type: 'GroupConversation', id: groupId }],
  detail: range ? { range } : {},
});
