import { DomainError } from '@account-center/kit';

export const contactNotYours = () =>
  new DomainError(
    'CONTACT_NOT_YOURS',
    'The directory knows another phone or email of you. Ask whoever manages it to enter this one first, then confirm it.',
  );

export const codeInvalid = () =>
  new DomainError('CODE_INVALID', 'This code is not right, or no longer valid. Check it, or ask for another one.');
