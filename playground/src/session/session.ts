import { request } from '../gateway.ts';
import { type Credentials, requestTokens } from './credentials.ts';
import signOutDocument from './sign-out.graphql?raw';
import { findAccessToken, keepTokens } from './tokens.ts';
import viewerDocument from './viewer.graphql?raw';

/** Who is signed in, for the bar at the top. */
export interface Viewer {
  id: string;
  name: string | null;
  kind: 'MEMBER' | 'OPERATOR' | 'APP';
  /** Null for platform operators. */
  enterprise: { shortName: string; timeZone: string } | null;
  roles: { name: string }[];
  /** Until it is changed, nothing else is answered. */
  mustChangePassword: boolean;
}

/** Signs in and keeps the tokens. @throws Refusal when the gateway refuses. */
export async function signIn(credentials: Credentials): Promise<Viewer> {
  const tokens = await requestTokens(credentials);
  const { viewer } = await request<{ viewer: Viewer | null }>(viewerDocument, {}, tokens.accessToken);
  if (!viewer) throw new Error('The gateway does not know whom it signed in. Sign in again.');
  keepTokens(tokens);
  return viewer;
}

async function readViewer(): Promise<Viewer | null> {
  return (await request<{ viewer: Viewer | null }>(viewerDocument, {}, await findAccessToken())).viewer;
}

/** Ends the session. An app has none: its token is forgotten. */
export async function signOut({ kind }: Viewer): Promise<void> {
  const token = await findAccessToken();
  keepTokens(null);
  // Signed out here in any case; a session that was over already refuses.
  if (token && kind !== 'APP') await request(signOutDocument, {}, token).catch(() => null);
}

const UNAUTHORIZED = 401;

/**
 * `fetch` as whoever is signed in. Answers can change that: the session has ended (null), or the password that had to
 * be changed was.
 */
export function fetchAsViewer(viewer: Viewer | null, onChange: (viewer: Viewer | null) => void): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const token = await findAccessToken();
    if (token) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(input, { ...init, headers });
    if (token && response.status === UNAUTHORIZED) {
      keepTokens(null);
      onChange(null);
    } else if (viewer?.mustChangePassword) {
      const now = await readViewer();
      if (now && !now.mustChangePassword) onChange(now);
    }
    return response;
  };
}
