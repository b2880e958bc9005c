import { writeFileSync } from 'node:fs';

type Reply = { id?: number; result?: { profile?: unknown }; error?: { message: string } };

const SAMPLING_MICROSECONDS = 250;

/** Records a processor profile of a process while something runs, and writes it to a file for Chrome or speedscope. */
export async function profileWhile(inspectorUrl: string, file: string, work: () => Promise<unknown>): Promise<void> {
  const inspector = await connect(inspectorUrl);
  await inspector.send('Profiler.enable');
  await inspector.send('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS });
  await inspector.send('Profiler.start');
  await work();
  const { profile } = (await inspector.send('Profiler.stop')) ?? {};
  writeFileSync(file, JSON.stringify(profile));
  inspector.close();
}

async function connect(url: string) {
  const socket = new WebSocket(url);
  const waiting = new Map<number, { resolve: (result: Reply['result']) => void; reject: (error: Error) => void }>();
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error(`No debugger at ${url}`)), { once: true });
  });
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Reply;
    const request = id === undefined ? undefined : waiting.get(id);
    if (error) request?.reject(new Error(error.message));
    else request?.resolve(result);
  });
  let lastId = 0;
  return {
    send: (method: string, params: Record<string, unknown> = {}) =>
      new Promise<Reply['result']>((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        socket.send(JSON.stringify({ id: lastId, method, params }));
      }),
    close: () => socket.close(),
  };
}
