import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { selectOwnAccount } from '../account/index.ts';
import type { ContactKind } from '../generated/types.ts';

export interface OwnContact {
  kind: ContactKind;
  address: string;
  signsIn: boolean;
}

/** The caller's contacts, and whether each is bound for sign-in. */
export async function listOwnContacts(context: BaseContext): Promise<OwnContact[]> {
  if (!context.caller.enterpriseId) return [];
  const [own] = await readTenant(context, (tx) => selectOwnAccount(tx, context.caller));
  return [
    ...(own?.phone ? [{ kind: 'PHONE' as const, address: own.phone, signsIn: own.phoneBoundAt !== null }] : []),
    ...(own?.email ? [{ kind: 'EMAIL' as const, address: own.email, signsIn: own.emailBoundAt !== null }] : []),
  ];
}
