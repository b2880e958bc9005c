import { directoryEnterprise } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import type { SignatureKind } from './sending.rules.ts';

/** The signature text at the start of a message. */
export async function signatureText(tx: Transaction, { name }: Caller, kind: SignatureKind): Promise<string> {
  if (kind === 'NONE') return '';
  if (kind === 'SENDER') return name ? `【${name}】` : '';
  const [enterprise] = await tx.select({ shortName: directoryEnterprise.shortName }).from(directoryEnterprise).limit(1);
  return enterprise ? `【${enterprise.shortName}】` : '';
}
