import { request, setAccessToken } from '../gateway.ts';
import signInDocument from './sign-in.graphql?raw';
import viewerDocument from './viewer.graphql?raw';

/** Who is signed in, for the bar at the top. */
export interface Viewer {
  name: string | null;
  /** Null for platform operators. */
  enterprise: { shortName: string } | null;
  roles: { name: string }[];
  /** Until it is changed, nothing else is answered. */
  mustChangePassword: boolean;
}

/** `identifier`: the account number or enterprise number; `operator`: the name of a platform operator. */
export type Credentials = { password: string } & ({ identifier: string } | { operator: string });

/** Signs in and keeps the access token. @throws Error with the refusal's code and message. */
export async function signIn(input: Credentials): Promise<Viewer> {
  const answer = await request<{ signIn: { accessToken: string } }>(signInDocument, { input });
  setAccessToken(answer.signIn.accessToken);
  const { viewer } = await request<{ viewer: Viewer | null }>(viewerDocument);
  if (!viewer) throw new Error('The gateway does not know whom it signed in. Sign in again.');
  return viewer;
}

export function signOut(): void {
  setAccessToken(null);
}
