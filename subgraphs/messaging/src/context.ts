import type { BaseContext } from '@account-center/kit';
import type DataLoader from 'dataloader';
import type { ArchiveParts } from './message/archive-months.task.ts';
import type { PartyView } from './party/party.queries.ts';
import type { LastMessageRow } from './record/record.queries.ts';

/** A member as other subgraphs refer to one. */
export interface MemberReference {
  id: string;
}

/** What a resolver of this subgraph gets. */
export interface Context extends BaseContext, ArchiveParts {
  loaders: {
    /** Parties of records that the caller was permitted to read, by id. */
    party: DataLoader<string, PartyView>;
    /** Latest message by member id; null for whom the caller may not read. */
    lastMessage: DataLoader<string, LastMessageRow | null>;
  };
}
