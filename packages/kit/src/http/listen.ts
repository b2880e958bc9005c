import { createServer, type Server as HttpServer, type ServerResponse } from 'node:http';
import { type AddressInfo, Server } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';

/** A connection that was quiet for this long after the stop began is closed; a busy client has asked again by then. */
const QUIET_MILLISECONDS = 300;
const CLOSE_IDLE_EVERY_MILLISECONDS = 50;
/** What has not ended by then is cut off. */
const STOP_MILLISECONDS = 8_000;

export interface Listening {
  url: string;
  /**
   * Takes no new connection, answers every request that still arrives on an open one and closes that with the answer.
   * Ends within 8 s, whatever clients do.
   */
  stop(): Promise<void>;
}

/** The answers under way; from the stop on they say that their connection ends. */
class Answers {
  readonly #running = new Set<ServerResponse>();
  #isStopping = false;

  add(response: ServerResponse): void {
    if (this.#isStopping) response.setHeader('connection', 'close');
    this.#running.add(response);
    response.once('close', () => this.#running.delete(response));
  }

  stop(): void {
    this.#isStopping = true;
    for (const response of this.#running) if (!response.headersSent) response.setHeader('connection', 'close');
  }
}

async function stopServer(server: HttpServer, answers: Answers): Promise<void> {
  answers.stop();
  // Not the HTTP server's own `close`: it cuts idle connections off at once, on which a request may be on its way.
  const closed = new Promise<void>((resolve) => Server.prototype.close.call(server, () => resolve()));
  let closingIdle: NodeJS.Timeout | undefined;
  const quiet = setTimeout(() => {
    closingIdle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MILLISECONDS);
  }, QUIET_MILLISECONDS);
  const overdue = setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS);
  await closed;
  for (const timer of [quiet, overdue]) clearTimeout(timer);
  clearInterval(closingIdle);
}

/** Serves a fetch handler over HTTP/1.1. Resolves when it listens. */
export async function listen(
  handler: (request: Request) => Promise<Response>,
  options: { port: number; host: string },
): Promise<Listening> {
  const answers = new Answers();
  const adapter = createServerAdapter(handler);
  const server = createServer((request, response) => {
    answers.add(response);
    void adapter(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | null = null;
  return {
    url: `http://${options.host}:${port}`,
    stop() {
      stopped ??= stopServer(server, answers);
      return stopped;
    },
  };
}
