import type { PermissionContext } from './create-permission-fields.ts';

/** Fields of the graph that a permission grants, as `Type.field`. */
export async function listPermissionFields(context: PermissionContext, name: string): Promise<readonly string[]> {
  const fields = await context.permissionFields(context);
  return fields.get(name) ?? [];
}
