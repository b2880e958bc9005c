import { DomainError } from '@account-center/kit';

export const contactNotYours = () =>
  new DomainError(
    'CONTACT_NOT_YOURS',
    'The directory has a different phone or email for you. Ask its administrator to enter this one first, then confirm it.',
  );

export const codeInvalid = () =>
  new DomainError('CODE_INVALID', 'The code is wrong or has expired. Check it, or request another one.');
