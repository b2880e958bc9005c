import { DomainError } from '@account-center/kit';

export const EMAIL_NOT_CONFIGURED = 'EMAIL_NOT_CONFIGURED';

/** An email is needed, and this installation has no mail server. */
export const emailNotConfigured = () =>
  new DomainError(EMAIL_NOT_CONFIGURED, 'The platform has no mail server. Use a phone, or ask its operator.');
