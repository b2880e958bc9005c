import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

type Callback = (error?: Error | null) => void;

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Header lines and body, as they came over the wire. */
  content: string;
}

/** A mail server on the loopback that speaks SMTP and keeps what it is given. */
export interface MailPeer {
  url: string;
  received: ReceivedMail[];
  /** The next mails are turned away with a temporary failure, this many times. */
  refuse(times: number): void;
  /** The next mails are kept, and the connection breaks before the sender hears so, this many times. */
  breakOff(times: number): void;
  stop(): Promise<void>;
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** The connections that are open, to be cut. */
function connectionsOf({ server }: SMTPServer): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (connection) => {
    open.add(connection);
    connection.on('close', () => open.delete(connection));
  });
  return open;
}

export async function startMailPeer(): Promise<MailPeer> {
  const received: ReceivedMail[] = [];
  const state = { refusals: 0, breaks: 0 };
  const keep = async (stream: AsyncIterable<Buffer>, { envelope }: SMTPServerSession, done: Callback) => {
    const content = await readAll(stream);
    if (state.refusals > 0) {
      state.refusals -= 1;
      done(Object.assign(new Error('try again later'), { responseCode: 451 }));
      return;
    }
    const from = envelope.mailFrom ? envelope.mailFrom.address : '';
    received.push({ from, to: envelope.rcptTo.map(({ address }) => address), content });
    if (state.breaks > 0) {
      state.breaks -= 1;
      for (const connection of connections) connection.destroy();
      return;
    }
    done();
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData(stream, session, callback) {
      void keep(stream, session, callback);
    },
  });
  const connections = connectionsOf(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    refuse: (times) => {
      state.refusals = times;
    },
    breakOff: (times) => {
      state.breaks = times;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
