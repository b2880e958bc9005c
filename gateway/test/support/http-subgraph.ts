import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { httpTransport } from '../../src/index.ts';

export interface HttpSubgraph {
  url: string;
  /** The bodies of all requests, as far as they have arrived. */
  requests: string[];
}

/** Everything a subgraph may do with a request over HTTP. @param number counts the requests from 1 */
export type Behaviour = (response: ServerResponse, request: IncomingMessage, number: number) => void;

/** An HTTP server that reads each request and then behaves as told. */
export async function serveBehaviour(behave: Behaviour): Promise<HttpSubgraph> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    behave(response, request, requests.push(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.close().closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, requests };
}

export const transportTo = ({ url }: HttpSubgraph) => httpTransport({ url });

export const answerJson = (response: ServerResponse, body: string, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};
