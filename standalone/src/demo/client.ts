/** A caller of the public API, with a token or none. */
export interface Client {
  /** Runs an operation and answers its data. @throws what the gateway refused, with its codes. */
  run<Data>(document: string, variables?: Record<string, unknown>): Promise<Data>;
}

interface Body<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export function createClient(url: string, token?: string): Client {
  return {
    async run<Data>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query: document, variables }),
      });
      const { data, errors = [] } = (await response.json()) as Body<Data>;
      if (data && errors.length === 0) return data;
      const told = errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ');
      throw new Error(`${document.split('\n', 1)[0]} was refused. ${told}`);
    },
  };
}
