import { type Client, createClient } from './client.ts';

/** What to sign in with, as `signIn` of the graph takes it. */
export type SignInInput =
  | { operator: string; password: string }
  | { enterpriseNumber: string; superPassword: string }
  | { accountNumber: string; password: string };

const SIGN_IN = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const SIGN_IN_APP = 'mutation SignInApp($input: SignInAppInput!) { signInApp(input: $input) { accessToken } }';
const CHANGE_PASSWORD = `mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) { sessionsEnded }
}`;

/** Signs a person in at the gateway with that base URL. */
export async function signIn(url: string, input: SignInInput): Promise<Client> {
  const data = await createClient(url).run<{ signIn: { accessToken: string } }>(SIGN_IN, { input });
  return createClient(url, data.signIn.accessToken);
}

/** Signs an app in with its credential. */
export async function signInApp(
  url: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
): Promise<Client> {
  const input = { clientId, clientSecret };
  const data = await createClient(url).run<{ signInApp: { accessToken: string } }>(SIGN_IN_APP, { input });
  return createClient(url, data.signInApp.accessToken);
}

/** The first sign-in of a member: the initial password of the enterprise is exchanged for an own one. */
export async function signInFirst(
  url: string,
  account: { accountNumber: string; initialPassword: string; password: string },
): Promise<Client> {
  const { accountNumber, initialPassword, password } = account;
  const client = await signIn(url, { accountNumber, password: initialPassword });
  await client.run(CHANGE_PASSWORD, { input: { currentPassword: initialPassword, newPassword: password } });
  return signIn(url, { accountNumber, password });
}
