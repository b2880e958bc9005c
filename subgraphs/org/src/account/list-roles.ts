import { type BaseContext, commandOptionsOf, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { listRolesCommand, type ListRolesQuery } from '../generated/commands.ts';

export type DirectoryRole = ListRolesQuery['directoryRoles'][number];

/** The enterprise's roles. */
export async function listRoles(context: BaseContext): Promise<readonly DirectoryRole[]> {
  const options = commandOptionsOf(context, WORK_DEADLINE_MILLISECONDS);
  const { directoryRoles } = await context.runtime.siblings.command(listRolesCommand, {}, options);
  return directoryRoles;
}
