import { request, setAccessToken } from '../gateway.ts';
import signInDocument from './sign-in.graphql?raw';

/** Who is signed in, for the bar at the top. */
export interface Viewer {
  name: string;
}

/** Signs in and keeps the access token. @throws Error with the refusal's code and message. */
export async function signIn(identifier: string, password: string): Promise<Viewer> {
  const answer = await request<{ signIn: { accessToken: string } }>(signInDocument, { identifier, password });
  setAccessToken(answer.signIn.accessToken);
  return { name: identifier };
}

export function signOut(): void {
  setAccessToken(null);
}
