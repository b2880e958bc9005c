import type { Client, TestSystem } from '@account-center/testing';
import { expect } from 'vitest';

export const superPassword = 'Harbour-Bridge-71';
export const initialPassword = 'first-day-at-work';
export const ownPassword = 'my-own-lighthouse';

const OPEN = `mutation Open($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id number plan } } }`;
const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken mustChangePassword expiresIn } }`;
const SET_FIRST = `mutation First($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id firstPasswordMethod } } }`;

export interface SignedIn {
  accessToken: string;
  refreshToken: string | null;
  mustChangePassword: boolean;
  expiresIn: number;
}

export interface Opened {
  id: string;
  number: string;
  plan: string;
}

export const trySignIn = (client: Client, input: Record<string, unknown>) =>
  client.query<{ signIn: SignedIn }>(SIGN_IN, { input });

/** Signs in, which must succeed. */
export async function signIn(
  system: TestSystem,
  input: Record<string, unknown>,
): Promise<SignedIn & { client: Client }> {
  const answer = await trySignIn(system.anonymous, input);
  expect(answer.errors).toEqual([]);
  const { signIn: signedIn } = answer.data ?? {};
  if (!signedIn) throw new Error('The sign-in answered nothing');
  return { ...signedIn, client: system.withToken(signedIn.accessToken) };
}

export async function signInOperator(system: TestSystem): Promise<Client> {
  const { name, password } = system.operator;
  return (await signIn(system, { operator: name, password })).client;
}

export const openInput = (name: string, more: Record<string, unknown> = {}) => ({
  input: {
    name: `${name} Company`,
    shortName: name,
    plan: 'CERTIFIED',
    subAccountsEnabled: true,
    superPassword,
    ...more,
  },
});

/** Opens an enterprise through the API and signs its administrator in. */
export async function openEnterprise(
  system: TestSystem,
  operator: Client,
  name: string,
  more: Record<string, unknown> = {},
) {
  const answer = await operator.query<{ openEnterprise: { enterprise: Opened } }>(OPEN, openInput(name, more));
  expect(answer.errors).toEqual([]);
  const opened = answer.data?.openEnterprise.enterprise;
  if (!opened) throw new Error('No enterprise was opened');
  const { client: administrator } = await signIn(system, { enterpriseNumber: opened.number, superPassword });
  const set = await administrator.query(SET_FIRST, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
  expect(set.errors).toEqual([]);
  return { ...opened, administrator };
}

export const codesOf = (answer: { errors: { extensions: { code: string } }[] }) =>
  answer.errors.map(({ extensions }) => extensions.code);
