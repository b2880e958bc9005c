import type { BaseContext } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import type { Content } from '../message/index.ts';
import { type ResolvedRecipients, resolveRecipients } from './resolve-recipients.ts';
import { signatureText } from './sending.queries.ts';
import type { Draft } from './sending.rules.ts';

/** The draft with its resolved signature and recipients. */
export async function composeDraft(
  tx: Transaction,
  { caller }: BaseContext,
  { text, splitMode, signature, recipients }: Draft,
): Promise<{ content: Content; resolved: ResolvedRecipients }> {
  const content = { text, splitMode, signature: await signatureText(tx, caller, signature) };
  return { content, resolved: await resolveRecipients(tx, caller, recipients) };
}
