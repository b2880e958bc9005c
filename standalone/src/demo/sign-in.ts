import { changePasswordOperation, signInAppOperation, signInOperation } from '../generated/operations.ts';
import { type Client, codesOf, createClient } from './client.ts';

/** What to sign in with, as `signIn` of the graph takes it. */
export type SignInInput =
  | { operator: string; password: string }
  | { enterpriseNumber: string; superPassword: string }
  | { accountNumber: string; password: string }
  | { phone: string; code: string }
  | { email: string; code: string };

/** The codes with which a sign-in is refused at the gateway with that base URL; none when it is taken. */
export const tryToSignIn = async (url: string, input: SignInInput): Promise<string[]> =>
  codesOf(await createClient(url).ask(signInOperation, { input }));

/** The access token that a sign-in is answered with. */
export const tokenOf = async (url: string, input: SignInInput): Promise<string> =>
  (await createClient(url).run(signInOperation, { input })).signIn.accessToken;

/** Signs a person in. */
export const signIn = async (url: string, input: SignInInput): Promise<Client> =>
  createClient(url, await tokenOf(url, input));

/** Signs an app in with its credential. */
export async function signInApp(
  url: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
): Promise<Client> {
  const input = { clientId, clientSecret };
  const data = await createClient(url).run(signInAppOperation, { input });
  return createClient(url, data.signInApp.accessToken);
}

/** The first sign-in of a member: the initial password of the enterprise is exchanged for an own one. */
export async function signInFirst(
  url: string,
  account: { accountNumber: string; initialPassword: string; password: string },
): Promise<Client> {
  const { accountNumber, initialPassword, password } = account;
  const client = await signIn(url, { accountNumber, password: initialPassword });
  await client.run(changePasswordOperation, { input: { currentPassword: initialPassword, newPassword: password } });
  return signIn(url, { accountNumber, password });
}
