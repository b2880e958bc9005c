/** The gateway's endpoint, on the origin that served this page. */
export const ENDPOINT = '/graphql';

/** Lives in this module only: it is never stored, and closing or reloading the page forgets it. */
let accessToken: string | null = null;

export function setAccessToken(token: string | null): void {
  accessToken = token;
}

/** `fetch` as whoever is signed in. */
export const authorizedFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  if (accessToken) headers.set('authorization', `Bearer ${accessToken}`);
  return fetch(input, { ...init, headers });
};

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Runs an operation and answers its data. @throws Error with the first refusal's code and message. */
export async function request<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await authorizedFetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: Answer<Data> = await response.json();
  const [refusal] = errors ?? [];
  if (refusal) throw new Error(`${refusal.extensions?.code ?? 'ERROR'}: ${refusal.message}`);
  if (!data) throw new Error(`The gateway answered ${response.status} without data.`);
  return data;
}
