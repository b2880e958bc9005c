import { DomainError } from '@account-center/kit';

export const permissionNotAllowed = (permissions: readonly string[]) =>
  new DomainError(
    'PERMISSION_NOT_ALLOWED',
    `These cannot be granted here, or do not exist: ${permissions.join(', ')}. See \`permissionCatalogue\`.`,
    { permissions },
  );

export const permissionNotHeld = (permissions: readonly string[]) =>
  new DomainError(
    'PERMISSION_NOT_HELD',
    `You cannot grant permissions that you do not hold: ${permissions.join(', ')}.`,
    {
      permissions,
    },
  );
