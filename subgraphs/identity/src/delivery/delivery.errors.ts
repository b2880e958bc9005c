import { DomainError } from '@account-center/kit';

export const EMAIL_NOT_CONFIGURED = 'EMAIL_NOT_CONFIGURED';

/** Somebody asked for an email, and this installation has no mail server. */
export const emailNotConfigured = () =>
  new DomainError(EMAIL_NOT_CONFIGURED, 'This platform sends no email yet. Use a phone, or ask its operator.');
