import { changePasswordOperation, signInAppOperation, signInOperation } from '../generated/operations.ts';
import { type Client, codesOf, createClient } from './client.ts';

/** Credentials, as the input of `signIn`. */
export type SignInInput =
  | { operator: string; password: string }
  | { enterpriseNumber: string; superPassword: string }
  | { accountNumber: string; password: string }
  | { phone: string; code: string }
  | { email: string; code: string };

/** The codes with which the gateway at that base URL refuses a sign-in; none if it is accepted. */
export const tryToSignIn = async (url: string, input: SignInInput): Promise<string[]> =>
  codesOf(await createClient(url).ask(signInOperation, { input }));

/** The access token that a sign-in returns. */
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

/** The first sign-in of a member, who replaces the initial password by their own. */
export async function signInFirst(
  url: string,
  account: { accountNumber: string; initialPassword: string; password: string },
): Promise<Client> {
  const { accountNumber, initialPassword, password } = account;
  const client = await signIn(url, { accountNumber, password: initialPassword });
  await client.run(changePasswordOperation, { input: { currentPassword: initialPassword, newPassword: password } });
  return signIn(url, { accountNumber, password });
}
