import { Refusal, request } from '../gateway.ts';
import { type Credentials, requestTokens } from './credentials.ts';
import signOutDocument from './sign-out.graphql?raw';
import { beginSession, findAccessToken, forgetSession, type HeldTokens, resumeSession } from './tokens.ts';
import viewerDocument from './viewer.graphql?raw';

/** The signed-in viewer, for the bar at the top. */
export interface Viewer {
  id: string;
  name: string | null;
  kind: 'MEMBER' | 'OPERATOR' | 'APP';
  /** Null for platform operators. */
  enterprise: { shortName: string; timeZone: string } | null;
  roles: { name: string }[];
  /** Other requests are refused until the password is changed. */
  mustChangePassword: boolean;
}

/** Signs in and keeps the tokens. @throws Refusal when the gateway refuses. */
export async function signIn(credentials: Credentials): Promise<Viewer> {
  const tokens = await requestTokens(credentials);
  const { viewer } = await request<{ viewer: Viewer | null }>(viewerDocument, {}, tokens.accessToken);
  if (!viewer) throw new Error('The gateway does not know whom it signed in. Sign in again.');
  beginSession(tokens, credentials);
  return viewer;
}

async function readViewer(): Promise<Viewer | null> {
  return (await request<{ viewer: Viewer | null }>(viewerDocument, {}, await findAccessToken())).viewer;
}

/** Resumes the session of the previous page load; null when it has ended. */
export async function resume(tokens: HeldTokens): Promise<Viewer | null> {
  resumeSession(tokens);
  const viewer = await readViewer().catch(() => null);
  if (!viewer) forgetSession();
  return viewer;
}

/**
 * Ends the session. Its tokens are dropped before the gateway answers. An app has no session: only its token is
 * dropped.
 */
export async function signOut({ kind }: Viewer): Promise<void> {
  const token = forgetSession();
  // The page is signed out in any case; a session that has already ended refuses this request.
  if (token && kind !== 'APP') await request(signOutDocument, {}, token).catch(() => null);
}

const UNAUTHORIZED = 401;
/** Operations that may end their own session. */
const ENDING = /\b(signOut|revokeSession|revokeAllSessions)\b/;

/** Whether the session is known to have ended. Other failures say nothing about it. */
async function isOver(): Promise<boolean> {
  try {
    return (await readViewer()) === null;
  } catch (error) {
    return error instanceof Refusal && error.code === 'UNAUTHENTICATED';
  }
}

/**
 * `fetch` with the viewer's token. A response can change the viewer: the session has ended (null), or the password that
 * had to be changed was changed.
 * @param gone aborted when the viewer changes
 */
export function fetchAsViewer(
  viewer: Viewer | null,
  gone: AbortSignal,
  onChange: (viewer: Viewer | null) => void,
): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const token = await findAccessToken();
    if (token) headers.set('authorization', `Bearer ${token}`);
    const signal = init?.signal ? AbortSignal.any([gone, init.signal]) : gone;
    const response = await fetch(input, { ...init, headers, signal });
    const mayBeOver = typeof init?.body === 'string' && ENDING.test(init.body);
    if (token && (response.status === UNAUTHORIZED || (mayBeOver && (await isOver())))) {
      onChange(null);
    } else if (viewer?.mustChangePassword) {
      const now = await readViewer();
      if (now && !now.mustChangePassword) onChange(now);
    }
    return response;
  };
}
