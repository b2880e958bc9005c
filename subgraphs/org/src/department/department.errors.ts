import { DomainError } from '@account-center/kit';

export const departmentNameTaken = (name: string) =>
  new DomainError(
    'DEPARTMENT_NAME_TAKEN',
    `A department of the same parent is already named "${name}". Choose another name.`,
    { name },
  );

export const departmentNotEmpty = (id: string, members: number, children: number) =>
  new DomainError(
    'DEPARTMENT_NOT_EMPTY',
    `The department still has ${members} members and ${children} departments below it. Move them first.`,
    { id, members, children },
  );

export const rootIsFixed = () =>
  new DomainError(
    'DEPARTMENT_IS_ROOT',
    'The root department cannot be moved or deleted. Choose a department below it.',
  );

export const moveBelowItself = (id: string) =>
  new DomainError('DEPARTMENT_BELOW_ITSELF', 'A department cannot be moved below itself. Choose another parent.', {
    id,
  });
