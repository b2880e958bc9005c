import type { BaseContext } from '@account-center/kit';
import type DataLoader from 'dataloader';
import type { ArchiveParts } from './message/archive-months.task.ts';
import type { PartyView } from './party/party.queries.ts';
import type { LastMessageRow } from './record/record.queries.ts';

/** A reference to a member, as other subgraphs resolve it. */
export interface MemberReference {
  id: string;
}

/** The context of this subgraph's resolvers. */
export interface Context extends BaseContext, ArchiveParts {
  loaders: {
    /** Parties of records that the caller may read, by id. */
    party: DataLoader<string, PartyView>;
    /** Latest message by member id; null for members whose records the caller may not read. */
    lastMessage: DataLoader<string, LastMessageRow | null>;
    /** With whom it was exchanged; null for a message to a group. */
    lastPartner: DataLoader<LastMessageRow, PartyView | null>;
  };
}
