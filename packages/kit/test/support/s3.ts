import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

const BUCKET = 'files';

/** A server that speaks S3, behind one that notes what is asked of it and that can be silenced. */
export interface S3Server {
  settings: {
    bucket: string;
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
  /** Method, and path with query, of each request. */
  asked: string[];
  /** What the server answers instead of the real one, while it is set. */
  setStatus(status: number | null): void;
  stop(): Promise<void>;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Passes on what it is asked, and notes it. */
function createFront(port: number, asked: string[], statusOf: () => number | null): Server {
  return createServer((incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    asked.push(`${method} ${path}`);
    const status = statusOf();
    if (status !== null) {
      incoming.resume();
      outgoing.writeHead(status).end();
      return;
    }
    const onward = request({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
}

export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'kit-s3-'));
  const options = { port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: BUCKET }] };
  const real = new S3rver(options);
  const { port } = await real.run();
  const asked: string[] = [];
  let status: number | null = null;
  const front = createFront(port, asked, () => status);
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    settings: {
      bucket: BUCKET,
      endpoint: `http://127.0.0.1:${portOf(front)}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    },
    asked,
    setStatus: (value) => {
      status = value;
    },
    async stop() {
      front.closeAllConnections();
      front.close();
      await real.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
