import { Refusal, request } from '../gateway.ts';
import requestCodeDocument from './request-code.graphql?raw';
import signInAppDocument from './sign-in-app.graphql?raw';
import signInDocument from './sign-in.graphql?raw';

export interface Tokens {
  accessToken: string;
  /** Seconds from now. */
  expiresIn: number;
  /** None for apps: they sign in again. */
  refreshToken?: string | null;
}

/** Kinds of sign-in: `account` is for account numbers and enterprise numbers, `code` for a phone or email. */
export type SignInKind = 'account' | 'code' | 'operator' | 'app';

export interface Credentials {
  kind: SignInKind;
  name: string;
  secret: string;
  /** The chosen one of several enterprises with the same phone or email; null if there was no choice. */
  enterpriseNumber: string | null;
}

export interface EnterpriseChoice {
  number: string;
  shortName: string;
}

const contactOf = (name: string) => (name.includes('@') ? { email: name } : { phone: name });

function signInInput({ kind, name, secret, enterpriseNumber }: Credentials): Record<string, string> {
  if (kind === 'operator') return { operator: name, password: secret };
  if (kind === 'account') return { identifier: name, password: secret };
  return { ...contactOf(name), code: secret, ...(enterpriseNumber && { enterpriseNumber }) };
}

/** @throws Refusal when the gateway refuses. */
export async function requestTokens(credentials: Credentials): Promise<Tokens> {
  const { kind, name, secret } = credentials;
  if (kind === 'app') {
    const input = { clientId: name, clientSecret: secret };
    return (await request<{ signInApp: Tokens }>(signInAppDocument, { input })).signInApp;
  }
  return (await request<{ signIn: Tokens }>(signInDocument, { input: signInInput(credentials) })).signIn;
}

/** Requests a code for a phone or email address. @throws Refusal when the gateway refuses. */
export async function requestCode(name: string): Promise<void> {
  await request(requestCodeDocument, { input: contactOf(name) });
}

/** The enterprises to choose from, if a sign-in was refused because a choice is needed. */
export function choicesIn(error: unknown): EnterpriseChoice[] {
  const isChoice = error instanceof Refusal && error.code === 'ENTERPRISE_CHOICE_NEEDED';
  return isChoice ? ((error.extensions.enterprises as EnterpriseChoice[] | undefined) ?? []) : [];
}
