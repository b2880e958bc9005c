import {
  confirmContactOperation,
  listContactsOperation,
  requestContactCodeOperation,
} from '../generated/operations.ts';
import { type Client, codesOf, until } from './client.ts';

/** Messages that were sent to a phone (E.164), newest last. */
export type TextsSentTo = (phone: string) => readonly string[];

/**
 * Confirms the phone of a signed-in member by a code, as the member would: until then a phone from the directory cannot
 * be used to sign in (ID-37). A member who requested a code a moment ago gets none; their phone stays unconfirmed.
 */
export async function provePhone(client: Client, textsSentTo: TextsSentTo): Promise<void> {
  const { viewer } = await client.run(listContactsOperation);
  const phone = viewer.contacts?.find(({ kind, signsIn }) => kind === 'PHONE' && !signsIn)?.address;
  if (!phone) return;
  const before = textsSentTo(phone).length;
  const asked = await client.ask(requestContactCodeOperation, { input: { phone } });
  if (codesOf(asked).join() === 'TOO_MANY_CODES') return;
  const codeIn = () =>
    textsSentTo(phone)
      .slice(before)
      .join()
      .match(/\b\d{6}\b/)?.[0];
  const code = await until(
    async () => codeIn(),
    (found) => found !== undefined,
  );
  await client.run(confirmContactOperation, { input: { phone, code: code ?? '' } });
}
