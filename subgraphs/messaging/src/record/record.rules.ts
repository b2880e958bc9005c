import type { RangeInput } from '../message/index.ts';

export interface PairArguments {
  memberId: string;
  partnerId: string;
  range: RangeInput;
}

/** How the reading of a conversation is put on record. */
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

/** How the reading of a group is put on record. */
export const groupRead = (action: string, { groupId, range }: { groupId: string; range?: RangeInput }) => ({
  action,
  objects: [{ type: 'GroupConversation', id: groupId }],
  detail: range ? { range } : {},
});
