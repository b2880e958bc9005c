import { commandOptions, type Initiator } from './account.rules.ts';

const ROLES = 'query DirectoryRoles { directoryRoles { id name kind } }';

export interface DirectoryRole {
  id: string;
  name: string;
  kind: string;
}

/** The enterprise's roles. */
export async function listRoles(initiator: Initiator): Promise<DirectoryRole[]> {
  const { siblings } = initiator.runtime;
  const answer = await siblings.command<{ directoryRoles: DirectoryRole[] }>(
    'identity',
    ROLES,
    {},
    commandOptions(initiator),
  );
  return answer.directoryRoles;
}
