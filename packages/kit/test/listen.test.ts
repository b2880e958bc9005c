import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '@account-center/kit/http';
import { describe, expect, test } from 'vitest';

const CLIENTS = 8;

const open = (handler: (request: Request) => Promise<Response>) => listen(handler, { port: 0, host: '127.0.0.1' });

/** One request on the one connection of an agent. */
async function ask(url: string, agent: Agent): Promise<IncomingMessage> {
  const asked = request(url, { agent });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer;
}

/** Asks without a pause until the server takes no connection any more. @returns how many answers, and what failed otherwise */
async function keepAsking(url: string): Promise<{ answers: number; failures: string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let answers = 0; ; answers += 1) {
    try {
      const { statusCode } = await ask(url, agent);
      if (statusCode !== 200) return { answers, failures: [`HTTP status ${statusCode}`] };
    } catch (error) {
      agent.destroy();
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      return { answers, failures: code === 'ECONNREFUSED' ? [] : [code] };
    }
  }
}

describe('[R9] a server that stops', () => {
  test('under load of busy connections fails no request, and is soon gone', async () => {
    const server = await open(async () => {
      await wait(2);
      return new Response('ok');
    });
    const clients = Array.from({ length: CLIENTS }, () => keepAsking(server.url));
    await wait(100);
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
    for (const { answers, failures } of await Promise.all(clients)) {
      expect(failures).toEqual([]);
      expect(answers).toBeGreaterThan(0);
    }
  });

  test('says in answers under way that the connection ends, and serves whoever asks on an open one', async () => {
    const begun = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const server = await open(async ({ url }) => {
      if (url.endsWith('/slow')) {
        begun.resolve();
        await released.promise;
      }
      return new Response('ok');
    });
    const idle = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await ask(server.url, idle)).headers.connection).toBe('keep-alive');
    const slow = ask(`${server.url}/slow`, new Agent({ keepAlive: true }));
    await begun.promise;
    const stopped = server.stop();
    expect((await ask(server.url, idle)).headers.connection).toBe('close');
    released.resolve();
    expect((await slow).headers.connection).toBe('close');
    await stopped;
  });
});
