import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A line to a gateway that breaks: after so many mutations the answer of the next one is lost, and then everything. */
export interface CutLine {
  url: string;
  close(): Promise<void>;
}

export async function openCutLine(gateway: string, mutations: number): Promise<CutLine> {
  let left = mutations;
  const server = createServer((request, response) => {
    const pass = async () => {
      const body = await text(request);
      if (left < 0) return response.destroy();
      if (body.includes('"query":"mutation')) left -= 1;
      const { authorization } = request.headers;
      const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
      const answer = await fetch(gateway + request.url, { method: 'POST', headers, body });
      const told = await answer.text();
      if (left < 0) return response.destroy();
      return response.writeHead(answer.status, { 'content-type': 'application/json' }).end(told);
    };
    pass().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
