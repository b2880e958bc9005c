/** The gateway's endpoint, on the origin that served this page. */
export const ENDPOINT = '/graphql';

interface Extensions {
  code?: string;
  [name: string]: unknown;
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: Extensions }[];
}

/** A refusal of the gateway, with its stable code. */
export class Refusal extends Error {
  readonly code: string;
  readonly extensions: Extensions;

  constructor(message: string, extensions: Extensions = {}) {
    const { code = 'ERROR' } = extensions;
    super(`${code}: ${message}`);
    this.code = code;
    this.extensions = extensions;
  }
}

/** Runs an operation and returns its data. @throws Refusal with the first error's code and message */
export async function request<Data>(
  query: string,
  variables: Record<string, unknown> = {},
  accessToken: string | null = null,
): Promise<Data> {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(accessToken && { authorization: `Bearer ${accessToken}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: Answer<Data> = await response.json();
  const [refusal] = errors ?? [];
  if (refusal) throw new Refusal(refusal.message, refusal.extensions);
  if (!data) throw new Error(`The gateway answered ${response.status} without data.`);
  return data;
}
