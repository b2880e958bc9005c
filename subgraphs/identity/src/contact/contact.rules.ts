import type { AccountRow } from '../account/index.ts';
import type { Recipient } from '../delivery/index.ts';

/** Whether a contact belongs to an account. */
export const isIts = (row: AccountRow | undefined, { channel, address }: Recipient): row is AccountRow =>
  (channel === 'SMS' ? row?.phone : row?.email) === address;
