import {
  confirmContactOperation,
  listContactsOperation,
  requestContactCodeOperation,
} from '../generated/operations.ts';
import { type Client, codesOf, until } from './client.ts';

/** What was sent to a phone (E.164), the newest last. */
export type TextsSentTo = (phone: string) => readonly string[];

/**
 * Proves the phone of somebody who is signed in, as they would: a phone that the directory gave signs nobody in until then
 * (ID-37). Somebody who asked for a code a moment ago gets none, and keeps a phone that is not proven.
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
