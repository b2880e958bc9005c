import { DomainError } from '@account-center/kit';

export const roleAboveYours = (name: string, permissions: readonly string[]) =>
  new DomainError('ROLE_ABOVE_YOURS', `The role ${name} grants permissions that you do not hold.`, { permissions });

export const holderAboveYours = (name: string) =>
  new DomainError(
    'ROLE_ABOVE_YOURS',
    `A holder of the role ${name} has permissions that you do not, so you cannot change the role. Ask a member who holds them, or the enterprise administrator.`,
  );

export const roleNotAssignable = (name: string) =>
  new DomainError(
    'ROLE_NOT_ASSIGNABLE',
    `The role ${name} belongs to the enterprise administrator and cannot be assigned to members.`,
  );

export const builtInRole = (name: string) =>
  new DomainError(
    'ROLE_BUILT_IN',
    `The role ${name} is built in: it can neither be deleted nor, if it is the enterprise administrator's, changed.`,
  );

export const roleNameTaken = (name: string) =>
  new DomainError('ROLE_NAME_TAKEN', `There is a role named ${name} already. Choose another name.`);

export const roleRequired = () => new DomainError('ROLE_REQUIRED', 'A member needs at least one role.');
